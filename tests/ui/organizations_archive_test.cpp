#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct Archive {
  explicit Archive(assessor::test::ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Anggrek Contoh", "Melati Contoh"})),
        shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::organizations, .organization = "org-1"});
  }
  void put_away(const std::string& id) {
    assessor::test::value_of(
        workspace->session->dispatch(session::ArchiveOrganization{id, true}, "person-1"));
    shell.hands.frames(3);
  }
  bool is_away(const std::string& id) const { return workspace->session->state().organization(id)->archived; }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("an organization in the archive is found by its filter and brought back from there") {
  Archive archive;
  CHECK_FALSE(archive.shell.hands.has("organizations/archived"));
  archive.put_away("org-2");
  CHECK_FALSE(archive.shell.hands.has("list/org-2"));
  archive.shell.hands.click("organizations/archived");
  archive.shell.hands.frames(2);
  CHECK_FALSE(archive.shell.hands.has("list/org-1"));
  archive.shell.hands.click("archive/org-2/back");
  archive.shell.hands.frames(2);
  CHECK_FALSE(archive.is_away("org-2"));
  CHECK(archive.shell.hands.has("archive/none/title"));
  archive.shell.hands.click("organizations/archived");
  archive.shell.hands.frames(2);
  CHECK(archive.shell.hands.has("list/org-2"));
  CHECK_FALSE(archive.shell.hands.has("organizations/archived"));
}

TEST_CASE("words narrow the archive too") {
  Archive archive;
  archive.put_away("org-2");
  archive.shell.hands.click("organizations/archived");
  archive.shell.hands.press("Ctrl+F");
  archive.shell.hands.type("anggrek");
  archive.shell.hands.frames(2);
  CHECK_FALSE(archive.shell.hands.has("archive/org-2/back"));
}

TEST_CASE("when all are put away the empty list shows who can come back") {
  Archive archive;
  archive.put_away("org-1");
  archive.put_away("org-2");
  CHECK(archive.shell.hands.has("empty/title"));
  archive.shell.hands.click("archive/org-1/back");
  archive.shell.hands.frames(2);
  CHECK_FALSE(archive.is_away("org-1"));
  CHECK(archive.is_away("org-2"));
}

TEST_CASE("the way to the archive leaves nothing cut at any size and language") {
  for (const std::string language : {"id", "en"})
    for (const auto& [size, zoom] :
         {std::pair{ImVec2{1366, 697}, 1.0f}, std::pair{ImVec2{1366, 768}, 1.5f}}) {
      Archive archive({.language = language, .window = {.window = size, .zoom = zoom}});
      archive.put_away("org-2");
      INFO(language << " " << size.x << " at " << zoom);
      for (const char* key : {"organizations/archived", "organizations/held", "organizations/paste"}) {
        const ui::ProbeItem& item = archive.shell.hands.item(key);
        INFO(key);
        CHECK(item.max.x <= size.x);
        CHECK(item.max.y < archive.shell.hands.item("list/org-1").min.y);
      }
      CHECK(archive.shell.hands.doubled_keys().empty());
    }
}
