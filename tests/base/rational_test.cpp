#include "base/rational.h"

#include <random>

#include <catch2/catch.hpp>

using assessor::Rational;
using assessor::Rounding;

TEST_CASE("a sum that doubles miss by one bit is exact") {
  Rational sum;
  for (int i = 0; i < 8; ++i) sum += Rational::ratio(1, 10);
  CHECK(sum == *Rational::parse_decimal("0.8"));
  CHECK(sum >= *Rational::parse_decimal("0.8"));
}

TEST_CASE("values beyond 64 bits go on exactly and come back small") {
  Rational value(1);
  for (int i = 0; i < 40; ++i) value *= Rational(1000);
  Rational back = value + Rational::ratio(1, 3);
  CHECK(back - value == Rational::ratio(1, 3));
  CHECK((back - value).fraction() == "1/3");
  for (int i = 0; i < 40; ++i) value /= Rational(1000);
  CHECK(value == Rational(1));
  CHECK(Rational(INT64_MAX) + Rational(INT64_MAX) - Rational(INT64_MAX) == Rational(INT64_MAX));
  CHECK(Rational(INT64_MIN) - Rational(INT64_MIN) == Rational(0));
  CHECK(Rational(1) / Rational(INT64_MIN) * Rational(INT64_MIN) == Rational(1));
}

TEST_CASE("half is rounded up and truncation never shows more than there is") {
  CHECK(Rational::parse_decimal("64.994")->decimal(2) == "64.99");
  CHECK(Rational::parse_decimal("64.995")->decimal(2) == "65.00");
  CHECK(Rational::parse_decimal("-0.005")->decimal(2) == "-0.01");
  CHECK(Rational::parse_decimal("59.999")->decimal(0, Rounding::truncate) == "59");
  CHECK(Rational::parse_decimal("-15.231")->decimal(2, Rounding::truncate) == "-15.24");
  CHECK(Rational::ratio(1, 3).decimal(0) == "0");
  CHECK(Rational::ratio(7, 4).shortest() == "1.75");
  CHECK(Rational::ratio(2, 3).shortest() == "2/3");
}

TEST_CASE("only plain decimals and fractions are read") {
  CHECK(Rational::parse("2/3") == Rational::ratio(2, 3));
  CHECK(Rational::parse("-0.50")->fraction() == "-1/2");
  for (const char* bad : {"", "-", ".5", "5.", "1e3", "+1", " 1", "1,5", "1/0", "1/2/3", "0x1", "NaN"}) {
    CAPTURE(bad);
    CHECK_FALSE(Rational::parse(bad));
  }
}

TEST_CASE("field laws hold for random fractions of every size") {
  std::mt19937_64 random(7);
  const auto draw = [&] {
    const int shift = static_cast<int>(random() % 62);
    const auto top = static_cast<std::int64_t>(random() >> 1U) >> shift;
    const auto bottom = (static_cast<std::int64_t>(random() >> 1U) >> shift) | 1;
    return Rational::ratio(random() % 2 == 0 ? top : -top, bottom);
  };
  for (int i = 0; i < 2000; ++i) {
    const Rational a = draw(), b = draw(), c = draw();
    REQUIRE(a + b == b + a);
    REQUIRE((a + b) * c == a * c + b * c);
    REQUIRE(a - b + b == a);
    if (!b.is_zero()) REQUIRE(a / b * b == a);
    REQUIRE(((a <=> b) == (a - b <=> Rational(0))));
  }
}

TEST_CASE("small and large numbers are cut by the same rule") {
  std::mt19937_64 random(11);
  Rational huge(1);
  for (int i = 0; i < 5; ++i) huge *= Rational(INT64_MAX);
  for (int i = 0; i < 2000; ++i) {
    const auto top = static_cast<std::int64_t>(random() >> 1U) >> static_cast<int>(random() % 62);
    const auto bottom = (static_cast<std::int64_t>(random() >> 1U) >> static_cast<int>(random() % 62)) | 1;
    const Rational value = Rational::ratio(random() % 2 == 0 ? top : -top, bottom);
    const int places = static_cast<int>(random() % 6);
    for (const Rounding rounding : {Rounding::half_up, Rounding::truncate}) {
      const Rational cut = value.rounded(places, rounding);
      REQUIRE(Rational::parse(value.decimal(places, rounding)) == cut);
      // Beside a number far beyond 64 bits nothing is cut in the short way.
      const Rational far = value < Rational(0) ? -huge : huge;
      REQUIRE((value + far).rounded(places, rounding) - far == cut);
    }
  }
}
