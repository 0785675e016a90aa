#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/state.h"

namespace assessor::session {

/// The newest revision of the plenary's decision; 0: none yet.
int last_revision(const WorkspaceState& state, const std::string& assessment);
/// Null: the plenary has not decided yet.
const PlenaryDecision* last_decision(const WorkspaceState& state, const std::string& assessment);
/// True from the decision on, except while it is being corrected.
bool is_locked(const WorkspaceState& state, const std::string& assessment);

/// Error: assessment-locked {revision}.
Result<void> check_unlocked(const WorkspaceState& state, const std::string& assessment);
/// Whatever command plans them: no change to what a locked decision rests on, and none to a decision that
/// stands. The follow-up plan and the ministry's decision go on. Error: assessment-locked {revision}.
Result<void> check_unlocked(const WorkspaceState& state, const std::vector<Change>& changes);

}  // namespace assessor::session
