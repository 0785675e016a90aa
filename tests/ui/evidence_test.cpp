#include "ui/screens/evidence.h"

#include <catch2/catch.hpp>

#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

EvidenceDocument link_to(const std::string& id, const std::string& title) {
  EvidenceDocument document{.organization = "org-1"};
  document.document = {.id = id, .evidence = "E-08", .title = title};
  document.document.date = Date::of(2024, 12, 1);
  document.document.url = "https://contoh.example/" + id;
  return document;
}

/// One organization with a document that expires on 1 December 2026 and serves KL-01.
std::unique_ptr<assessor::test::TestWorkspace> workspace_with_document() {
  auto made = assessor::test::workspace_with({"Anggrek Contoh"});
  const StageKey stage{"assessment-org-1", "self", ""};
  assessor::test::value_of(made->session->dispatch(
      session::AddDocument{link_to("doc-1", "Surat domisili"), stage, {"KL-01"}}, "person-1"));
  return made;
}

struct HarnessSize {
  ImVec2 window;
  float zoom;
};
const HarnessSize k_sizes[] = {{{1366, 697}, 1}, {{1440, 900}, 1}, {{1366, 768}, 1.5f}};

const ui::Go k_to_evidence{.place = ui::Place::evidence, .organization = "org-1"};

}  // namespace

TEST_CASE("a document shows until when it is valid and which items it serves") {
  const auto workspace = workspace_with_document();
  ShellHarness shell(workspace->session.get());
  shell.go(k_to_evidence);
  CHECK(shell.hands.value("list/doc-1").find("1 Desember 2026") != std::string::npos);
  shell.hands.click("side/serves/KL-01");
  shell.hands.frames(2);
  CHECK(shell.shell.selection().place == ui::Place::assess);
  CHECK(shell.shell.selection().criterion == "KL-01");
}

TEST_CASE("what expires within three months can be listed alone") {
  const auto workspace = workspace_with_document();
  EvidenceDocument fresh = link_to("doc-2", "Surat baru");
  fresh.document.date = Date::of(2026, 11, 1);
  assessor::test::value_of(workspace->session->dispatch(session::AddDocument{fresh, {}, {}}, "person-1"));
  ShellHarness shell(workspace->session.get());
  shell.go(k_to_evidence);
  CHECK(shell.hands.has("list/doc-2"));
  shell.hands.click("evidence/expiring");
  shell.hands.frames(2);
  CHECK(shell.hands.has("list/doc-1"));
  CHECK_FALSE(shell.hands.has("list/doc-2"));
}

TEST_CASE("figures about people are copied only when a person confirmed that they are masked") {
  const EvidenceKind masked{.id = "E-98", .sensitivity = Sensitivity::redacted};
  ui::AddEvidence adding{.kind = "E-98", .files = {"rekap.pdf"}};
  CHECK(ui::missing_for(adding, &masked) == "ui_evidence.missing.confirm");
  adding.confirmed = true;
  CHECK(ui::missing_for(adding, &masked).empty());
  adding.form = ui::AddEvidence::Form::link;
  CHECK(ui::missing_for(adding, &masked) == "ui_evidence.missing.url");
  CHECK(ui::missing_for(adding, nullptr) == "ui_evidence.missing.kind");
}

TEST_CASE("files dropped on the window open the form that adds them") {
  const auto workspace = workspace_with_document();
  ShellHarness shell(workspace->session.get());
  shell.go(k_to_evidence);
  shell.desk.dropped = {"/berkas/akta.pdf"};
  shell.hands.frames(1);
  shell.desk.dropped.clear();
  shell.hands.frames(2);
  CHECK_FALSE(shell.hands.item("add-evidence/act").enabled);
  shell.hands.click("add-evidence/kind");
  shell.hands.frames(2);
  shell.hands.press("Enter");
  shell.hands.frames(2);
  shell.hands.click("add-evidence/act");
  shell.hands.frames(2);
  REQUIRE(shell.last<ui::AddFiles>() != nullptr);
  CHECK(shell.last<ui::AddFiles>()->evidence == "E-01");
  CHECK(shell.last<ui::AddFiles>()->files.size() == 1);
  CHECK(shell.last<ui::AddFiles>()->organization == "org-1");
}

TEST_CASE("the title of a document can be corrected and the document archived") {
  const auto workspace = workspace_with_document();
  ShellHarness shell(workspace->session.get());
  shell.go(k_to_evidence);
  shell.hands.click("side/edit");
  shell.hands.frames(2);
  shell.hands.focus("document-form/its-title");
  shell.hands.press("End");
  shell.hands.type(" sekretariat");
  shell.hands.click("document-form/act");
  shell.hands.frames(2);
  CHECK(workspace->session->state().document("doc-1")->document.title.find("sekretariat") !=
        std::string::npos);
  shell.hands.click("side/archive");
  shell.hands.frames(2);
  shell.hands.click("archiving/act");
  shell.hands.frames(2);
  CHECK(shell.refused.empty());
  CHECK(workspace->session->state().document("doc-1")->archived);
  CHECK(shell.hands.has("none/title"));
}

TEST_CASE("the list of evidence has no doubled keys at any size") {
  for (const std::string language : {"id", "en"}) {
    for (const HarnessSize& size : k_sizes) {
      ShellHarness shell(
          ::test::shared_practice().session.get(),
          {.language = language, .window = {.window = size.window, .zoom = size.zoom, .language = language}});
      shell.go({.place = ui::Place::evidence});
      INFO(language << " " << size.window.x << " " << size.zoom);
      CHECK(shell.hands.doubled_keys().empty());
    }
  }
}

TEST_CASE("a document in the archive is found by its filter and brought back from there") {
  const auto workspace = workspace_with_document();
  ShellHarness shell(workspace->session.get());
  shell.go(k_to_evidence);
  CHECK_FALSE(shell.hands.has("evidence/archived"));
  shell.hands.click("side/archive");
  shell.hands.frames(2);
  shell.hands.click("archiving/act");
  shell.hands.frames(2);
  REQUIRE(workspace->session->state().document("doc-1")->archived);
  CHECK_FALSE(shell.hands.has("list/doc-1"));
  shell.hands.click("evidence/archived");
  shell.hands.frames(2);
  CHECK(shell.hands.value("list/doc-1") == "di arsip, tidak dihitung");
  CHECK_FALSE(shell.hands.has("side/edit"));
  shell.hands.click("side/bring_back");
  shell.hands.frames(2);
  CHECK_FALSE(workspace->session->state().document("doc-1")->archived);
  CHECK_FALSE(shell.hands.has("list/doc-1"));
  shell.hands.click("evidence/archived");
  shell.hands.frames(2);
  CHECK(shell.hands.has("list/doc-1"));
}
