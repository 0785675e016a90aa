#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "scoring/cheapest_path.h"
#include "session/proposed_plan.h"
#include "support/practice_workspace.h"

using namespace assessor;

namespace {

using Items = std::set<std::string>;

Items items_of(const Standard& standard, const scoring::Way& way) {
  Items items;
  for (const scoring::PathStep& at : way.path.steps) items.insert(standard.criteria[at.step.criterion].id);
  return items;
}

/// What the proposal takes from a way.
Items taken(const session::Session& session, const std::string& assessment, std::size_t way) {
  Items items;
  const auto entries = session::proposed_plan(session, assessment, "id", way);
  REQUIRE(entries);
  for (const FollowUp& entry : *entries)
    if (entry.source == FollowUpSource::path) items.insert(entry.criterion);
  return items;
}

}  // namespace

TEST_CASE("a plan is proposed from the way that is asked for, and from none that was not found") {
  const session::Session& session = *::test::shared_practice().session;
  int several = 0, other = 0;
  for (const session::OrganizationRow& row : session.overview().rows) {
    const auto first = session::proposed_plan(session, row.assessment, "id");
    const auto rated = first && row.standard != nullptr
                           ? session::last_rated(session.state(), *row.standard, row.assessment)
                           : std::nullopt;
    if (!rated) continue;
    const scoring::PreparedStandard prepared(*row.standard);
    const auto ways =
        scoring::cheapest_paths(prepared, *session.sent_sheet(*rated), *session.sent_score(*rated),
                                session.previous_results(row.assessment))
            .ways;
    if (ways.size() < 2 || several++ > 3) continue;
    INFO(row.name);
    for (std::size_t way = 1; way <= ways.size(); ++way) {
      const Items items = taken(session, row.assessment, way), asked = items_of(*row.standard, ways[way - 1]);
      CHECK(std::includes(asked.begin(), asked.end(), items.begin(), items.end()));
      other += items != taken(session, row.assessment, 1) ? 1 : 0;
    }
    for (const std::size_t missing : {std::size_t{0}, ways.size() + 1}) {
      const auto none = session::proposed_plan(session, row.assessment, "id", missing);
      REQUIRE_FALSE(none);
      CHECK(none.error().code == "way-missing");
    }
  }
  CHECK(several > 0);
  CHECK(other > 0);
}
