#pragma once

#include <string>
#include <vector>

#include "session/state.h"

namespace assessor::session {

// A stage that two assessors rate apart: the stage's own record names them, and each has a record, answers
// and a sheet of his own under the same stage with his id as rater.

/// The same stage, by this rater; empty: the stage's own record.
StageKey by_rater(StageKey stage, std::string rater);
/// Those who rate the stage apart; empty where one sheet is rated together.
const std::vector<std::string>& raters_of(const WorkspaceState& state, const StageKey& stage);
bool is_rater(const WorkspaceState& state, const StageKey& stage, const std::string& person);
/// Of those, who has not sent his sheet yet.
std::vector<std::string> waiting_for(const WorkspaceState& state, const StageKey& stage);
/// True once every rater has sent his sheet: from then on each sees the other's, and neither is changed.
bool sheets_revealed(const WorkspaceState& state, const StageKey& stage);
/// True for the sheet of a rater that this viewer may not see yet: another's, until all have sent. A viewer
/// who is not known (empty) sees none.
bool hidden_from(const WorkspaceState& state, const std::string& viewer, const StageKey& stage);
/// The sheet that this person works on in the stage: his own until it is sent, else the stage's own.
StageKey working_key(const WorkspaceState& state, const StageKey& stage, const std::string& person);
/// Declared, or a member: who has a conflict of interest rates nothing of the organization.
bool has_conflict(const Person& person, const std::string& organization);

}  // namespace assessor::session
