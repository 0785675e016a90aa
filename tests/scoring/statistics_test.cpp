#include <algorithm>
#include <cmath>
#include <sstream>

#include <catch2/catch.hpp>

#include "scoring/distribution.h"
#include "scoring/gower.h"
#include "scoring/proportion.h"
#include "scoring/transition.h"

using namespace assessor;
using namespace assessor::scoring;

namespace {

void check_wilson(int hits, int size, double lower, double upper) {
  INFO(hits << " of " << size);
  const auto found = wilson_interval(hits, size);
  REQUIRE(found);
  CHECK(std::abs(found->lower - lower) < 5.1e-11);
  CHECK(std::abs(found->upper - upper) < 5.1e-11);
}

/// The eighteen flowers of Kaufman and Rousseeuw (1990): four names, then four that are measured.
Gower flowers() {
  std::istringstream rows(
      "0 1 1 4 3 15 25 15  1 0 0 2 1 3 150 50  0 1 0 3 3 1 150 50  0 0 1 4 2 16 125 50  0 1 0 5 2 2 20 15 "
      "0 1 0 4 3 12 50 40  0 0 0 4 3 13 40 20  0 0 1 2 2 7 100 15  1 1 0 3 1 4 25 15  1 1 0 5 2 14 100 60 "
      "1 1 1 5 3 8 45 10  1 1 1 1 2 9 90 25  1 1 0 1 2 6 20 10  1 1 1 4 2 11 80 30  1 0 0 3 2 10 40 20 "
      "1 0 0 4 2 18 200 60  1 0 0 2 2 17 150 60  0 0 1 2 1 5 25 10");
  std::vector<UnitValues> units(18, UnitValues(8));
  for (UnitValues& unit : units)
    for (auto& value : unit) {
      int read = 0;
      rows >> read;
      value = read;
    }
  std::vector<Attribute> attributes(8, Attribute::named);
  std::fill(attributes.begin() + 4, attributes.end(), Attribute::measured);
  return {attributes, units};
}

}  // namespace

TEST_CASE("Wilson's interval agrees with the published limits") {
  check_wilson(81, 263, 0.2552885199, 0.3662095770);
  check_wilson(15, 148, 0.0623863995, 0.1604872417);
  check_wilson(0, 20, 0, 0.1611251581);
  check_wilson(1, 29, 0.0061132143, 0.1717552188);
  check_wilson(18, 20, 0.6989663547715128, 0.972133518786232);
  check_wilson(4, 200, 0.00780442641634947, 0.05028708690582643);
  check_wilson(190, 200, 0.910421851861224, 0.972617354399236);
  check_wilson(19, 38, 0.348499283643951, 0.651500716356049);
  check_wilson(7, 28, 0.1267649492, 0.4335567032);
  check_wilson(28, 28, 0.8793566952, 1);
}

TEST_CASE("Wilson's interval never leaves 0 to 1, and an impossible sample has none") {
  CHECK(wilson_interval(38, 38)->upper <= 1);
  CHECK(wilson_interval(0, 77)->lower >= 0);
  for (const auto& [hits, size] : std::vector<std::pair<int, int>>{{0, 0}, {3, 2}, {-1, 5}, {0, -1}})
    CHECK_FALSE(wilson_interval(hits, size));
}

TEST_CASE("Gower's distances between flowers agree with those of R") {
  const Gower gower = flowers();
  const auto printed = [&](std::size_t a, std::size_t b) {
    return gower.between(a - 1, b - 1).distance->decimal(10);
  };
  const std::vector<std::string> of_first{"0.8875408497", "0.5272467320", "0.3517973856", "0.4115604575",
                                          "0.2269199346"};
  for (std::size_t i = 0; i < of_first.size(); ++i) CHECK(printed(1, i + 2) == of_first[i]);
  const std::vector<std::string> of_second{"0.5147058824", "0.5504493464", "0.6226307190", "0.6606209150"};
  for (std::size_t i = 0; i < of_second.size(); ++i) CHECK(printed(2, i + 3) == of_second[i]);
  std::vector<Rational> all;
  for (std::size_t a = 0; a < 18; ++a)
    for (std::size_t b = a + 1; b < 18; ++b) all.push_back(*gower.between(a, b).distance);
  REQUIRE(all.size() == 153);
  const auto found = distribution_of(all);
  CHECK(found->lowest.decimal(4) == "0.1418");
  CHECK(found->lower_quartile.decimal(4) == "0.3904");
  CHECK(found->median.decimal(4) == "0.4829");
  CHECK(found->upper_quartile.decimal(4) == "0.5865");
  CHECK(found->highest.decimal(4) == "0.8875");
}

TEST_CASE("Gower's distance is the mean of what is known of both, and says each part") {
  const Gower gower({Attribute::named, Attribute::measured, Attribute::measured},
                    {{1, 10, std::nullopt}, {2, 30, 5}, {1, 50, 5}, {std::nullopt, std::nullopt, 5}});
  const GowerDistance found = gower.between(0, 1);
  CHECK(found.parts == std::vector<std::optional<Rational>>{1, Rational::ratio(1, 2), std::nullopt});
  CHECK(found.distance == Rational::ratio(3, 4));
  CHECK(gower.between(1, 0).distance == found.distance);
  // All known values are the same: no range, no difference.
  CHECK(gower.between(1, 2).parts[2] == Rational(0));
  CHECK_FALSE(gower.between(0, 3).distance);
}

TEST_CASE("a transition matrix counts every unit once and gives the published row shares") {
  const std::vector<std::vector<int>> published{{682, 33, 25}, {154, 64, 47}, {19, 19, 43}};
  TransitionMatrix matrix(3, 3);
  for (std::size_t from = 0; from < 3; ++from)
    for (std::size_t to = 0; to < 3; ++to) matrix.add(from, to, published[from][to]);
  CHECK(matrix.row_sum(0) == 740);
  CHECK(matrix.column_sum(2) == 115);
  CHECK(matrix.total() == 1086);
  CHECK(matrix.row_share(0, 0)->decimal(8) == "0.92162162");
  CHECK(matrix.row_share(1, 1)->decimal(8) == "0.24150943");
  CHECK(matrix.row_share(2, 0)->decimal(8) == "0.23456790");
}

TEST_CASE("a row of fewer than twenty units has counts and no shares") {
  TransitionMatrix matrix(1, 2);
  matrix.add(0, 0, 19);
  CHECK_FALSE(matrix.row_share(0, 0));
  matrix.add(0, 1);
  CHECK(matrix.row_share(0, 1) == Rational::ratio(1, 20));
}

TEST_CASE("deciles and quartiles of 1 to 28 agree with the published ones in all nine types") {
  std::vector<Rational> city;
  for (int i = 1; i <= 28; ++i) city.emplace_back(i);
  const std::vector<std::vector<std::string>> published{{"3", "7", "14", "21", "26"},
                                                        {"3", "7.5", "14.5", "21.5", "26"},
                                                        {"3", "7", "14", "21", "25"},
                                                        {"2.8", "7", "14", "21", "25.2"},
                                                        {"3.3", "7.5", "14.5", "21.5", "25.7"},
                                                        {"2.9", "7.25", "14.5", "21.75", "26.1"},
                                                        {"3.7", "7.75", "14.5", "21.25", "25.3"},
                                                        {"19/6", "89/12", "14.5", "259/12", "155/6"},
                                                        {"3.2", "7.4375", "14.5", "21.5625", "25.8"}};
  const std::vector<Rational> parts{Rational::ratio(1, 10), Rational::ratio(1, 4), Rational::ratio(1, 2),
                                    Rational::ratio(3, 4), Rational::ratio(9, 10)};
  for (int type = 1; type <= 9; ++type)
    for (std::size_t i = 0; i < parts.size(); ++i) {
      INFO("type " << type << ", part " << parts[i].fraction());
      const std::string& wanted = published[static_cast<std::size_t>(type) - 1][i];
      CHECK(quantile(city, parts[i], type) == Rational::parse(wanted).value());
    }
  CHECK(quantile(city, parts[1]) == quantile(city, parts[1], k_quantile_type));
}

TEST_CASE("a sample in whole percents is never narrower than its interval, and its share is exact") {
  const auto check = [](Sample sample, int share, int lower, int upper) {
    const auto found = sample_percents(sample);
    INFO(sample.hits << "/" << sample.size);
    REQUIRE(found);
    CHECK(std::vector{found->share, found->lower, found->upper} == std::vector{share, lower, upper});
  };
  check({7, 10}, 70, 39, 90);  // 0.3968 to 0.8922
  check({7, 28}, 25, 12, 44);  // 0.1268 to 0.4336
  check({28, 28}, 100, 87, 100);
  check({0, 20}, 0, 0, 17);
  check({1, 200}, 1, 0, 3);  // half a percent goes up
  check({Sample::k_most, Sample::k_most}, 100, 99, 100);
  for (const Sample impossible : {Sample{3, 2}, Sample{0, 0}, Sample{-1, 2}, Sample{1, Sample::k_most + 1}})
    CHECK_FALSE(sample_percents(impossible));
}
