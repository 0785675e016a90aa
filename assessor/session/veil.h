#pragma once

#include <optional>
#include <set>
#include <string>

#include "session/state.h"

namespace assessor::session {

/// What one viewer may not see yet: the sheets of raters who work apart and the findings that they note,
/// until all of them have sent. Left is that there is a sheet, which items were touched, and when. A value,
/// so that a worker can cover what it reads. It hides and does not encrypt: whoever holds the file can read
/// it by other means.
class Veil {
 public:
  Veil() = default;
  Veil(const WorkspaceState& state, const std::string& viewer);

  bool empty() const { return m_hidden.empty(); }
  bool hides(const StageKey& stage) const { return m_hidden.contains(stage); }
  /// The record as the viewer sees it; nothing where it is hidden.
  std::optional<Record> shown(const Key& key, const std::optional<Record>& record) const;
  /// Takes values and reasons out of what happened; a change that is covered has neither before nor after.
  void cover(Transaction& transaction) const;
  WorkspaceState shown(const WorkspaceState& state) const;

  friend bool operator==(const Veil&, const Veil&) = default;

 private:
  bool hides(const Key& key) const;
  /// A finding that one of them noted meanwhile, or a line of the plan made from it.
  bool hides(const std::optional<Record>& record) const;
  std::set<StageKey> m_hidden;
  std::set<std::string> m_findings;  ///< hidden ones that are there, by id
};

/// True for a change whose values the viewer may not see yet.
inline bool is_covered(const Change& change) {
  return !change.before && !change.after;
}

}  // namespace assessor::session
