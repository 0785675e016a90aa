#include "base/time_of_day.h"

#include <catch2/catch.hpp>

using namespace assessor;

TEST_CASE("a time of day is read with a point, a colon or as an hour alone, and written with a point") {
  CHECK(TimeOfDay::parse("09.30")->text() == "09.30");
  CHECK(TimeOfDay::parse(" 9:05 ")->text() == "09.05");
  CHECK(TimeOfDay::parse("14")->text() == "14.00");
  CHECK(TimeOfDay::parse("0.00")->minutes == 0);
  CHECK(TimeOfDay::parse("23.59")->minutes == 23 * 60 + 59);
}

TEST_CASE("what is no time of day is refused") {
  for (const char* text : {"", "24.00", "9.60", "9.5", "-0", "9.-1", "nine", "9.30.00", "009.00", "+9"}) {
    INFO(text);
    const auto read = TimeOfDay::parse(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "not-a-time");
  }
}
