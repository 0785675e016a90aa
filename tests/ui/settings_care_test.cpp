#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;
using assessor::test::value_of;

namespace {

/// Setelan's care of the workspace: what the desk would have read is put on it by the test.
struct CarePage {
  explicit CarePage(const std::string& section, ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Contoh"})),
        shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::settings});
    shell.hands.click("sections/" + section);
    shell.hands.frames(2);
  }
  const session::WorkspaceState& state() const { return workspace->session->state(); }
  void backups(bool older_is_sound) {
    shell.desk.backups = {{"baru", value_of(Instant::parse("2026-11-16T01:00:00Z")), 4096, true},
                          {"lama", value_of(Instant::parse("2026-11-15T01:00:00Z")), 4096, older_is_sound}};
    shell.hands.frames(2);
  }
  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

ui::WorkspaceCheck check_with(std::size_t harmless) {
  ui::WorkspaceCheck check;
  check.outcome = {{"workspace_check.not_whole"}, {"workspace_check.restore"}};
  check.damages = {{"workspace_check.record-missing", {{"key", "person/p-1"}}}};
  for (std::size_t i = 0; i < harmless; ++i)
    check.harmless.push_back({"workspace_check.evidence-orphan", {{"file", "berkas-" + std::to_string(i)}}});
  check.facts = {{"workspace_check.counts", {{"records", "1"}, {"files", "2"}, {"standards", "1"}}}};
  return check;
}

}  // namespace

TEST_CASE("what a check found is listed in words, harmless things apart, and long lists are shown whole") {
  for (const std::string language : {"id", "en"}) {
    CarePage page("backup", {.language = language, .window = {.window = {1366, 4000}}});
    CHECK_FALSE(page.shell.hands.has("checked/damages/line-0"));
    page.shell.desk.check = check_with(20);
    page.shell.hands.frames(2);
    CHECK(page.shell.hands.label("checked/damages/line-0").find("person/p-1") != std::string::npos);
    CHECK(page.shell.hands.has("checked/harmless/line-11"));
    CHECK_FALSE(page.shell.hands.has("checked/harmless/line-12"));
    page.shell.hands.click("checked/harmless/show_all");
    page.shell.hands.frames(2);
    CHECK(page.shell.hands.has("checked/harmless/line-19"));
    CHECK_FALSE(page.shell.hands.has("checked/harmless/show_all"));
    CHECK(page.shell.hands.doubled_keys().empty());
  }
}

TEST_CASE("a backup is removed only after the question, which keeps by default") {
  CarePage page("backup");
  page.backups(true);
  page.shell.hands.click("lama/remove");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.focused().ends_with("remove/keep"));
  CHECK(page.shell.hands.label("remove/title").find("15 November 2026") != std::string::npos);
  CHECK_FALSE(page.shell.hands.has("remove/last"));
  page.shell.hands.click("remove/keep");
  page.shell.hands.frames(2);
  CHECK(page.shell.last<ui::RemoveBackup>() == nullptr);
  page.shell.hands.click("lama/remove");
  page.shell.hands.frames(3);
  page.shell.hands.click("remove/act");
  REQUIRE(page.shell.last<ui::RemoveBackup>() != nullptr);
  CHECK(page.shell.last<ui::RemoveBackup>()->name == "lama");
}

TEST_CASE("before the only sound backup goes a second sentence warns") {
  CarePage page("backup");
  page.backups(false);
  page.shell.hands.click("baru/remove");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.has("remove/last"));
}

TEST_CASE("the text of a printed code is compared on demand, and the answer is for that text only") {
  CarePage page("journal");
  page.shell.hands.click("step/paper");
  page.shell.hands.frames(3);
  CHECK_FALSE(page.shell.hands.item("paper/act").enabled);
  page.shell.hands.click("paper/code");
  page.shell.hands.type("ASESOR1 x");
  page.shell.hands.frames(2);
  page.shell.hands.click("paper/act");
  REQUIRE(page.shell.last<ui::CheckPaper>() != nullptr);
  CHECK(page.shell.last<ui::CheckPaper>()->text == "ASESOR1 x");
  page.shell.desk.paper_check = ui::PaperCheck{"ASESOR1 x", true, {{"paper_check.holds"}}};
  page.shell.hands.frames(2);
  CHECK(page.shell.hands.label("paper/answer-1") == page.shell.words.text("paper_check.holds"));
  page.shell.hands.click("paper/code");
  page.shell.hands.type("y");
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.has("paper/answer-1"));
  page.shell.hands.click("paper/keep");
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.has("paper/code"));
}

TEST_CASE("the words of an answer are a target of an erasure on request") {
  CarePage page("privacy", {.window = {.window = {1366, 2000}}});
  const StageKey stage{"assessment-org-1", "self", ""};
  Answer given;
  given.value = OptionChosen{"1"};
  given.note = "menurut ketua";
  Answer wordless;
  wordless.value = OptionChosen{"2"};
  value_of(page.workspace->session->dispatch(
      session::SetAnswers{stage, {{"KE-02", given}, {"KL-02", wordless}}}, "person-1"));
  page.shell.hands.frames(2);
  page.shell.hands.click("request/organization");
  page.shell.hands.frames(2);
  page.shell.hands.click("request/organization/org-1");
  page.shell.hands.frames(2);
  page.shell.hands.click("request/target");
  page.shell.hands.frames(2);
  const std::string key = session::Key::answer(stage, "KE-02").text();
  CHECK(page.shell.hands.label("request/target/" + key).find("menurut ketua") != std::string::npos);
  CHECK_FALSE(page.shell.hands.has("request/target/" + session::Key::answer(stage, "KL-02").text()));
  page.shell.hands.click("request/target/" + key);
  page.shell.hands.frames(2);
  page.shell.hands.click("request/erase");
  page.shell.hands.frames(2);
  page.shell.hands.click("erasing/reason");
  page.shell.hands.type("diminta");
  page.shell.hands.click("erasing/typed");
  page.shell.hands.type("hapus");
  page.shell.hands.frames(2);
  page.shell.hands.click("erasing/act");
  page.shell.hands.frames(3);
  CHECK(page.state().answers_of(stage).at("KE-02").note.empty());
}

TEST_CASE("the journal is narrowed to any act that can stand in it") {
  CarePage page("journal");
  page.shell.hands.click("filter/command");
  page.shell.hands.frames(2);
  // The list scrolls; by its Indonesian name this one comes first.
  page.shell.hands.click("filter/command/revise-plenary");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::ReadJournal>() != nullptr);
  CHECK(page.shell.last<ui::ReadJournal>()->filter.command == "revise-plenary");
}
