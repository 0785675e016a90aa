#include "support/way_trial.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

/// Every way found is the cheapest of those that lack something of each before it, and where fewer than
/// three are found there is no other within three times the first.
void check_ways(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                const CheapestPaths& found) {
  WayTrial trial(prepared, sheet, now);
  std::vector<Assumptions> known;
  for (const Way& way : found.ways) {
    CHECK(way.path.arrives);
    CHECK(trial.least(way.effort + 1, known) == way.effort);
    known.push_back(asked(way));
  }
  const std::int64_t dearest = found.ways.front().effort * 3 + 1;
  if (found.ways.size() < 3) CHECK(trial.least(dearest, known) == dearest);
}

/// No step comes before one that it waits for, and it says for which.
void check_order(const Standard& standard, const Score& now, const Way& way) {
  std::set<CriterionIndex> done;
  for (const PathStep& at : way.path.steps) {
    for (const Precedence& wanted : standard.criteria[at.step.criterion].after) {
      const bool open = now.criteria[wanted.criterion].points.value_or(0) < wanted.at_least_points;
      const bool told = std::ranges::find(at.waits_for, wanted.criterion) != at.waits_for.end();
      CHECK(told == open);
      CHECK((!open || done.contains(wanted.criterion)));
    }
    done.insert(at.step.criterion);
  }
}

}  // namespace

TEST_CASE("the second and the third way are the cheapest other ones, tried by brute force") {
  int three = 0;
  const int tried =
      each_low_draw(3, 9, false,
                    [&](const Standard&, const PreparedStandard& prepared, const AnswerSheet& sheet,
                        const Score& now, const CheapestPaths& found) {
                      check_ways(prepared, sheet, now, found);
                      three += found.ways.size() == 3 ? 1 : 0;
                    });
  CHECK(tried > 3);
  CHECK(three > 1);
}

TEST_CASE("items that wait for others are raised with them and after them, tried by brute force") {
  int dearer = 0;
  const int tried =
      each_low_draw(17, 9, true,
                    [&](const Standard& standard, const PreparedStandard& prepared, const AnswerSheet& sheet,
                        const Score& now, const CheapestPaths& found) {
                      check_ways(prepared, sheet, now, found);
                      for (const Way& way : found.ways) check_order(standard, now, way);
                      Standard free = standard;
                      for (Criterion& criterion : free.criteria) criterion.after.clear();
                      const CheapestPaths without = cheapest_paths(PreparedStandard(free), sheet, now);
                      dearer += without.ways.front().effort < found.ways.front().effort ? 1 : 0;
                    });
  CHECK(tried > 3);
  CHECK(dearer > 0);
}

TEST_CASE("a way of gates that all are demanded has no other, one of any gates has") {
  for (const auto kind : {Rule::Kind::gates_all, Rule::Kind::gates_unmet_at_most}) {
    StandardBuilder builder;
    builder.section("S");
    for (const char* id : {"A", "B", "C"}) builder.yes_no(id).gate_min_points = Rational(1);
    Rule gates = rule(kind);
    gates.count = 1;
    builder.level("low", {});
    builder.level("high", {gates});
    const Standard standard = builder.standard();
    const PreparedStandard prepared(standard);
    const AnswerSheet sheet = sheet_of(standard);
    const CheapestPaths found = cheapest_paths(prepared, sheet, score(prepared, sheet));
    CHECK(found.proven);
    CHECK(found.ways.size() == (kind == Rule::Kind::gates_all ? 1 : 3));
  }
}

TEST_CASE("an item that waits for one that counts nothing brings it along") {
  StandardBuilder builder;
  builder.section("S");
  builder.yes_no("document").weight = Rational(0);
  builder.yes_no("training").after = {{0, Rational(1)}};
  builder.level("low", {});
  builder.level("high", {rule(Rule::Kind::total_at_least, 50)});
  const Standard standard = builder.standard();
  const PreparedStandard prepared(standard);
  const AnswerSheet sheet = sheet_of(standard);
  const CheapestPaths found = cheapest_paths(prepared, sheet, score(prepared, sheet));
  REQUIRE(found.proven);
  REQUIRE(found.ways.front().path.steps.size() == 2);
  CHECK(found.ways.front().path.steps.front().step.criterion == 0);
  CHECK(found.ways.front().path.steps.back().waits_for == std::vector<CriterionIndex>{0});
}
