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

  /// What undo would take back next, whether it may or not; nothing: none within reach.
  std::optional<UndoLabel> next_undo(const std::string& actor) const;
  /// The same for redo; nothing after any other command of the same person.
  std::optional<UndoLabel> next_redo(const std::string& actor) const;

  /// A transaction that takes the person's newest command back (without sequence), or the reason why not:
  /// undo-nothing · undo-settled {command} (a send, close, opening …: only its own command takes it back) ·
  /// undo-stage-not-open {stage, state} · undo-sent-since {stage} · undo-profile-settled {stage} ·
  /// undo-changed-since {key, person} · undo-still-used {key, by} · assessment-locked {revision}
  Result<Transaction> undo(const Context& context) const;
  /// redo-nothing, and the same others.
  Result<Transaction> redo(const Context& context) const;

 private:
  struct Stacks {
    std::vector<const Transaction*> done;    ///< what undo can take back, newest last
    std::vector<const Transaction*> undone;  ///< undos that redo can take back, newest last
  };
  Stacks stacks_of(const std::string& actor) const;
  /// Takes the values of what was erased out of the transactions before.
  void forget(const Transaction& erasure);
  /// False for an erasure, and for what touched a record that was erased afterwards: undo passes over them.
  bool reaches(const Transaction& transaction) const;
  const Transaction* find(std::int64_t sequence) const;
  UndoLabel label_of(const Transaction& transaction) const;
  Result<void> may_reverse(const Context& context, const Transaction& transaction) const;
  Result<void> may_reverse(const Context& context, const Transaction& transaction,
                           const Change& change) const;
  Result<void> stage_unsent_since(const Transaction& transaction, const StageKey& stage) const;
  std::string last_actor_on(const Key& key) const;

  std::size_t m_reach;
  std::deque<Transaction> m_transactions;  ///< oldest first
  std::map<Key, std::int64_t> m_erased;    ///< by which transaction, the last one
};

}  // namespace assessor::session
