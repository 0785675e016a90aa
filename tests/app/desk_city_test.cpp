#include <catch2/catch.hpp>

#include "app/desk_city.h"
#include "app/desk_fixture.h"
#include "store/export_log.h"

using namespace test;

TEST_CASE("the city's tables go out as one spreadsheet, and the export log knows it") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  ui::ReportOrder order;
  order.kind = app::k_city_tables;
  order.format = "xlsx";
  desk.act(ui::PrintReports{order, room / "keluar"});
  const auto files = list_folder(room / "keluar");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  CHECK(files->front().name.starts_with("city_"));
  CHECK(desk.said().empty());
  const auto log = store::read_export_log(desk.state.folder(), desk.state.open->store->guard());
  REQUIRE(log);
  REQUIRE(log->notes.size() == 1);
  CHECK(log->notes[0].what == "city");
  CHECK(log->notes[0].sha256.size() == 64);
}
