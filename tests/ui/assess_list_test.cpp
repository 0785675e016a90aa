#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct Screen {
  explicit Screen(ImVec2 size = {1366, 768})
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get(), {.window = {.window = size}}) {
    shell.go({.place = ui::Place::assess, .organization = "org-1", .criterion = "KE-02"});
  }
  std::string criterion() const { return shell.shell.selection().criterion; }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("Ctrl+F finds an item by words of its name, and Enter looks at it") {
  Screen screen;
  CHECK_FALSE(screen.shell.hands.has("assess/search"));
  screen.shell.hands.press("Ctrl+F");
  screen.shell.hands.frames(3);
  CHECK(screen.shell.hands.focused() == "assess/search");
  screen.shell.hands.type("setara akses");
  screen.shell.hands.frames(2);
  CHECK(screen.shell.hands.has("items/KE-09"));
  CHECK_FALSE(screen.shell.hands.has("items/KE-02"));
  screen.shell.hands.press("Enter");
  screen.shell.hands.frames(3);
  CHECK(screen.criterion() == "KE-09");
  CHECK_FALSE(screen.shell.hands.has("assess/search"));
}

TEST_CASE("a code in any case is found, and Escape gives all items back and stays at the item") {
  Screen screen;
  screen.shell.hands.press("Ctrl+F");
  screen.shell.hands.frames(3);
  screen.shell.hands.type("ly-12");
  screen.shell.hands.frames(2);
  CHECK(screen.shell.hands.has("items/LY-12"));
  screen.shell.hands.press("Esc");
  screen.shell.hands.frames(3);
  CHECK(screen.shell.hands.has("items/KE-02"));
  CHECK(screen.criterion() == "KE-02");
}

TEST_CASE("in the table Ctrl+F opens the item list") {
  Screen screen;
  screen.shell.go({.view = ui::AssessView::table});
  screen.shell.hands.press("Ctrl+F");
  screen.shell.hands.frames(3);
  CHECK(screen.shell.hands.focused().ends_with("drawer/search"));
  screen.shell.hands.type("KE-09");
  screen.shell.hands.press("Enter");
  screen.shell.hands.frames(4);
  CHECK(screen.criterion() == "KE-09");
  CHECK_FALSE(screen.shell.hands.has("drawer/search"));
}

TEST_CASE("a section whose name is cut says it whole, and one that fits is not called cut") {
  Screen screen;
  const Standard& standard = *screen.workspace->session->overview().standard;
  int cut = 0;
  for (const Section& section : standard.sections) {
    const ui::ProbeItem& row = screen.shell.hands.item("items/" + section.id);
    INFO(section.id << " " << row.label);
    if (row.cut) CHECK(row.label == section.title.in("id"));
    cut += row.cut ? 1 : 0;
  }
  CHECK(cut > 0);
  CHECK(cut < static_cast<int>(standard.sections.size()));
}
