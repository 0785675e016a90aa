#include "base/date.h"

#include <catch2/catch.hpp>

using namespace assessor;

TEST_CASE("months run to the same day and are clipped to the month's end") {
  CHECK(add_months(Date::of(2026, 1, 31), 1).iso() == "2026-02-28");
  CHECK(add_months(Date::of(2024, 1, 31), 1).iso() == "2024-02-29");
  CHECK(add_months(Date::of(2026, 11, 21), -12).iso() == "2025-11-21");
  CHECK(add_months(Date::of(2026, 11, 21), 14).iso() == "2028-01-21");
}

TEST_CASE("dates that do not exist are refused") {
  CHECK(Date::parse("2024-02-29"));
  for (const char* bad :
       {"2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026/01/01", "", "2026-01-01 "}) {
    CAPTURE(bad);
    CHECK_FALSE(Date::parse(bad));
  }
}

TEST_CASE("a moment is read, written and shown in the office's zone") {
  const auto moment = Instant::parse("2026-11-17T01:42:09Z");
  REQUIRE(moment);
  CHECK(moment->iso() == "2026-11-17T01:42:09Z");
  CHECK(moment->clock_at(480) == "09.42");
  CHECK(Instant::parse("2026-11-17T23:30:00Z")->date_at(480).iso() == "2026-11-18");
  CHECK(Instant{-1}.iso() == "1969-12-31T23:59:59Z");
  CHECK(weekday_of(Date::of(2026, 11, 17)) == 2);
}
