#include "scoring/distribution.h"

#include <catch2/catch.hpp>

using namespace assessor;
using namespace assessor::scoring;

TEST_CASE("quartiles are those of type 7, exactly") {
  std::vector<Rational> values;
  for (int i = 28; i >= 1; --i) values.emplace_back(i);
  const auto found = distribution_of(values);
  REQUIRE(found);
  CHECK(found->count == 28);
  CHECK(found->lowest == 1);
  CHECK(found->lower_quartile == Rational::ratio(31, 4));
  CHECK(found->median == Rational::ratio(29, 2));
  CHECK(found->upper_quartile == Rational::ratio(85, 4));
  CHECK(found->highest == 28);
  CHECK(quantile({5}, Rational::ratio(1, 3)) == 5);
}

TEST_CASE("fewer than five values are not summarised") {
  CHECK_FALSE(distribution_of({1, 2, 3, 4}));
  CHECK(distribution_of({1, 2, 3, 4, 5}));
}
