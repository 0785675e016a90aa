#include "scoring/compare.h"

#include <catch2/catch.hpp>

#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

/// Section A: A1 rubric, A2 rubric of those with clients. Section B: B1 yes or no, of those with clients.
Standard made_standard() {
  StandardBuilder builder;
  const ProfileIndex clients = builder.question("clients", ProfileType::yes_no);
  const Condition has_clients = on_profile(Condition::Kind::profile_is, clients, {"true"});
  builder.section("A", "3");
  builder.rubric("A1", 2);
  builder.rubric("A2").applies_if = {has_clients};
  builder.section("B", "1");
  builder.yes_no("B1").applies_if = {has_clients};
  builder.made.criteria.back().na_allowed = true;
  return builder.standard();
}

AnswerSheet answered(const Standard& standard, const std::string& a1, const std::string& a2,
                     const std::string& b1) {
  AnswerSheet sheet = sheet_of(standard);
  sheet.profile["clients"] = true;
  choose(sheet, "A1", a1);
  choose(sheet, "A2", a2);
  choose(sheet, "B1", b1);
  return sheet;
}

}  // namespace

TEST_CASE("a gap is own minus benchmark, exact, in percent for sections and in points for criteria") {
  const Standard standard = made_standard();
  const Score own = score(standard, answered(standard, "1", "2", "yes"));
  const Score ahead = score(standard, answered(standard, "3", "1", "no"));
  const Comparison comparison = compare(own, {&ahead});
  CHECK(comparison.sections[0].own == exact("400/9"));
  CHECK(comparison.sections[0].benchmarks[0] == exact("700/9"));
  CHECK(comparison.sections[0].gap(0) == exact("-100/3"));
  CHECK(comparison.sections[1].gap(0) == Rational(100));
  CHECK(comparison.criteria[0].gap(0) == Rational(-2));
  CHECK(comparison.criteria[1].gap(0) == Rational(1));
  CHECK(comparison.total.gap(0) == *own.total - *ahead.total);
  CHECK(comparison.total.gap(0) == Rational(0));
}

TEST_CASE("what does not apply to the benchmark keeps the own number and has no gap") {
  const Standard standard = made_standard();
  const Score own = score(standard, answered(standard, "1", "0", "no"));
  AnswerSheet other = sheet_of(standard);
  other.profile["clients"] = false;
  choose(other, "A1", "2");
  const Score benchmark = score(standard, other);
  const Comparison comparison = compare(own, {&benchmark});
  CHECK(comparison.criteria[1].own == Rational(0));
  CHECK_FALSE(comparison.criteria[1].benchmarks[0]);
  CHECK_FALSE(comparison.criteria[1].gap(0));
  CHECK_FALSE(comparison.criteria[1].shortfall());
  CHECK(comparison.sections[1].own == Rational(0));
  CHECK_FALSE(comparison.sections[1].gap(0));
  CHECK(comparison.behind() == std::vector<CriterionIndex>{0});
}

TEST_CASE("what is declared not applicable or left blank has no points to compare") {
  const Standard standard = made_standard();
  AnswerSheet declared = answered(standard, "1", "1", "no");
  declared.answers["B1"].value = NotApplicable{"no clients this year"};
  AnswerSheet blank = answered(standard, "1", "1", "no");
  blank.answers.erase("A1");
  const Score own = score(standard, blank), benchmark = score(standard, declared);
  const Comparison comparison = compare(own, {&benchmark});
  CHECK_FALSE(comparison.criteria[2].gap(0));
  CHECK_FALSE(comparison.sections[1].gap(0));
  CHECK_FALSE(comparison.criteria[0].own);
  CHECK_FALSE(comparison.criteria[0].gap(0));
  // A blank counts as nothing in the total, so the benchmark is ahead there.
  CHECK(comparison.shares[0].gap(0) == exact("-1/3"));
  CHECK(comparison.behind() == std::vector<CriterionIndex>{0});
}

TEST_CASE("of several benchmarks the one furthest ahead says how far one is behind") {
  const Standard standard = made_standard();
  const Score own = score(standard, answered(standard, "1", "2", "no"));
  const Score first = score(standard, answered(standard, "2", "3", "yes"));
  const Score second = score(standard, answered(standard, "3", "0", "no"));
  const Comparison comparison = compare(own, {&first, &second});
  CHECK(comparison.criteria[0].gap(0) == Rational(-1));
  CHECK(comparison.criteria[0].gap(1) == Rational(-2));
  CHECK(comparison.criteria[0].shortfall() == Rational(-2));
  CHECK(comparison.criteria[1].shortfall() == Rational(-1));
  // By share: B1 is behind by the whole, A1 by two thirds, A2 by a third.
  CHECK(comparison.behind() == std::vector<CriterionIndex>{2, 0, 1});
}

TEST_CASE("against itself and against nobody one is never behind") {
  const Standard standard = made_standard();
  const Score own = score(standard, answered(standard, "1", "2", "no"));
  const Comparison same = compare(own, {&own});
  CHECK(same.criteria[0].gap(0) == Rational(0));
  CHECK(same.behind().empty());
  const Comparison alone = compare(own, {});
  CHECK(alone.criteria[0].own == Rational(1));
  CHECK_FALSE(alone.criteria[0].shortfall());
  CHECK(alone.behind().empty());
}
