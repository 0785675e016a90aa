#include <catch2/catch.hpp>

#include "app/desk_fixture.h"

using namespace test;

TEST_CASE("what is due is saved as a calendar file, and the message says where") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::Do{session::EditPeriod{"2026", {{"self", Date::of(2030, 12, 1)}}, false}});
  desk.act(ui::SaveCalendar{room / "keluar"});
  CHECK(desk.said().empty());
  const auto files = list_folder(room / "keluar");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  CHECK(files->front().name.ends_with(".ics"));
  const auto bytes = read_file(room / "keluar" / files->front().name, 1U << 20U);
  REQUIRE(bytes);
  CHECK(bytes->starts_with("BEGIN:VCALENDAR"));
  CHECK(bytes->find("20301201") != std::string::npos);
}
