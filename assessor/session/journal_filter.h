#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "session/port.h"

namespace assessor::session {

/// Which transactions a person wants to see; an empty member asks nothing.
struct JournalFilter {
  std::string organization, person;  ///< ids
  std::string command;               ///< name_of(Command), "undo" or "redo"
  std::optional<Date> from, to;      ///< days of the office's zone, both included
  friend bool operator==(const JournalFilter&, const JournalFilter&) = default;
};

/// A filter together with what it must know of the records, so that a worker can apply it without them.
class JournalSieve {
 public:
  JournalSieve(JournalFilter filter, const WorkspaceState& state);
  bool takes(const Transaction& transaction) const;

 private:
  bool touches(const Change& change) const;

  JournalFilter m_filter;
  int m_offset_minutes;
  std::set<std::string> m_ids;  ///< of the organization: itself, its assessments, documents and people
};

using HistoryReader = std::function<Result<std::vector<Transaction>>(const HistoryQuery&)>;

/// The newest `limit` that the sieve takes, newest first, read page by page. Errors: those of `read`.
Result<std::vector<Transaction>> find_transactions(const HistoryReader& read, const JournalSieve& sieve,
                                                   std::size_t limit);

}  // namespace assessor::session
