#include "scoring/target_profile.h"

#include <catch2/catch.hpp>

#include "support/case_folder.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

TEST_CASE("a target profile holds the least that the level's own rules ask for, and nothing else") {
  StandardBuilder builder;
  builder.section("A", "1");
  builder.rubric("A-1").gate_min_points = Rational(2);
  builder.rubric("A-2");
  builder.section("B", "1");
  builder.rubric("B-1");
  Rule one_of_two = rule(Rule::Kind::any);
  one_of_two.children = {rule(Rule::Kind::total_at_least, 90), rule(Rule::Kind::total_at_least, 80)};
  builder.level("high", {rule(Rule::Kind::total_at_least, 65), rule(Rule::Kind::every_section_at_least, 60),
                         rule(Rule::Kind::gates_all), one_of_two});
  const Standard standard = builder.standard();
  const Score now = score(standard, sheet_of(standard));
  const Score target = target_profile(standard, standard.levels.front(), now);
  CHECK(target.total == Rational(65));
  CHECK(target.sections[0].share == Rational::ratio(3, 5));
  CHECK(target.sections[1].share == Rational::ratio(3, 5));
  CHECK(target.criteria[0].points == Rational(2));
  CHECK(target.criteria[0].share == Rational::ratio(2, 3));
  CHECK_FALSE(target.criteria[1].points);
  CHECK_FALSE(target.criteria[2].applies);
}

TEST_CASE("the target of the shipped standard asks for every gate that applies and for every section") {
  const Case folder = case_of("lplpp-v10");
  const Score now = score(folder.standard, folder.sheet);
  const Level* level = folder.standard.level("ready-to-propose");
  REQUIRE(level != nullptr);
  const Score target = target_profile(folder.standard, *level, now);
  CHECK(target.total == Rational(65));
  for (SectionIndex top : folder.standard.top_sections)
    if (now.sections[top].share) CHECK(target.sections[top].share == Rational::ratio(3, 5));
  for (CriterionIndex i = 0; i < now.criteria.size(); ++i)
    if (now.criteria[i].gate_met)
      CHECK(target.criteria[i].points.value_or(0) >= *folder.standard.criteria[i].gate_min_points);
}
