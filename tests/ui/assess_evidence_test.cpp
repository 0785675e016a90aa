#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

const StageKey k_self{"assessment-org-1", "self", ""};

/// Menilai with KE-02 looked at, and evidence linked to it.
struct Screen {
  explicit Screen(const std::string& criterion = "KE-02")
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get()) {
    shell.go({.place = ui::Place::assess, .organization = "org-1", .criterion = criterion});
  }
  void link(const std::string& id, const std::string& url) {
    EvidenceDocument document{.organization = "org-1"};
    document.document = {.id = id, .evidence = "E-18", .title = "Kode etik " + id};
    document.document.date = Date::of(2026, 11, 1);
    document.document.url = url;
    document.document.seen_on_site = url.empty();
    assessor::test::value_of(
        workspace->session->dispatch(session::AddDocument{document, k_self, {"KE-02"}}, "person-1"));
    shell.hands.frames(2);
  }
  void drop(const std::filesystem::path& file) {
    shell.desk.dropped = {file};
    shell.hands.frames(1);
    shell.desk.dropped.clear();
    shell.hands.frames(2);
  }
  const Answer* answer() const { return workspace->session->state().answer(k_self, "KE-02"); }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("the tile of a link copies it, and that of what was seen on site tells what there is") {
  Screen screen;
  screen.link("doc-link", "https://contoh.example/kode-etik");
  screen.link("doc-seen", "");
  screen.shell.hands.click("evidence/doc-link");
  screen.shell.hands.frames(2);
  REQUIRE(screen.shell.last<ui::CopyText>() != nullptr);
  CHECK(screen.shell.last<ui::CopyText>()->text == "https://contoh.example/kode-etik");
  screen.shell.hands.click("evidence/doc-seen");
  screen.shell.hands.frames(2);
  CHECK(screen.shell.last<ui::OpenDocument>() == nullptr);
  REQUIRE(screen.shell.hands.has("told/seen"));
  CHECK(screen.shell.hands.label("told/kind").starts_with("E-18 "));
  CHECK(screen.shell.hands.label("told/date").find("1 November 2026") != std::string::npos);
  screen.shell.hands.click("told/close");
  screen.shell.hands.frames(2);
  CHECK_FALSE(screen.shell.hands.has("told/close"));
}

TEST_CASE("a dropped file opens the form for evidence of the item, with the only kind asked for chosen") {
  Screen screen;
  screen.drop("kode-etik.pdf");
  CHECK(screen.shell.last<ui::AddFiles>() == nullptr);
  REQUIRE(screen.shell.hands.item("add-evidence/act").enabled);
  screen.shell.hands.click("add-evidence/act");
  screen.shell.hands.frames(2);
  REQUIRE(screen.shell.last<ui::AddFiles>() != nullptr);
  CHECK(screen.shell.last<ui::AddFiles>()->criteria == std::vector<std::string>{"KE-02"});
  CHECK(screen.shell.last<ui::AddFiles>()->stage == k_self);
  CHECK(screen.shell.last<ui::AddFiles>()->evidence == "E-18");
  CHECK_FALSE(screen.shell.last<ui::AddFiles>()->confirmed_aggregate);
  CHECK_FALSE(screen.shell.hands.has("add-evidence/act"));
}

TEST_CASE("a dropped file of figures about people is taken once a person confirmed that they are masked") {
  Screen screen("KE-07");
  screen.drop("rekap.xlsx");
  REQUIRE(screen.shell.hands.has("add-evidence/confirmed"));
  CHECK_FALSE(screen.shell.hands.item("add-evidence/act").enabled);
  screen.shell.hands.click("add-evidence/confirmed");
  screen.shell.hands.frames(2);
  screen.shell.hands.click("add-evidence/act");
  screen.shell.hands.frames(2);
  REQUIRE(screen.shell.last<ui::AddFiles>() != nullptr);
  CHECK(screen.shell.last<ui::AddFiles>()->confirmed_aggregate);
}

TEST_CASE("a file that is dropped while evidence is chosen takes the place of that dialog") {
  Screen screen;
  screen.shell.hands.press("F3");
  screen.shell.hands.frames(2);
  REQUIRE(screen.shell.hands.has("documents/act"));
  screen.drop("kode-etik.pdf");
  CHECK_FALSE(screen.shell.hands.has("documents/act"));
  CHECK(screen.shell.hands.has("add-evidence/act"));
}

TEST_CASE("the day under the title is the organization's own, where one was agreed") {
  Screen screen;
  Schedule schedule;
  schedule.assessment = k_self.assessment;
  schedule.due["self"] = Date::of(2026, 11, 19);
  assessor::test::value_of(screen.workspace->session->dispatch(session::EditSchedule{schedule}, "person-1"));
  screen.shell.hands.frames(2);
  CHECK(screen.shell.hands.label("caption").find("19 November 2026") != std::string::npos);
}

TEST_CASE("pages are typed beside a ticked document, and kept when it is unticked and ticked again") {
  Screen screen;
  screen.link("doc-link", "https://contoh.example/kode-etik");
  screen.shell.hands.press("F3");
  screen.shell.hands.frames(2);
  screen.shell.hands.click("offered/doc-link");
  screen.shell.hands.frames(2);
  CHECK_FALSE(screen.shell.hands.has("documents/doc-link-pages"));
  screen.shell.hands.click("offered/doc-link");
  screen.shell.hands.frames(2);
  screen.shell.hands.click("documents/doc-link-pages");
  screen.shell.hands.type("3–4");
  screen.shell.hands.frames(2);
  screen.shell.hands.click("offered/doc-link");
  screen.shell.hands.frames(2);
  CHECK((screen.answer() == nullptr || screen.answer()->evidence.empty()));
  screen.shell.hands.click("offered/doc-link");
  screen.shell.hands.frames(2);
  REQUIRE(screen.answer()->evidence.size() == 1);
  CHECK(screen.answer()->evidence.front().pages == "3–4");
  screen.shell.hands.click("documents/doc-link-pages");
  screen.shell.hands.press("End");
  screen.shell.hands.type(", 7");
  screen.shell.hands.click("documents/keep");
  screen.shell.hands.frames(2);
  CHECK(screen.answer()->evidence.front().pages == "3–4, 7");
  CHECK_FALSE(screen.shell.hands.has("documents/keep"));
  CHECK(screen.shell.refused.empty());
}
