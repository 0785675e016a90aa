#include "scoring/reference_score.h"

#include <catch2/catch.hpp>

#include "scoring/compare.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;

namespace {

Standard two_items() {
  test::StandardBuilder builder;
  builder.section("A");
  builder.rubric("A-1");
  builder.rubric("A-2").na_allowed = true;
  return builder.standard();
}

Score score_with(const Standard& standard, const std::string& first, const std::string& second) {
  AnswerSheet sheet = test::sheet_of(standard);
  test::choose(sheet, "A-1", first);
  if (second.empty())
    sheet.answers["A-2"].value = NotApplicable{"tidak ada"};
  else
    test::choose(sheet, "A-2", second);
  return score(standard, sheet);
}

}  // namespace

TEST_CASE(
    "the best observed is the highest of each item, whoever reached it; the median lies in the middle") {
  const Standard standard = two_items();
  std::vector<Score> made;
  for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
           {"3", "0"}, {"0", "2"}, {"1", "1"}, {"1", "0"}, {"2", "0"}, {"1", ""}})
    made.push_back(score_with(standard, first, second));
  std::vector<const Score*> scores;
  for (const Score& one : made) scores.push_back(&one);
  const Score best = best_observed(standard, scores);
  CHECK(best.criteria[0].points == Rational(3));
  CHECK(best.criteria[1].points == Rational(2));
  CHECK(best.sections[0].share == Rational::ratio(1, 2));  // nobody reached more in the whole section
  const Score median = median_of(standard, scores);
  CHECK(median.criteria[0].points == Rational(1));
  CHECK(median.criteria[1].points == Rational(0));  // of five: the sixth does not apply
  CHECK_FALSE(best.level);
  const Comparison compared = compare(made[0], {&best});
  CHECK(compared.criteria[1].gap(0) == Rational(-2));
  CHECK(compared.criteria[0].gap(0) == Rational(0));
}

TEST_CASE("fewer than five scores make no line to compare with") {
  const Standard standard = two_items();
  const Score one = score_with(standard, "3", "3");
  const Score best = best_observed(standard, {&one, &one, &one, &one});
  CHECK_FALSE(best.total);
  CHECK_FALSE(best.criteria[0].applies);
  CHECK_FALSE(best.sections[0].share);
}
