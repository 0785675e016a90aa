#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "store/check.h"
#include "store/sealing.h"
#include "support/pictures.h"

using namespace assessor;

namespace {

ui::Passphrase words(std::string letters) {
  return std::make_shared<const Secret>(Secret::taken_from(letters));
}

}  // namespace

TEST_CASE("a workspace is sealed in the window, opened masked, refused to a wrong passphrase, and unlocked") {
  const test::TempFolder room;
  const ui::Passphrase right = words("kopi susu tanpa gula");
  {
    test::TestDesk desk(room / "settings.json");
    desk.found(room / "kerja");
    const session::WorkspaceState before = desk.records();
    desk.act(ui::SealWorkspace{right, true});
    CHECK(desk.says("desk_seal.seal"));
    CHECK(desk.state.desk.seal == ui::SealState::unlocked);
    CHECK(desk.records().office == before.office);
    CHECK(desk.records().organizations == before.organizations);
    CHECK(desk.records().people == before.people);
    CHECK(desk.records().answers == before.answers);
    CHECK(desk.records().periods == before.periods);
    CHECK(desk.records().assessments == before.assessments);
    CHECK(desk.records().stages == before.stages);
    CHECK(desk.records().documents == before.documents);
    CHECK(desk.records().sheets == before.sheets);
    CHECK_FALSE(desk.state.session()->read_only());
    desk.act(ui::Do{session::AddOrganizations{{{.id = "org-2", .name = "Lembaga Kenanga (contoh)"}}}});
    CHECK(store::plain_backups({room / "kerja"})->empty());
  }
  test::TestDesk desk(room / "settings.json");
  desk.act(ui::OpenWorkspace{room / "kerja"});
  CHECK(desk.state.desk.seal == ui::SealState::locked);
  CHECK(desk.says("workspace-sealed"));
  CHECK(desk.records().organization("org-2")->name.find("Kenanga") == std::string::npos);
  desk.act(ui::Unlock{words("teh manis hangat")});
  REQUIRE(desk.state.desk.seal_error);
  CHECK(desk.state.desk.seal_error->code == "passphrase-wrong");
  CHECK(desk.state.desk.seal == ui::SealState::locked);
  desk.act(ui::Unlock{right});
  CHECK(desk.state.desk.seal == ui::SealState::unlocked);
  CHECK_FALSE(desk.state.desk.seal_error);
  CHECK_FALSE(desk.says("workspace-sealed"));
  CHECK(desk.records().organization("org-2")->name == "Lembaga Kenanga (contoh)");
  CHECK_FALSE(desk.state.session()->read_only());
}

TEST_CASE("taking the seal off with a wrong passphrase leaves it on and asks again") {
  const test::TempFolder room;
  const ui::Passphrase right = words("kopi susu tanpa gula");
  test::TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::SealWorkspace{right, true});
  desk.act(ui::UnsealWorkspace{words("teh manis hangat")});
  CHECK(desk.says("passphrase-wrong"));
  CHECK(desk.state.desk.seal == ui::SealState::locked);
  desk.act(ui::Unlock{right});
  desk.act(ui::UnsealWorkspace{right});
  CHECK(desk.state.desk.seal == ui::SealState::none);
  CHECK_FALSE(desk.state.session()->read_only());
  CHECK(desk.records().organization("org-1")->name == "Lembaga Melati (contoh)");
}

TEST_CASE("pictures of evidence are on the list of a sealed workspace too") {
  const test::TempFolder room;
  const auto red = [](int, int) { return test::Colour{200, 0, 0}; };
  REQUIRE(write_file_atomically(room / "papan.png", test::png_picture(200, 240, red)));
  test::TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  ui::ReportOrder order;
  order.organizations = {"org-1"};
  order.kind = "f-03";
  order.format = "html";
  const auto pictures_in = [&](const char* folder) {
    desk.act(ui::PrintReports{order, room / folder});
    const auto files = list_folder(room / folder).value();
    const std::string html = read_file(room / folder / files.front().name, 10U << 20U).value();
    std::size_t count = 0;
    for (auto at = html.find("data:image"); at != std::string::npos; at = html.find("data:image", at + 1))
      ++count;
    return count;
  };
  const std::size_t before = pictures_in("tanpa");
  ui::AddFiles add;
  add.files = {room / "papan.png"};
  add.organization = "org-1";
  add.evidence = "E-19";
  add.stage = desk.stage;
  add.criteria = {"KE-03"};
  desk.act(add);
  REQUIRE(desk.records().documents.size() == 1);
  const std::size_t open = pictures_in("terbuka");
  CHECK(open > before);
  desk.act(ui::SealWorkspace{words("kopi susu tanpa gula"), true});
  REQUIRE(desk.state.desk.seal == ui::SealState::unlocked);
  CHECK(pictures_in("tersegel") == open);
}
