#include "scoring/cheapest_path.h"

#include <random>

#include <catch2/catch.hpp>

#include "scoring/frontier.h"
#include "support/case_folder.h"
#include "support/way_trial.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

/// Effort and gain of each thing, the gain needed, and the least effort that reaches it.
struct Instance {
  const char* name;
  std::vector<std::int64_t> effort, gain;
  std::int64_t needed, least;
};

/// The covering form of published packing instances (J. Burkardt, knapsack_01): gain is the weight, effort
/// the profit; needed is all weights less the capacity, least is all profits less the published optimum.
const std::vector<Instance>& published() {
  static const std::vector<Instance> table = {
      {"P01", {92, 57, 49, 68, 60, 43, 67, 84, 87, 72}, {23, 31, 29, 44, 53, 38, 63, 85, 89, 82}, 372, 370},
      {"P02", {24, 13, 23, 15, 16}, {12, 7, 11, 8, 9}, 21, 40},
      {"P03", {50, 50, 64, 46, 50, 5}, {56, 59, 80, 64, 75, 17}, 161, 115},
      {"P04", {70, 20, 39, 37, 7, 5, 10}, {31, 10, 20, 19, 4, 3, 6}, 43, 81},
      {"P05", {350, 400, 450, 20, 70, 8, 5, 5}, {25, 35, 45, 5, 25, 3, 2, 2}, 38, 408},
      {"P06", {442, 525, 511, 593, 546, 564, 617}, {41, 50, 49, 59, 55, 57, 60}, 201, 2063},
      {"P07",
       {135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240},
       {70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120},
       683,
       1298},
      {"P08",
       {825594,  1677009, 1676628, 1523970, 943972,  97426,   69666,  1296457,
        1679693, 1902996, 1844992, 1049289, 1252836, 1319836, 953277, 2067538,
        675367,  853655,  1826027, 65731,   901489,  577243,  466257, 369261},
       {382745, 799601, 909247, 729069, 467902, 44328,  34610,  698150, 823460, 903959, 853665, 551830,
        610856, 670702, 488960, 951111, 323046, 446298, 931161, 31385,  496951, 264724, 224916, 169684},
       6404180,
       12367115}};
  return table;
}

}  // namespace

TEST_CASE("published knapsacks are covered with the least effort") {
  for (const Instance& instance : published()) {
    Frontier frontier(instance.least + 1);
    for (std::size_t i = 0; i < instance.effort.size(); ++i)
      frontier.add_group({{}, {instance.effort[i], Rational(instance.gain[i])}});
    const auto& ways = frontier.ways();
    const auto enough = std::find_if(ways.begin(), ways.end(), [&](const Frontier::Way& way) {
      return way.gain >= Rational(instance.needed);
    });
    INFO(instance.name);
    REQUIRE(enough != ways.end());
    CHECK(enough->effort == instance.least);
    std::int64_t effort = 0;
    const auto chosen = frontier.choices_of(static_cast<std::size_t>(enough - ways.begin()));
    for (std::size_t i = 0; i < chosen.size(); ++i) effort += chosen[i] == 1 ? instance.effort[i] : 0;
    CHECK(effort == instance.least);
  }
}

TEST_CASE("no way of less effort than the proven one exists, tried by brute force") {
  int thinner = 0;
  const auto is_cheapest = [&](const Standard&, const PreparedStandard& prepared, const AnswerSheet& sheet,
                               const Score& now, const CheapestPaths& found) {
    const std::int64_t effort = found.ways.front().effort;
    CHECK(found.ways.front().path.arrives);
    CHECK(found.ways.front().path.steps.back().after.level == "high");
    CHECK(WayTrial(prepared, sheet, now).least(effort + 1) == effort);
    for (const Way& way : found.ways) {
      CHECK(way.path.arrives);
      CHECK(way.effort >= effort);
    }
    std::int64_t enough = 0;
    std::map<CriterionIndex, Step> last;
    for (const PathStep& step : path_to_next(prepared, sheet, now).steps)
      last.insert_or_assign(step.step.criterion, step.step);
    for (const auto& [criterion, step] : last) enough += effort_of(prepared, now, step);
    thinner += effort < enough ? 1 : 0;
  };
  CHECK(each_low_draw(28, 70, false, is_cheapest) > 30);
  CHECK(thinner > 2);
}

TEST_CASE("with fifteen open items too, no way of less effort exists, tried by brute force") {
  std::mt19937 random(15);
  for (int i = 0; i < 3; ++i) {
    StandardBuilder builder;
    constexpr Effort k_efforts[] = {Effort::small, Effort::medium, Effort::large};
    for (const char* id : {"A", "B", "C"}) {
      builder.section(id, std::to_string(1 + random() % 3));
      for (int item = 0; item < 5; ++item) {
        Criterion& criterion = builder.yes_no(id + std::to_string(item));
        criterion.weight = Rational(1 + static_cast<int>(random() % 5));
        criterion.effort = k_efforts[random() % 3];
        if (random() % 5 == 0) criterion.gate_min_points = Rational(1);
      }
    }
    builder.level("low", {});
    builder.level("high", {rule(Rule::Kind::total_at_least, 40), rule(Rule::Kind::gates_all),
                           rule(Rule::Kind::every_section_at_least, 25)});
    const Standard standard = builder.standard();
    const PreparedStandard prepared(standard);
    const AnswerSheet sheet = sheet_of(standard);
    const Score now = score(prepared, sheet);
    REQUIRE(now.level == "low");
    const CheapestPaths found = cheapest_paths(prepared, sheet, now);
    REQUIRE(found.proven);
    const std::int64_t effort = found.ways.front().effort;
    CHECK(found.ways.front().path.arrives);
    CHECK(WayTrial(prepared, sheet, now).least(effort + 1) == effort);
  }
}

TEST_CASE("the other ways do without an item that the first one needs, and differ from each other") {
  const Case folder = case_of("lplpp-v3");
  const PreparedStandard prepared(folder.standard);
  const Score now = score(prepared, folder.sheet);
  const CheapestPaths found = cheapest_paths(prepared, folder.sheet, now);
  REQUIRE(found.proven);
  const auto items = [](const Way& way) {
    std::map<CriterionIndex, Rational> all;
    for (const PathStep& step : way.path.steps) all[step.step.criterion] = step.step.target;
    return all;
  };
  for (std::size_t i = 1; i < found.ways.size(); ++i) {
    CHECK(found.ways[i].effort >= found.ways[i - 1].effort);
    for (std::size_t other = 0; other < i; ++other) CHECK(items(found.ways[i]) != items(found.ways[other]));
  }
}

TEST_CASE("where answers decide which items apply, the way is enough and nothing is claimed") {
  StandardBuilder builder;
  builder.section("S");
  builder.yes_no("A");
  builder.yes_no("B");
  Condition answered;
  answered.kind = Condition::Kind::criterion_answered;
  builder.made.criteria.back().applies_if = {answered};
  builder.level("low", {});
  builder.level("high", {rule(Rule::Kind::total_at_least, 90)});
  const Standard standard = builder.standard();
  const PreparedStandard prepared(standard);
  AnswerSheet sheet = sheet_of(standard);
  choose(sheet, "A", "no");
  const CheapestPaths found = cheapest_paths(prepared, sheet, score(prepared, sheet));
  REQUIRE(found.ways.size() == 1);
  CHECK(found.ways.front().path.arrives);
  CHECK_FALSE(found.proven);
}

TEST_CASE("typed points that lack only evidence are the least effort") {
  CHECK(effort_units(Effort::small) < effort_units(Effort::medium));
  CHECK(effort_units(Effort::medium) < effort_units(Effort::large));
  const Case folder = case_of("unsupported-cap");
  const PreparedStandard prepared(folder.standard);
  const Score now = score(prepared, folder.sheet);
  int capped = 0;
  for (const Step& step : next_steps(prepared, now)) {
    if (!step.needs_only_evidence) continue;
    ++capped;
    CHECK(effort_of(prepared, now, step) == 1);
  }
  CHECK(capped > 0);
}
