#include "scoring/score.h"

#include <catch2/catch.hpp>

#include "scoring/ladder.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

Standard two_sections() {
  StandardBuilder builder;
  builder.section("A", "3");
  builder.rubric("A1", 2);
  builder.yes_no("A2", 1).gate_min_points = 1;
  builder.section("B", "1");
  builder.rubric("B1");
  builder.level("low", {});
  builder.level("high", {rule(Rule::Kind::total_at_least, 50), rule(Rule::Kind::gates_all)});
  return builder.standard();
}

}  // namespace

TEST_CASE("thresholds that the total is near to come the nearest first") {
  StandardBuilder builder;
  builder.section("A", "1");
  builder.rubric("A1");
  builder.level("low", {rule(Rule::Kind::total_at_least, 60)});
  builder.level("high", {rule(Rule::Kind::total_at_least, 70)});
  Standard standard = builder.standard();
  AnswerSheet sheet = sheet_of(standard);
  choose(sheet, "A1", "2");
  const auto near = [&](int points) {
    standard.scoring.near_threshold = Rational(points);
    return near_thresholds(standard, score(standard, sheet));
  };
  CHECK(near(7) == std::vector<Rational>{70, 60});
  CHECK(near(5) == std::vector<Rational>{70});
  CHECK(near(1).empty());
}

TEST_CASE("a total is the weighted mean of sections, each the weighted mean of its criteria") {
  const Standard standard = two_sections();
  AnswerSheet sheet = sheet_of(standard);
  choose(sheet, "A1", "2");
  choose(sheet, "A2", "yes");
  choose(sheet, "B1", "1");
  const Score result = score(standard, sheet);
  CHECK(result.sections[0].share == exact("7/9"));
  CHECK(result.total == exact("200/3"));
  CHECK(displayed_total(standard, result) == "66.67");
  CHECK(result.level == "high");
  CHECK_FALSE(result.next_level);
  Rational sum;
  for (const CriterionScore& criterion : result.criteria) sum += criterion.contribution;
  CHECK(sum == *result.total);
}

TEST_CASE("a blank counts as nothing, is told apart from a zero, and bounds the score") {
  const Standard standard = two_sections();
  AnswerSheet sheet = sheet_of(standard);
  choose(sheet, "A1", "3");
  choose(sheet, "B1", "0");
  const Score result = score(standard, sheet);
  CHECK(result.total == exact("50"));
  CHECK(result.criteria[1].why == Why::unanswered);
  CHECK_FALSE(result.criteria[1].points);
  CHECK(result.criteria[2].points == Rational(0));
  CHECK(result.bounds.worst == Rational(50));
  CHECK(result.bounds.best == Rational(75));
  CHECK(result.bounds.level_worst == "low");
  CHECK(result.bounds.level_best == "high");
  CHECK(result.completeness() == exact("2/3"));
}

TEST_CASE("a shut gate caps the level, never the score") {
  const Standard standard = two_sections();
  AnswerSheet sheet = sheet_of(standard);
  choose(sheet, "A1", "3");
  choose(sheet, "A2", "no");
  choose(sheet, "B1", "3");
  const Score result = score(standard, sheet);
  CHECK(result.total == Rational(75));
  CHECK(result.level == "low");
  REQUIRE(result.next_level);
  REQUIRE(result.next_level->unmet.size() == 1);
  const UnmetRule& unmet = result.next_level->unmet.front();
  CHECK(unmet.rule == "gates");
  CHECK(unmet.needs == "1");
  CHECK(unmet.has == "0");
  CHECK(unmet.criteria == std::vector<std::string>{"A2"});
}
