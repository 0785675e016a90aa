#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct Window {
  Window()
      : workspace(assessor::test::workspace_with({"Café Perempuan (contoh)"})),
        shell(workspace->session.get()) {}
  void find(std::string_view words) {
    shell.hands.press("Ctrl+K");
    shell.hands.frames(2);
    shell.hands.type(words);
    shell.hands.press("Enter");
    shell.hands.frames(3);
  }
  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("the palette leads to a place by its name") {
  Window window;
  window.find("setelan");
  CHECK(window.shell.shell.selection().place == ui::Place::settings);
}

TEST_CASE("Enter in the same frame as the letters takes what they name, not what stood first before them") {
  Window window;
  window.shell.hands.press("Ctrl+K");
  window.shell.hands.frames(2);
  ImGui::GetIO().AddInputCharactersUTF8("setelan");
  window.shell.hands.press("Enter");
  window.shell.hands.frames(3);
  CHECK(window.shell.shell.selection().place == ui::Place::settings);
}

TEST_CASE("the palette finds an organization without its accents and stays on the screen") {
  Window window;
  window.shell.go({.place = ui::Place::report});
  window.find("cafe");
  CHECK(window.shell.shell.selection().organization == "org-1");
  CHECK(window.shell.shell.selection().place == ui::Place::report);
}

TEST_CASE("the search field of the top bar opens the palette and Escape closes it") {
  Window window;
  window.shell.hands.click("top/search");
  window.shell.hands.frames(2);
  CHECK(window.shell.hands.has("palette/query"));
  window.shell.hands.press("Esc");
  window.shell.hands.frames(2);
  CHECK_FALSE(window.shell.hands.has("palette/query"));
}

TEST_CASE("undo names what it takes back and takes it back") {
  Window window;
  REQUIRE(window.workspace->session->dispatch(session::ArchiveOrganization{"org-1", true}, "person-1"));
  window.shell.hands.press("Ctrl+K");
  window.shell.hands.frames(2);
  window.shell.hands.type("urungkan");
  window.shell.hands.frames(2);
  CHECK(window.shell.hands.label("palette/undo") == "Urungkan: mengarsipkan lembaga");
  window.shell.hands.press("Enter");
  window.shell.hands.frames(2);
  CHECK_FALSE(window.workspace->session->state().organization("org-1")->archived);
}

TEST_CASE("zoom, colours and backups are commands of the palette") {
  Window window;
  window.find("perbesar");
  REQUIRE(window.shell.last<ui::Prefer>() != nullptr);
  CHECK(window.shell.last<ui::Prefer>()->zoom == 110);
  window.find("gelap");
  CHECK(window.shell.last<ui::Prefer>()->color_mode == ui::ColorMode::dark);
  window.find("cadangkan");
  CHECK(window.shell.last<ui::BackUp>() != nullptr);
}

TEST_CASE("the palette presses the page's own button") {
  Window window;
  window.shell.go({.place = ui::Place::report, .organization = "org-1"});
  window.find("ekspor");
  CHECK(window.shell.last<ui::PrintReports>() != nullptr);
}

TEST_CASE("closing the workspace is not shown with the key that closes a layer") {
  Window window;
  window.shell.hands.press("Ctrl+K");
  window.shell.hands.frames(2);
  window.shell.hands.type("tutup folder");
  window.shell.hands.frames(2);
  CHECK(window.shell.hands.value("palette/close_workspace").empty());
}

TEST_CASE("an earlier period is looked at from the palette, says so on every screen, and leads back") {
  Window window;
  session::Session& session = *window.workspace->session;
  const StandardPin pin = session.state().period("2026")->standard;
  REQUIRE(session.dispatch(session::OpenPeriod{"2027", pin, {}, true}, "person-1"));
  window.shell.go({.place = ui::Place::result, .organization = "org-1"});
  window.find("periode 2026");
  CHECK(session.period() == "2026");
  CHECK(session.state().office.current_period == "2027");
  CHECK(window.shell.hands.label("period/text") == "Anda melihat periode 2026. Periode berjalan: 2027.");
  window.shell.go({.place = ui::Place::city});
  window.shell.hands.frames(2);
  CHECK(window.shell.hands.has("period/text"));
  window.shell.hands.click("period/action");
  window.shell.hands.frames(2);
  CHECK(session.period() == "2027");
  CHECK_FALSE(window.shell.hands.has("period/text"));
}
