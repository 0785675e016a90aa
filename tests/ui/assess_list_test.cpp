#include <catch2/catch.hpp>

#include "support/shell_harness.h"
#include "ui/scopes.h"
#include "ui/widgets/table.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct Screen {
  explicit Screen(ImVec2 size = {1366, 768}, const char* language = "id")
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get(), {.language = language, .window = {.window = size}}) {
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

TEST_CASE("no section of the shipped standard is cut in the list, and the filters stand in one line") {
  for (const char* language : {"id", "en"}) {
    Screen screen({1366, 697}, language);
    const Standard& standard = *screen.workspace->session->overview().standard;
    for (const Section& section : standard.sections) {
      const ui::ProbeItem& row = screen.shell.hands.item("items/" + section.id);
      INFO(language << " " << section.id << " " << row.label);
      CHECK_FALSE(row.cut);
    }
    CHECK(screen.shell.hands.item("filters/all").min.y == screen.shell.hands.item("filters/gates").min.y);
  }
}

TEST_CASE("a name takes the room of the bar before it is cut, and is said whole where it is cut") {
  std::string label;
  assessor::test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Panel panel(ui, {.key = "list", .rect = ui::Rect::of({0, 0}, {256, 200})});
    ui::TreeRow row{.key = "bar",
                    .code = "KL",
                    .label = label,
                    .whole = "Kelembagaan dan legalitas",
                    .open = false,
                    .progress = 0.5f,
                    .height = 31};
    ui::tree_row(ui, row);
    row.key = "plain";
    row.progress.reset();
    ui::tree_row(ui, row);
  });
  int cut = 0;
  for (int letters = 1; letters <= 40; ++letters) {
    label += "n";
    window.frames(1);
    const ui::ProbeItem& row = window.item("bar");
    INFO(label);
    CHECK(row.cut == window.item("plain").cut);
    CHECK(row.label == (row.cut ? "Kelembagaan dan legalitas" : label));
    cut += row.cut ? 1 : 0;
  }
  CHECK(cut > 0);
  CHECK(cut < 40);
}
