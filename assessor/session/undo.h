#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "session/plan.h"
#include "session/port.h"

namespace assessor::session {

/// What undo or redo would take back: "Urungkan nilai KE-02".
struct UndoLabel {
  std::string command;  ///< of the transaction taken back
  std::vector<Key> keys;
  std::int64_t sequence = 0;
};

/// The transactions that undo can reach. Undo appends the inverse, so the journal only grows, and what can
/// be undone follows from the journal alone: it survives a restart.
class UndoHistory {
 public:
  explicit UndoHistory(std::size_t reach = k_undo_reach) : m_reach(reach) {}
  void add(const Transaction& transaction);
  void clear() { m_transactions.clear(); }

  /// The person's newest command that is not undone yet. Null: none within reach.
  const Transaction* next_undo(const std::string& actor) const;
  /// The undo that redo would take back. Null after any other command of the same person.
  const Transaction* next_redo(const std::string& actor) const;

  /// The changes that take the person's newest command back, or the reason why not:
  /// undo-nothing · undo-settled {command} (a send, close, opening …: taken back only by its own command) ·
  /// undo-stage-not-open {stage} · undo-sent-since {stage} · undo-changed-since {key, person}
  Result<Transaction> undo(const Context& context) const;
  /// redo-nothing and the same others.
  Result<Transaction> redo(const Context& context) const;

 private:
  Result<Transaction> inverse(const Context& context, const Transaction& undone) const;

  std::size_t m_reach;
  std::deque<Transaction> m_transactions;
};

}  // namespace assessor::session
