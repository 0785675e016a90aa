#include "app/desk.h"

#include <catch2/catch.hpp>

#include "app/desk_fixture.h"

using namespace test;

TEST_CASE("a new workspace opens with its standard, period and person") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  INFO(Catch::Detail::stringify(desk.said()));
  REQUIRE(desk.state.open);
  CHECK(desk.said().empty());
  CHECK(desk.state.desk.person == "person-1");
  CHECK(desk.state.desk.workspace == room / "kerja");
  CHECK(desk.records().office.name == "Dinas Contoh");
  CHECK(desk.state.session()->standard_of("as-1") != nullptr);
}

TEST_CASE("what was changed is there after closing and opening again") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::CloseWorkspace{});
  REQUIRE_FALSE(desk.state.open);
  desk.act(ui::OpenWorkspace{room / "kerja"});
  REQUIRE(desk.state.open);
  CHECK_FALSE(desk.state.session()->read_only());
  CHECK(desk.records().organization("org-1") != nullptr);
}

TEST_CASE("undo and redo act for the person at the desk") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  Organization renamed = *desk.records().organization("org-1");
  renamed.note = "diubah";
  desk.act(ui::Do{session::EditOrganization{renamed}});
  desk.act(ui::Undo{});
  CHECK(desk.records().organization("org-1")->note.empty());
  desk.act(ui::Redo{});
  CHECK(desk.records().organization("org-1")->note == "diubah");
}

TEST_CASE("a refused command changes nothing and is told until it is dismissed") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::Do{session::StartAssessment{"as-2", "org-1", "2026", TestDesk::profile()}});
  REQUIRE(desk.said() == std::vector<std::string>{"assessment-exists"});
  CHECK(desk.records().assessments.size() == 1);
  desk.act(ui::DismissMessage{desk.state.desk.messages.front().id});
  CHECK(desk.said().empty());
}

TEST_CASE("a folder that is no workspace is told and the open one stays") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::OpenWorkspace{room / "tidak-ada"});
  CHECK(desk.says("workspace-missing"));
  REQUIRE(desk.state.open);
  CHECK(desk.state.desk.workspace == room / "kerja");
  desk.act(ui::OpenWorkspace{});
  CHECK(desk.says("io-failed"));
  CHECK(desk.state.open);
}

TEST_CASE("a damaged workspace is told and its file is left as it is") {
  const TempFolder room;
  std::filesystem::create_directory(room / "rusak");
  const std::string bytes = "SQLite format 3" + std::string(1, '\0') + std::string(4080, 'x');
  REQUIRE(write_file_atomically(room / "rusak" / "workspace.db", bytes));
  TestDesk desk(room / "settings.json");
  desk.act(ui::OpenWorkspace{room / "rusak"});
  CHECK_FALSE(desk.state.open);
  CHECK(desk.said().size() == 1);
  CHECK(read_file(room / "rusak" / "workspace.db", 1 << 20).value() == bytes);
}

TEST_CASE("who comes second reads, is told so, and sees what the first one writes") {
  const TempFolder room;
  TestDesk first(room / "settings.json");
  first.found(room / "kerja");
  TestDesk second(room / "settings-2.json");
  second.act(ui::OpenWorkspace{room / "kerja"});
  REQUIRE(second.state.open);
  CHECK(second.state.session()->read_only());
  CHECK(second.says("locked"));
  first.act(ui::Do{session::AddOrganizations{{{.id = "org-2", .name = "Lembaga Kenanga (contoh)"}}}});
  second.seconds = 3600;
  second.settle();
  CHECK(second.records().organization("org-2") != nullptr);
}

TEST_CASE("what a person prefers is there at the next start") {
  const TempFolder room;
  {
    TestDesk desk(room / "settings.json");
    desk.act(ui::Prefer{.language = "en", .color_mode = ui::ColorMode::dark, .zoom = 150});
    CHECK(desk.zoom == 150);
    CHECK(desk.state.words().language() == "en");
  }
  const app::Settings kept = app::load_settings(room / "settings.json").settings;
  CHECK(kept.language == "en");
  CHECK(kept.dark);
  CHECK(kept.zoom == 150);
}

TEST_CASE("each workspace knows who acted in it last on this computer, also who only made it") {
  const TempFolder room;
  {
    TestDesk desk(room / "settings.json");
    desk.found(room / "kota");
    desk.act(ui::Do{session::AddPerson{{.id = "person-2", .name = "Sari W.", .role = Role::assessor}}});
    desk.act(ui::CreatePractice{room / "latihan"});
    CHECK(desk.state.desk.person != "person-1");
  }
  TestDesk desk(room / "settings.json");
  desk.act(ui::OpenWorkspace{room / "kota"});
  CHECK(desk.state.desk.person == "person-1");
  desk.act(ui::ActAs{"person-2"});
  desk.act(ui::OpenWorkspace{room / "latihan"});
  desk.act(ui::OpenWorkspace{room / "kota"});
  CHECK(desk.state.desk.person == "person-2");
}

TEST_CASE("a folder shows folders first and only the files that are wanted") {
  const TempFolder room;
  std::filesystem::create_directory(room / "zeta");
  REQUIRE(write_file_atomically(room / "Akta.PDF", "x"));
  REQUIRE(write_file_atomically(room / "catatan.txt", "x"));
  TestDesk desk(room / ".settings.json");
  desk.act(ui::ListFolder{room.path(), {".pdf"}});
  const auto& entries = desk.state.desk.folder.entries;
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "zeta");
  CHECK(entries[1].name == "Akta.PDF");
  desk.act(ui::ListFolder{room / "tidak-ada", {}});
  CHECK(desk.state.desk.folder.error);
}

TEST_CASE("closing waits until all is saved") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.wants_to_close = true;
  desk.settle();
  CHECK(desk.closings > 0);
  CHECK(desk.state.session()->save_status().waiting == 0);
}

TEST_CASE("the desk knows the versions that it shows") {
  const TempFolder room;
  const TestDesk desk(room / "settings.json");
  CHECK_FALSE(desk.state.desk.version.empty());
  for (const char* name : {"Dear ImGui", "GLFW", "SQLite", "Cairo"}) {
    const auto& all = desk.state.desk.libraries;
    INFO(name);
    CHECK(std::any_of(all.begin(), all.end(),
                      [&](const NamedVersion& one) { return one.name == name && !one.version.empty(); }));
  }
}
