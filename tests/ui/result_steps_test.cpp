#include <catch2/catch.hpp>

#include "scoring/cheapest_path.h"
#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

/// The organization whose way to the next level has the most steps.
struct Longest {
  std::string organization;
  const Standard* standard = nullptr;
  scoring::Path path;
};

const Longest& longest_way() {
  static const Longest found = [] {
    const session::Session& session = *::test::shared_practice().session;
    Longest longest;
    for (const session::OrganizationRow& row : session.overview().rows) {
      if (row.score == nullptr || row.open || !row.score->next_level) continue;
      const scoring::PreparedStandard prepared(*row.standard);
      const auto ways = scoring::cheapest_paths(prepared, *session.sent_sheet(*row.sent), *row.score,
                                                session.previous_results(row.assessment))
                            .ways;
      if (ways.empty() || ways.front().path.steps.size() <= longest.path.steps.size()) continue;
      longest = {row.organization, row.standard, ways.front().path};
    }
    return longest;
  }();
  return found;
}

ShellHarness shell_in(const char* language) {
  assessor::test::ShellSpec spec;
  spec.language = language;
  spec.window.window = {1366, 697};
  return ShellHarness(::test::shared_practice().session.get(), spec);
}

}  // namespace

TEST_CASE("Hasil says how many steps of the way have no room, and the dialog tells them all") {
  const Longest& longest = longest_way();
  REQUIRE(longest.path.steps.size() >= 4);
  for (const char* language : {"id", "en"}) {
    INFO(language);
    ShellHarness shell = shell_in(language);
    shell.go({.place = ui::Place::result, .organization = longest.organization});
    std::size_t shown = 0;
    while (shown < longest.path.steps.size() &&
           shell.hands.has("path/way/" +
                           longest.standard->criteria[longest.path.steps[shown].step.criterion].id))
      ++shown;
    REQUIRE(shown < longest.path.steps.size());
    const std::string hidden = std::to_string(longest.path.steps.size() - shown);
    CHECK(shell.hands.label("path/action") == shell.words.text("ui_result.more_steps", {{"count", hidden}}));
    shell.hands.focus("path/action");
    shell.hands.press("Enter");
    shell.hands.frames(2);
    for (std::size_t i = 0; i < longest.path.steps.size(); ++i) {
      const std::string& code = longest.standard->criteria[longest.path.steps[i].step.criterion].code;
      CHECK(shell.hands.label("steps/rows/way-" + std::to_string(i)).starts_with(code + ". "));
    }
    CHECK_FALSE(shell.hands.has("steps/rows/way-" + std::to_string(longest.path.steps.size())));
    CHECK(shell.hands.has("steps/rows/0"));
    CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    const std::string last = "steps/rows/way-" + std::to_string(longest.path.steps.size() - 1);
    shell.hands.focus(last);
    shell.hands.press("Enter");
    CHECK(shell.shell.selection().place == ui::Place::assess);
    CHECK(shell.shell.selection().criterion ==
          longest.standard->criteria[longest.path.steps.back().step.criterion].id);
  }
}

TEST_CASE("one press tries what the required conditions alone would bring") {
  const session::Session& session = *::test::shared_practice().session;
  const session::Overview overview = session.overview();  // a copy: a window makes another one
  for (const session::OrganizationRow& row : overview.rows) {
    if (row.score == nullptr || row.open) continue;
    const scoring::PreparedStandard prepared(*row.standard);
    const scoring::Assumptions gates = scoring::gates_met(prepared, *row.score);
    if (gates.empty()) continue;
    const scoring::Score then = scoring::what_if(prepared, *session.sent_sheet(*row.sent), *row.score, gates,
                                                 session.previous_results(row.assessment))
                                    .score;
    for (const char* language : {"id", "en"}) {
      INFO(row.name << " " << language);
      ShellHarness shell = shell_in(language);
      shell.go({.place = ui::Place::result, .organization = row.organization});
      shell.hands.click("step/trial");
      shell.hands.focus("outcome/gates");
      shell.hands.press("Enter");
      shell.hands.frames(2);
      const std::string told = shell.hands.label("outcome/change");
      for (const Level& level : row.standard->levels)
        if (level.id == then.level) CHECK(told.find(level.title.in(language)) != std::string::npos);
      shell.hands.click("outcome/paper");
      REQUIRE(shell.last<ui::PrintTrial>() != nullptr);
      CHECK(shell.last<ui::PrintTrial>()->assumed == gates);
    }
    return;
  }
  FAIL("no organization with an unmet gate");
}
