#include <catch2/catch.hpp>

#include "support/shell_harness.h"
#include "ui/zoom.h"

using namespace assessor;
using assessor::test::ShellHarness;

TEST_CASE("the shell names the standard's status and the sample data on every screen") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  ShellHarness shell(workspace->session.get());
  CHECK(shell.hands.label("status/notice").find("bukan instrumen resmi") != std::string::npos);
  CHECK(shell.hands.label("status/sample").find("Data contoh") != std::string::npos);
}

TEST_CASE("a list without a label is called by what is chosen in it") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  assessor::test::ShellSpec spec{.language = "id"};
  spec.window = {.window = {1366, 697}, .zoom = 1.5f, .language = "id"};
  ShellHarness shell(workspace->session.get(), spec);
  shell.go({.place = ui::Place::settings});
  shell.hands.frames(3);
  CHECK(shell.hands.label("status/focus").find("daftar pilihan Tampilan. ") != std::string::npos);
}

TEST_CASE("a failed save turns the saved sign into a way to try again") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  workspace->port.fail_next(9);
  ShellHarness shell(workspace->session.get());
  CHECK_FALSE(shell.hands.has("top/view/none"));
  CHECK(workspace->session->dispatch(session::ArchiveOrganization{"org-1", true}, "person-1"));
  CHECK_FALSE(workspace->session->flush());
  shell.hands.frames(3);
  CHECK(shell.hands.label("top/saved").find("Belum tersimpan") != std::string::npos);
  shell.hands.click("top/saved");
  CHECK(shell.last<ui::RetrySaving>() != nullptr);
}

TEST_CASE("the initials lead to who works here, also while nobody has said so") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  ShellHarness shell(workspace->session.get());
  CHECK(shell.hands.label("top/person") == workspace->session->state().people.begin()->second.name);
  shell.desk.person.clear();
  shell.hands.frames(2);
  CHECK(shell.hands.label("top/person") == "Pilih siapa Anda");
  shell.hands.click("top/person");
  shell.hands.frames(3);
  CHECK(shell.shell.selection().place == ui::Place::settings);
  CHECK(shell.hands.has("acting/person"));
}

TEST_CASE("zoom goes in whole tens between its limits") {
  CHECK(ui::stepped_zoom(100, 1) == 110);
  CHECK(ui::stepped_zoom(100, -1) == 90);
  CHECK(ui::stepped_zoom(125, 1) == 130);
  CHECK(ui::stepped_zoom(125, -1) == 120);
  CHECK(ui::stepped_zoom(200, 1) == 200);
  CHECK(ui::stepped_zoom(80, -1) == 80);
  CHECK(ui::valid_zoom(5) == 80);
}

TEST_CASE("zoom keys ask for the next step and stop at the ends") {
  const auto workspace = assessor::test::empty_workspace();
  ShellHarness shell(workspace->session.get());
  shell.hands.press("Ctrl++");
  REQUIRE(shell.last<ui::Prefer>() != nullptr);
  CHECK(shell.last<ui::Prefer>()->zoom == 110);
  shell.desk.zoom = 125;
  shell.hands.press("Ctrl++");
  CHECK(shell.last<ui::Prefer>()->zoom == 130);
  shell.desk.zoom = 200;
  shell.hands.press("Ctrl++");
  CHECK(shell.last<ui::Prefer>()->zoom == 200);
}
