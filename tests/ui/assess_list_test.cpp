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
