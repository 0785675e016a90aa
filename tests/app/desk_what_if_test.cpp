#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "cli/practice_workspace.h"
#include "session/city_rows.h"
#include "store/export_log.h"

using namespace test;

TEST_CASE("a trial on Hasil becomes a PDF, and the export log knows it") {
  const TempFolder room;
  REQUIRE(cli::build_practice_workspace({room / "latihan", Instant{1'800'000'000}}));
  TestDesk desk(room / "settings.json");
  desk.act(ui::OpenWorkspace{room / "latihan"});
  ui::PrintTrial trial;
  for (const session::OrganizationRow& row : desk.state.session()->overview().rows) {
    if (!session::is_verified(row)) continue;
    trial = {row.organization, *row.sent, {{row.standard->criterion_by_id.at("KE-02"), Rational(3)}}};
  }
  trial.folder = room / "keluar";
  desk.act(trial);
  CHECK(desk.said().empty());
  const auto files = list_folder(room / "keluar");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  CHECK(files->front().name.starts_with("what-if_"));
  CHECK(read_file(room / "keluar" / files->front().name, 1U << 24U).value().starts_with("%PDF"));
  const auto log = store::read_export_log(desk.state.folder(), desk.state.open->store->guard());
  REQUIRE(log);
  REQUIRE(log->notes.size() == 1);
  CHECK(log->notes[0].what == "what-if");
}

TEST_CASE("a trial without a sheet that may be seen is refused in words") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::PrintTrial{"org-1", {"as-1", "nowhere", ""}, {}, room / "keluar"});
  CHECK_FALSE(desk.said().empty());
  CHECK_FALSE(std::filesystem::exists(room / "keluar"));
}
