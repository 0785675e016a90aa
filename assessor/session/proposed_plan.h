#pragma once

#include <string>
#include <vector>

#include "session/follow_up_proposal.h"
#include "session/session.h"

namespace assessor::session {

/// finding_lines with the gates of the last stage that assessors or panel sent.
std::vector<FindingLine> current_findings(const Session& session, const Standard& standard,
                                          const std::string& assessment);

/// What the follow-up plan lacks, without ids: what the last period left to be done, then gates and findings,
/// then the cheapest way to the next level.
/// `language` is that of the standard's advice.
/// Errors: assessment-missing {assessment} · standard-missing {digest} · follow-up-too-early.
Result<std::vector<FollowUp>> proposed_plan(const Session& session, const std::string& assessment,
                                            const std::string& language);

}  // namespace assessor::session
