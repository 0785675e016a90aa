#include <catch2/catch.hpp>

#include "session/apart.h"
#include "support/shell_harness.h"
#include "ui/benchmark_hands.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;

namespace {

struct SettingsPage {
  explicit SettingsPage(ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Contoh"})),
        shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::settings});
  }
  void open(const std::string& section) {
    shell.hands.click("sections/" + section);
    shell.hands.frames(2);
  }
  void fill(std::string_view key, std::string_view words) {
    shell.hands.click(key);
    shell.hands.type(words);
  }
  void press_next() {
    shell.hands.press("Ctrl+Enter");
    shell.hands.frames(3);
  }
  const session::WorkspaceState& state() const { return workspace->session->state(); }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("language, colours, zoom and full screen are asked for at once") {
  SettingsPage page;
  page.shell.hands.click("language/en");
  REQUIRE(page.shell.last<ui::Prefer>() != nullptr);
  CHECK(page.shell.last<ui::Prefer>()->language == "en");
  page.shell.hands.click("mode/dark");
  CHECK(page.shell.last<ui::Prefer>()->color_mode == ui::ColorMode::dark);
  page.shell.hands.click("zoom/more");
  CHECK(page.shell.last<ui::Prefer>()->zoom == 110);
  page.shell.hands.click("view/full");
  CHECK(page.shell.last<ui::Prefer>()->full_screen == true);
}

TEST_CASE("sections are reached by arrows") {
  SettingsPage page;
  REQUIRE(page.shell.hands.tab_to("sections/view"));
  page.shell.hands.press("↓");
  page.shell.hands.frames(2);
  CHECK(page.shell.hands.has("office/short_name"));
}

TEST_CASE("the office is saved only when asked and keeps what was not edited") {
  SettingsPage page;
  page.open("office");
  CHECK_FALSE(page.shell.hands.item("step/save_office").enabled);
  page.fill("office/address", "Jalan Contoh 1");
  page.shell.hands.frames(2);
  CHECK(page.state().office.address.empty());
  page.press_next();
  CHECK(page.state().office.address == "Jalan Contoh 1");
  CHECK(page.state().office.name == "Dinas Contoh");
  CHECK(page.state().office.current_period == "2026");
  CHECK_FALSE(page.shell.hands.item("step/save_office").enabled);
}

TEST_CASE("all kelurahan of the city are typed one a line, and saved as a list") {
  SettingsPage page;
  page.open("office");
  page.fill("kelurahan/list", "Mentaos");
  page.shell.hands.press("Enter");
  page.shell.hands.type("Loktabat  Utara, mentaos");
  page.shell.hands.frames(2);
  page.press_next();
  CHECK(page.state().office.kelurahan == std::vector<std::string>{"Mentaos", "Loktabat Utara"});
  CHECK_FALSE(page.shell.hands.item("step/save_office").enabled);
}

TEST_CASE("an undone change of the office shows in the fields") {
  SettingsPage page;
  page.open("office");
  page.fill("office/address", "Jalan Contoh 1");
  page.press_next();
  page.shell.hands.click("sections/office");
  page.shell.hands.press("Ctrl+Z");
  page.shell.hands.frames(2);
  CHECK(page.state().office.address.empty());
  CHECK(page.shell.hands.value("office/address").empty());
}

TEST_CASE("signers are added, filled and saved in order") {
  SettingsPage page;
  page.open("office");
  page.shell.hands.focus("signers/add");
  page.shell.hands.press("Enter");
  page.shell.hands.frames(2);
  page.fill("signers/0/title", "Kepala Dinas");
  page.shell.hands.focus("signers/0/only_given");
  page.shell.hands.press("Space");
  page.press_next();
  REQUIRE(page.state().office.signers.size() == 1);
  CHECK(page.state().office.signers.front().title == "Kepala Dinas");
  CHECK(page.state().office.signers.front().only_given);
}

TEST_CASE("a person is added with initials of the name and can be who acts") {
  SettingsPage page;
  page.open("people");
  page.press_next();
  CHECK_FALSE(page.shell.hands.item("person/act").enabled);
  page.fill("person/name", "Sri Wahyuni");
  page.shell.hands.click("person/act");
  page.shell.hands.frames(2);
  REQUIRE(page.state().people.size() == 2);
  std::string id;
  for (const auto& [key, person] : page.state().people)
    if (person.name == "Sri Wahyuni") id = key;
  REQUIRE_FALSE(id.empty());
  CHECK(page.state().person(id)->initials == "SW");
  page.shell.hands.click("acting/person");
  page.shell.hands.frames(2);
  page.shell.hands.click("acting/person/" + id);
  CHECK(page.shell.desk.person == id);
}

TEST_CASE("a person is edited and put away") {
  SettingsPage page;
  page.open("people");
  page.shell.hands.click("rows/person-1");
  page.shell.hands.frames(2);
  page.shell.hands.click("person/archived");
  page.shell.hands.click("person/act");
  page.shell.hands.frames(2);
  CHECK(page.state().person("person-1")->archived);
}

TEST_CASE("due dates are read as people write them and a strange one blocks saving") {
  SettingsPage page;
  page.open("period");
  page.fill("due/self", "30/11/2026");
  page.press_next();
  CHECK(page.state().period("2026")->due.at("self") == Date::of(2026, 11, 30));
  page.fill("due/document", "kapan saja");
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("step/save_due").enabled);
}

TEST_CASE("the next period opens with a pinned standard and becomes the current one") {
  SettingsPage page;
  page.open("period");
  page.press_next();
  CHECK(page.shell.hands.value("new_period/id") == "2027");
  page.shell.hands.click("new_period/act");
  page.shell.hands.frames(3);
  CHECK(page.state().office.current_period == "2027");
  CHECK(page.state().period("2027")->standard == page.state().period("2026")->standard);
}

TEST_CASE("an earlier period is only looked at, and choosing the current one looks at that") {
  SettingsPage page;
  page.open("period");
  CHECK_FALSE(page.shell.hands.has("period/viewed"));
  page.press_next();
  page.shell.hands.click("new_period/act");
  page.shell.hands.frames(3);
  assessor::test::choose(page.shell, "period/viewed", "2026");
  CHECK(page.workspace->session->period() == "2026");
  CHECK(page.state().office.current_period == "2027");
  assessor::test::choose(page.shell, "period/period", "2026");
  CHECK(page.state().office.current_period == "2026");
  CHECK_FALSE(page.shell.hands.has("period/text"));
}

TEST_CASE("a standard file is inspected first and pinned only when it is acceptable") {
  SettingsPage page;
  page.open("period");
  page.shell.desk.folder.path = "/unduhan";
  page.shell.desk.folder.entries = {{"standar.json", false, 10}};
  page.shell.hands.click("standards/add");
  page.shell.hands.frames(3);
  page.shell.hands.click("entries/standar.json");
  page.shell.hands.click("standard_file/act");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::InspectStandard>() != nullptr);
  CHECK(page.shell.last<ui::InspectStandard>()->file == "/unduhan/standar.json");
  page.shell.desk.standard =
      ui::StandardInspection{"/unduhan/standar.json",
                             "x",
                             "1.0.0",
                             "Standar Contoh",
                             false,
                             {{"missing-key", "/levels", "error", {{"key", "levels"}}}},
                             {}};
  page.shell.hands.frames(3);
  CHECK_FALSE(page.shell.hands.item("inspection/pin").enabled);
  CHECK(page.shell.hands.label("inspection/finding-0").find("levels") != std::string::npos);
  page.shell.desk.standard->acceptable = true;
  page.shell.hands.frames(2);
  page.shell.hands.focus("inspection/pin");
  page.shell.hands.press("Enter");
  CHECK(page.shell.last<ui::PinStandard>() != nullptr);
}

TEST_CASE("a backup is restored only after the question, which keeps by default") {
  SettingsPage page;
  page.open("backup");
  CHECK(page.shell.last<ui::ListBackups>() != nullptr);
  page.shell.desk.backups = {
      {"2026-11-16", assessor::test::value_of(Instant::parse("2026-11-16T01:00:00Z")), 4096, true},
      {"2026-11-15", assessor::test::value_of(Instant::parse("2026-11-15T01:00:00Z")), 4096, false}};
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("2026-11-15/restore").enabled);
  page.shell.hands.click("2026-11-16/restore");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.focused().ends_with("restore/keep"));
  page.shell.hands.click("restore/act");
  REQUIRE(page.shell.last<ui::RestoreBackup>() != nullptr);
  CHECK(page.shell.last<ui::RestoreBackup>()->name == "2026-11-16");
  page.press_next();
  CHECK(page.shell.last<ui::BackUp>() != nullptr);
}

TEST_CASE("the crest is chosen from files and taken off at once, whatever else is being edited") {
  SettingsPage page;
  page.open("office");
  CHECK_FALSE(page.shell.hands.has("office/crest_off"));
  Office office = page.state().office;
  office.crest = "sha256:" + std::string(64, 'a');
  assessor::test::value_of(page.workspace->session->dispatch(session::EditOffice{office}, "person-1"));
  page.shell.hands.frames(2);
  page.fill("office/short_name", "x");
  page.press_next();
  CHECK(page.state().office.crest == office.crest);
  page.shell.hands.click("office/crest_off");
  page.shell.hands.frames(2);
  CHECK(page.state().office.crest.empty());
  CHECK(page.state().office.short_name.ends_with("x"));
  page.shell.hands.click("office/crest");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::ListFolder>() != nullptr);
  CHECK(page.shell.last<ui::ListFolder>()->endings == std::vector<std::string>{".png"});
}

TEST_CASE("Tentang says which program, which standard to the letter and which libraries") {
  SettingsPage page;
  page.shell.desk.version = "1.2.3";
  page.shell.desk.libraries = {{"SQLite", "3.40.1"}, {"Cairo", "1.16.0"}};
  page.open("about");
  const Standard& standard = *page.workspace->session->overview().standard;
  CHECK(page.shell.hands.label("about/version") == "Versi program: 1.2.3");
  const std::string told = page.shell.hands.label("about/standard");
  CHECK(told.find("lplpp-readiness 1.0.0") != std::string::npos);
  CHECK(told.find(standard.digest) != std::string::npos);
  CHECK(standard.digest.size() == 7 + 64);
  CHECK(page.shell.hands.label("about/libraries").find("SQLite 3.40.1 · Cairo 1.16.0") != std::string::npos);
}

TEST_CASE("a conflict of interest is declared whole, bars the person, and is taken back") {
  SettingsPage page;
  page.open("people");
  CHECK_FALSE(page.shell.hands.item("conflicts/declare").enabled);
  page.shell.hands.click("conflicts/organization");
  page.shell.hands.frames(2);
  page.shell.hands.press("Enter");
  page.shell.hands.frames(2);
  page.fill("conflicts/reason", "pengurus sampai 2024");
  page.shell.hands.frames(2);
  page.shell.hands.click("conflicts/declare");
  page.shell.hands.frames(3);
  const auto conflicts = [&] { return page.state().people.at("person-1").conflicts; };
  REQUIRE(conflicts().size() == 1);
  CHECK(conflicts().begin()->second == "pengurus sampai 2024");
  CHECK(session::has_conflict(page.state().people.at("person-1"), conflicts().begin()->first));
  page.shell.hands.click("withdraw");
  page.shell.hands.frames(3);
  CHECK(conflicts().empty());
}

TEST_CASE("every section of the settings holds its words at any size and in both languages") {
  for (const std::string language : {"id", "en"}) {
    for (const float zoom : {1.0f, 1.5f}) {
      SettingsPage page({.language = language, .window = {.window = {1366, 697}, .zoom = zoom}});
      for (const std::string section :
           {"view", "office", "people", "period", "backup", "journal", "privacy", "about"}) {
        if (page.shell.hands.has("sections/" + section)) page.open(section);
        INFO(language << " " << zoom << " " << section);
        CHECK(page.shell.hands.doubled_keys().empty());
        for (const std::string& key : page.shell.hands.cut_items()) {
          INFO(key);
          CHECK((key.starts_with("top/") || key.starts_with("rail/") ||
                 key.find("zoom/") != std::string::npos));
        }
      }
    }
  }
}
