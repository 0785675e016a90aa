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
/// then a way to the next level, the cheapest or another one found.
/// `language` is that of the standard's advice.
/// Errors: assessment-missing {assessment} · standard-missing {digest} · follow-up-too-early ·
/// way-missing {way} {count}.
Result<std::vector<FollowUp>> proposed_plan(const Session& session, const std::string& assessment,
                                            const std::string& language, std::size_t way = 1);

}  // namespace assessor::session
