#include <catch2/catch.hpp>

#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;

TEST_CASE("an empty workspace says what to do first and leads there") {
  const auto workspace = assessor::test::empty_workspace();
  assessor::test::ShellHarness shell(workspace->session.get());
  CHECK(shell.hands.label("step/sentence").find("Daftarkan lembaga") != std::string::npos);
  shell.hands.press("Ctrl+Enter");
  CHECK(shell.shell.selection().place == ui::Place::organizations);
}

TEST_CASE("a waiting task names its organization and its button leads to it") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh", "Ibu Contoh"});
  assessor::test::ShellHarness shell(workspace->session.get());
  CHECK(shell.hands.label("home/counts").find("2 sedang mengisi") != std::string::npos);
  shell.hands.click("home/waiting/0/act");
  CHECK(shell.shell.selection().place == ui::Place::organizations);
  CHECK_FALSE(shell.shell.selection().organization.empty());
}

TEST_CASE("a disc of the journey opens the organization by keyboard") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  assessor::test::ShellHarness shell(workspace->session.get());
  REQUIRE(shell.hands.tab_to("home/journey/dots/org-1"));
  CHECK(shell.hands.label("org-1") == "Perempuan Contoh");
  CHECK(shell.hands.value("org-1") == "Sedang mengisi");
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().organization == "org-1");
}

TEST_CASE("Beranda holds every word at each size, zoom and language") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh", "Ibu Contoh"});
  for (const char* language : {"id", "en"}) {
    for (const ImVec2 window : {ImVec2{1366, 697}, ImVec2{1440, 900}, ImVec2{1920, 1080}}) {
      for (const float zoom : {1.0f, 1.5f}) {
        assessor::test::ShellSpec spec{.language = language};
        spec.window.window = window;
        spec.window.zoom = zoom;
        assessor::test::ShellHarness shell(workspace->session.get(), spec);
        CAPTURE(language, window.x, zoom);
        CHECK(shell.hands.doubled_keys().empty());
        CHECK(shell.hands.has("home/waiting/0/act"));
        CHECK_FALSE(shell.hands.item("status/notice").cut);
      }
    }
  }
}

TEST_CASE("all tasks stand in a dialog that Escape closes and a task leaves") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh", "Ibu Contoh"});
  assessor::test::ShellHarness shell(workspace->session.get());
  shell.hands.click("home/waiting/action");
  shell.hands.frames(2);
  REQUIRE(shell.hands.has("all-tasks/close"));
  CHECK(shell.hands.has("all-tasks/rows/0/act"));
  shell.hands.press("Esc");
  shell.hands.frames(2);
  CHECK_FALSE(shell.hands.has("all-tasks/close"));
  shell.hands.click("home/waiting/action");
  shell.hands.frames(2);
  shell.hands.click("all-tasks/rows/0/act");
  shell.hands.frames(2);
  CHECK(shell.shell.selection().place == ui::Place::organizations);
}

TEST_CASE("all due days stand in a dialog, which asks for the calendar file") {
  assessor::test::ShellHarness shell(::test::shared_practice().session.get());
  shell.hands.click("home/deadlines/action");
  shell.hands.frames(2);
  REQUIRE(shell.hands.has("all-deadlines/act"));
  CHECK(shell.hands.has("all-deadlines/rows/0"));
  CHECK(shell.last<ui::SaveCalendar>() == nullptr);
  shell.hands.click("all-deadlines/act");
  shell.hands.frames(2);
  CHECK(shell.last<ui::SaveCalendar>() != nullptr);
  CHECK_FALSE(shell.hands.has("all-deadlines/act"));
}
