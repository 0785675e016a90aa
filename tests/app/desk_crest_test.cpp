// The crest of the letterhead, from a file of the person's to the printed page.

#include <catch2/catch.hpp>

#include "app/desk_documents.h"
#include "app/desk_fixture.h"
#include "support/pictures.h"

using namespace test;

namespace {

Colour red(int, int) {
  return {200, 0, 0};
}

ui::ReportOrder order() {
  ui::ReportOrder asked;
  asked.organizations = {"org-1"};
  return asked;
}

}  // namespace

TEST_CASE("a PNG becomes the crest, is shown in the settings and stands on the printed page") {
  const TempFolder room;
  REQUIRE(write_file_atomically(room / "lambang.png", png_picture(200, 240, red)));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::PrintReports{order(), room / "tanpa"});
  desk.act(ui::SetCrest{room / "lambang.png"});
  INFO(Catch::Detail::stringify(desk.said()));
  CHECK(desk.says("desk.crest_set"));
  const std::string crest = desk.records().office.crest;
  REQUIRE(crest.starts_with("sha256:"));
  app::show_pictures_of(desk.state, "");
  desk.settle();
  CHECK(desk.state.desk.pictures.contains(crest));
  desk.act(ui::PreviewReport{order(), 0, 1});
  CHECK_FALSE(desk.state.desk.preview.error);
  desk.act(ui::PrintReports{order(), room / "dengan"});
  const auto bytes = [&](const char* folder) {
    const auto files = list_folder(room / folder).value();
    return read_file(room / folder / files.front().name, 10U << 20U).value();
  };
  CHECK(bytes("tanpa") != bytes("dengan"));
}

TEST_CASE("what cannot be a crest is told with its reason and the old one stays") {
  const TempFolder room;
  const std::string png = png_picture(200, 200, red);
  REQUIRE(write_file_atomically(room / "lambang.png", png));
  REQUIRE(write_file_atomically(room / "foto.png", jpeg_picture(200, 200, red)));
  REQUIRE(write_file_atomically(room / "kecil.png", png_picture(40, 40, red)));
  REQUIRE(write_file_atomically(room / "pita.png", png_picture(900, 100, red)));
  REQUIRE(write_file_atomically(room / "rusak.png", png.substr(0, png.size() / 2)));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::SetCrest{room / "lambang.png"});
  const std::string crest = desk.records().office.crest;
  for (const auto& [file, code] :
       {std::pair{"foto.png", "crest-not-png"}, std::pair{"kecil.png", "crest-too-small"},
        std::pair{"pita.png", "crest-too-long"}, std::pair{"rusak.png", "picture-damaged"}}) {
    desk.act(ui::SetCrest{room / file});
    INFO(file);
    CHECK(desk.says(code));
    CHECK(desk.records().office.crest == crest);
  }
}

TEST_CASE("a crest that is not there any more is told instead of printing another letterhead") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  Office office = desk.records().office;
  office.crest = "sha256:" + std::string(64, 'a');
  desk.act(ui::Do{session::EditOffice{office}});
  desk.act(ui::PreviewReport{order(), 0, 1});
  REQUIRE(desk.state.desk.preview.error);
  CHECK(desk.state.desk.preview.error->code == "file-missing");
  desk.act(ui::PrintReports{order(), room / "laporan"});
  CHECK(desk.state.desk.jobs.back().state == ui::Job::State::failed);
  CHECK_FALSE(path_exists(room / "laporan"));
}
