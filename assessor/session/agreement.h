#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/agreement.h"
#include "session/blockers.h"
#include "session/state.h"

namespace assessor::session {

/// True for the stage's own record where two raters work apart.
bool rated_apart(const WorkspaceState& state, const StageKey& stage);

/// How the two sheets compare, as they were sent, and what is settled; nothing until both have sent.
std::optional<scoring::Agreement> agreement_of(const WorkspaceState& state,
                                               const scoring::PreparedStandard& prepared,
                                               const StageKey& stage,
                                               const std::vector<scoring::PreviousResult>& previous = {});

/// The agreed sheet so far: equal items and settled ones. Empty until both have sent.
std::map<std::string, Answer> agreed_so_far(const WorkspaceState& state, const Standard& standard,
                                            const StageKey& stage);

/// What must be there before the agreed sheet can be looked at as a whole: sheet-waiting {person} for each
/// rater who has not sent, else unsettled-difference for each open item. Empty where the stage is not rated
/// apart.
std::vector<Blocker> unsettled_blockers(const WorkspaceState& state, const Standard& standard,
                                        const StageKey& stage);

}  // namespace assessor::session
