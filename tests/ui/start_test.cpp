#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;

namespace {

/// The window before a workspace is open, with the computer's places known.
struct StartPage {
  explicit StartPage(ShellSpec spec = {}) : shell(nullptr, std::move(spec)) {
    shell.desk.shipped_standards = {
        {"lplpp-readiness/1.0.0", Text{{{"id", "Standar Kesiapan (usulan) 1.0, bukan instrumen resmi"}}}}};
    shell.desk.folder.path = "/rumah";
    shell.desk.folder.places = {{"documents", "/rumah/Dokumen"}};
    shell.hands.frames(3);
  }
  void fill(std::string_view key, std::string_view words) {
    shell.hands.click(key);
    shell.hands.type(words);
  }
  void fill_office() {
    shell.hands.click("ways/create");
    fill("office/name", "Dinas Contoh");
    fill("office/city", "Kota Contoh");
  }
  ShellHarness shell;
};

}  // namespace

TEST_CASE("a new workspace is made in two steps from what was typed") {
  StartPage page;
  page.fill_office();
  page.shell.hands.press("Ctrl+Enter");
  page.fill("person/name", "Rahma Hidayati");
  page.shell.hands.press("Ctrl+Enter");
  page.shell.hands.frames(2);
  const auto* made = page.shell.last<ui::CreateWorkspace>();
  REQUIRE(made != nullptr);
  CHECK(made->folder == "/rumah/Dokumen/Asesor LPLPP");
  CHECK(made->office.name == "Dinas Contoh");
  CHECK(made->office.utc_offset_minutes == 480);
  CHECK(made->standard == "lplpp-readiness/1.0.0");
  CHECK_FALSE(made->person.id.empty());
  CHECK(made->person.initials == "RH");
  CHECK(made->person.role == Role::coordinator);
}

TEST_CASE("each step begins at the field that is to be filled in first") {
  StartPage page;
  page.shell.hands.press("↓");
  page.shell.hands.press("Enter");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.focused().ends_with("office/name"));
  page.shell.hands.type("Dinas Contoh");
  page.shell.hands.press("Tab", 3);
  page.shell.hands.type("Kota Contoh");
  page.shell.hands.press("Ctrl+Enter");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.focused().ends_with("person/name"));
}

TEST_CASE("a step says what is missing and goes no further") {
  StartPage page;
  page.shell.hands.click("ways/create");
  CHECK_FALSE(page.shell.hands.item("step/next").enabled);
  CHECK(page.shell.hands.item("step/next").hint == "Isi nama kantor dahulu");
  page.shell.hands.press("Ctrl+Enter");
  page.shell.hands.frames(2);
  CHECK(page.shell.hands.has("office/name"));
}

TEST_CASE("the zone of the office follows the choice") {
  StartPage page;
  page.fill_office();
  page.shell.hands.click("zone/WIT");
  page.shell.hands.click("step/next");
  page.fill("person/name", "Rahma");
  page.shell.hands.click("step/create");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::CreateWorkspace>() != nullptr);
  CHECK(page.shell.last<ui::CreateWorkspace>()->office.utc_offset_minutes == 540);
  CHECK(page.shell.last<ui::CreateWorkspace>()->office.zone_name == "WIT");
}

TEST_CASE("the practice workspace is made only after the question is answered") {
  StartPage page;
  page.shell.hands.click("ways/practice");
  page.shell.hands.frames(2);
  CHECK(page.shell.last<ui::CreatePractice>() == nullptr);
  page.shell.hands.click("practice/act");
  REQUIRE(page.shell.last<ui::CreatePractice>() != nullptr);
  CHECK(page.shell.last<ui::CreatePractice>()->folder == "/rumah/Dokumen/Asesor LPLPP latihan");
}

TEST_CASE("the workspace opened last is one key away") {
  StartPage page;
  page.shell.desk.recent = {"/rumah/Kerja 2026", "/rumah/Kerja 2025"};
  page.shell.hands.frames(2);
  page.shell.hands.press("Ctrl+Enter");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::OpenWorkspace>() != nullptr);
  CHECK(page.shell.last<ui::OpenWorkspace>()->folder == "/rumah/Kerja 2026");
  page.shell.hands.click("recent/rows/1");
  CHECK(page.shell.last<ui::OpenWorkspace>()->folder == "/rumah/Kerja 2025");
}

TEST_CASE("a folder is opened through the picker and nothing starts while a job runs") {
  StartPage page;
  page.shell.hands.click("ways/open");
  page.shell.hands.frames(3);
  page.shell.hands.click("opening/act");
  REQUIRE(page.shell.last<ui::OpenWorkspace>() != nullptr);
  CHECK(page.shell.last<ui::OpenWorkspace>()->folder == "/rumah");
  page.shell.desk.jobs.push_back({.id = 1, .what = "create"});
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("step/practice").enabled);
}

TEST_CASE("the first screen cuts no words at any size and in both languages") {
  for (const std::string language : {"id", "en"}) {
    for (const float zoom : {1.0f, 1.5f}) {
      StartPage page({.language = language, .window = {.window = {1366, 768}, .zoom = zoom}});
      INFO(language << " " << zoom);
      CHECK(page.shell.hands.doubled_keys().empty());
      page.shell.hands.click("ways/create");
      page.shell.hands.frames(2);
      CHECK(page.shell.hands.doubled_keys().empty());
      for (const std::string& key : page.shell.hands.cut_items()) {
        INFO(key);
        CHECK((key.starts_with("top/") || key.starts_with("rail/") || key == "step/back"));
      }
    }
  }
}
