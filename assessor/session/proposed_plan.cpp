#include "session/proposed_plan.h"

#include <algorithm>

#include "scoring/cheapest_path.h"
#include "session/carried.h"

namespace assessor::session {

namespace {

bool deals_with(const std::vector<FollowUp>& entries, const FollowUp& wanted) {
  return std::any_of(entries.begin(), entries.end(), [&](const FollowUp& entry) {
    return !entry.criterion.empty() && entry.criterion == wanted.criterion;
  });
}

}  // namespace

std::vector<FindingLine> current_findings(const Session& session, const Standard& standard,
                                          const std::string& assessment) {
  const auto rated = last_rated(session.state(), standard, assessment);
  return finding_lines(session.state(), standard, assessment, rated ? rated->stage : std::string(),
                       rated ? session.sent_score(*rated) : nullptr);
}

Result<std::vector<FollowUp>> proposed_plan(const Session& session, const std::string& assessment,
                                            const std::string& language, std::size_t way) {
  const Assessment* found = session.state().assessment(assessment);
  if (found == nullptr) return fail("assessment-missing", {{"assessment", assessment}});
  const Standard* standard = session.standard_of(assessment);
  if (standard == nullptr) return fail("standard-missing", {{"digest", found->standard.digest}});
  std::vector<FollowUp> carried = carried_follow_ups(session, *found);
  const auto rated = last_rated(session.state(), *standard, assessment);
  if (!rated && (carried.empty() || way > 1)) return fail("follow-up-too-early");
  if (!rated) return carried;
  const scoring::PreparedStandard prepared(*standard);
  const scoring::CheapestPaths paths =
      scoring::cheapest_paths(prepared, *session.sent_sheet(*rated), *session.sent_score(*rated),
                              session.previous_results(assessment));
  if (way < 1 || way > std::max<std::size_t>(1, paths.ways.size()))
    return fail("way-missing", {{"way", std::to_string(way)}, {"count", std::to_string(paths.ways.size())}});
  const scoring::Path* path = paths.ways.empty() ? nullptr : &paths.ways[way - 1].path;
  for (FollowUp& entry :
       proposed_follow_ups({session.state(), *standard, assessment,
                            current_findings(session, *standard, assessment), path, language}))
    if (!deals_with(carried, entry)) carried.push_back(std::move(entry));
  return carried;
}

}  // namespace assessor::session
