#pragma once

#include <string>
#include <vector>

#include "scoring/path.h"
#include "session/finding_list.h"

namespace assessor::session {

/// What entries are proposed from.
struct FollowUpGround {
  const WorkspaceState& state;
  const Standard& standard;
  std::string assessment;
  std::vector<FindingLine> findings;
  const scoring::Path* path = nullptr;  ///< to the next level; null: none
  std::string language;                 ///< of the standard's advice
};

/// Entries that the plan lacks, without ids: unmet gates, then nonconformities and recommendations, then the
/// steps of the path. An item that the plan or an earlier proposal deals with is not proposed again.
std::vector<FollowUp> proposed_follow_ups(const FollowUpGround& ground);

/// The entries of an assessment: by due day, those without one last; done and dropped ones behind.
std::vector<const FollowUp*> follow_ups_of(const WorkspaceState& state, const std::string& assessment);

}  // namespace assessor::session
