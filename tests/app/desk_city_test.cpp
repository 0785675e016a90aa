#include <catch2/catch.hpp>

#include "app/desk_city.h"
#include "app/desk_fixture.h"
#include "report/package/zip_package.h"
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

TEST_CASE("the city's spreadsheet counts own scores where the screen does, and says so") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  ui::ReportOrder order;
  order.kind = app::k_city_tables;
  order.format = "xlsx";
  order.city.counts_own = true;
  desk.act(ui::PrintReports{order, room / "keluar"});
  const auto files = list_folder(room / "keluar");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  const auto bytes = read_file(room / "keluar" / files->front().name, 1 << 24);
  REQUIRE(bytes);
  const auto parts = report::parts_of(*bytes);
  REQUIRE(parts);
  std::string all;
  for (const report::Part& part : *parts) all += part.bytes;
  CHECK(all.find(desk.state.words().text("cli.workbook.own_counted")) != std::string::npos);
}
