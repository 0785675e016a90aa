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

namespace {

std::vector<Rational> exact_list(const std::vector<std::string>& texts) {
  std::vector<Rational> values;
  for (const std::string& text : texts) values.push_back(Rational::parse(text).value());
  return values;
}

}  // namespace

TEST_CASE("all nine types of quantile agree with the published values") {
  const auto nist = exact_list({"95.1772", "95.1567", "95.1937", "95.1959", "95.1442", "95.0610", "95.1591",
                                "95.1195", "95.1065", "95.0925", "95.1990", "95.1682"});
  const auto tens = exact_list({"15", "20", "35", "40", "50"});
  const auto six = exact_list({"7", "15", "36", "39", "40", "41"});
  const auto eleven = exact_list({"6", "7", "15", "36", "39", "40", "41", "42", "43", "47", "49"});
  std::vector<Rational> city;
  for (int i = 1; i <= 28; ++i) city.emplace_back(i);
  const auto row = [](const char* a, const char* b, const char* c, const char* d, const char* e) {
    return exact_list({a, b, c, d, e});
  };
  // p = 2/5 of the tens, 9/10 of NIST, the first quartiles of 1 … 28, of the six and of the eleven.
  const std::vector<std::vector<Rational>> published{row("20", "95.1959", "7", "15", "15"),
                                                     row("27.5", "95.1959", "7.5", "15", "15"),
                                                     row("20", "95.1959", "7", "15", "15"),
                                                     row("20", "95.19546", "7", "11", "13"),
                                                     row("27.5", "95.19683", "7.5", "15", "20.25"),
                                                     row("26", "95.19807", "7.25", "13", "15"),
                                                     row("29", "95.19568", "7.75", "20.25", "25.5"),
                                                     row("27", "95.1972433333", "89/12", "43/3", "18.5"),
                                                     row("27.125", "95.19714", "7.4375", "14.5", "18.9375")};
  const Rational quarter = Rational::ratio(1, 4);
  for (int type = 1; type <= 9; ++type) {
    CAPTURE(type);
    const auto& want = published[static_cast<std::size_t>(type) - 1];
    CHECK(quantile(tens, Rational::ratio(2, 5), type) == want[0]);
    if (type != 8) CHECK(quantile(nist, Rational::ratio(9, 10), type) == want[1]);
    if (type == 8) CHECK(quantile(nist, Rational::ratio(9, 10), type).decimal(10) == "95.1972433333");
    CHECK(quantile(city, quarter, type) == want[2]);
    CHECK(quantile(six, quarter, type) == want[3]);
    CHECK(quantile(eleven, quarter, type) == want[4]);
  }
}
