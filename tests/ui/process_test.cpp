#include <catch2/catch.hpp>

#include <algorithm>

#include "session/lock.h"
#include "support/process_desk.h"

using namespace assessor;
using namespace assessor::test;

namespace {

constexpr const char* k_views[] = {"findings", "objections", "plenary", "plan"};

/// Pleno & RTL over a workspace.
struct Desk {
  Desk(std::unique_ptr<TestWorkspace> over, ui::ProcessView view, ShellSpec spec = {})
      : workspace(std::move(over)), shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::result, .organization = "org-1"});
    press("top/process");
    press(("top/view/" + std::string(k_views[static_cast<int>(view)])).c_str());
  }
  const session::WorkspaceState& records() const { return workspace->session->state(); }
  UiHarness& hands() { return shell.hands; }
  void press(const char* key) {
    shell.hands.click(key);
    shell.hands.frames(3);
  }
  /// By keys alone: the field gets the focus, then what is typed.
  void fill(const char* key, std::string_view words) {
    shell.hands.focus(key);
    shell.hands.frames(2);
    shell.hands.type(words);
    shell.hands.frames(2);
  }
  void step() {
    shell.hands.press("Ctrl+Enter");
    shell.hands.frames(3);
  }

  std::unique_ptr<TestWorkspace> workspace;
  ShellHarness shell;
};

Finding noted(FindingKind kind = FindingKind::recommendation) {
  Finding finding;
  finding.id = "finding-1";
  finding.assessment = k_visit.assessment;
  finding.stage = k_visit.stage;
  finding.criterion = "KL-03";
  finding.kind = kind;
  finding.text = "SK pengurus belum terlihat.";
  finding.due = Date::of(2026, 12, 20);
  return finding;
}

session::RaiseObjection objection() {
  return {"objection-1", k_visit, "KL-03", "SK sudah terbit.", {}};
}

}  // namespace

TEST_CASE("unmet required conditions are findings by themselves, and one is noted with a day") {
  Desk desk(workspace_after_visit(), ui::ProcessView::findings);
  CHECK(desk.hands().has("findings/gate-KL-01"));
  desk.press("findings/gate-KL-01");
  desk.press("side/take_up");
  CHECK_FALSE(desk.hands().item("finding/act").enabled);  // a nonconformity needs a day and words
  desk.fill("finding/due", "20/12/2026");
  desk.fill("finding/its-text", "Akta belum ada.");
  CHECK(desk.hands().item("finding/act").enabled);
  desk.press("finding/act");
  REQUIRE(desk.records().findings.size() == 1);
  const Finding& made = desk.records().findings.begin()->second;
  CHECK(made.criterion == "KL-01");
  CHECK(made.kind == FindingKind::nonconformity);
  CHECK(made.due == Date::of(2026, 12, 20));
  CHECK(desk.shell.refused.empty());
  CHECK_FALSE(desk.hands().has("findings/gate-KL-01"));
  CHECK(desk.hands().has(("findings/" + made.id).c_str()));
}

TEST_CASE("a finding is answered, becomes a line of the plan, and is removed after a question") {
  auto workspace = workspace_after_visit();
  must(*workspace, session::AddFinding{noted()});
  Desk desk(std::move(workspace), ui::ProcessView::findings);
  desk.press("findings/finding-1");
  desk.press("side/respond");
  desk.fill("sentence/words", "Kami bawa pekan depan.");
  desk.press("sentence/act");
  CHECK(desk.records().finding("finding-1")->response == "Kami bawa pekan depan.");
  desk.press("side/into_plan");
  desk.press("entry/act");
  REQUIRE(desk.records().follow_ups.size() == 1);
  const std::string entry = desk.records().follow_ups.begin()->first;
  CHECK(desk.records().follow_up(entry)->finding == "finding-1");
  CHECK(desk.records().follow_up(entry)->due == Date::of(2026, 12, 20));
  CHECK_FALSE(desk.hands().item("side/remove").enabled);  // the plan answers it
  must(*desk.workspace, session::RemoveFollowUp{entry});
  desk.hands().frames(2);
  desk.press("side/remove");
  CHECK(desk.records().finding("finding-1") != nullptr);
  desk.press("remove-finding/act");
  CHECK(desk.records().finding("finding-1") == nullptr);
}

TEST_CASE("the plenary's sheet, while blank, offers what the visit found") {
  const auto workspace = workspace_after_visit();
  must(*workspace, session::OpenStage{k_panel});
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::assess, .organization = "org-1", .stage = k_panel});
  shell.hands.frames(3);
  shell.hands.click("step/inherit");
  shell.hands.frames(3);
  CHECK(shell.refused.empty());
  const Answer* copied = workspace->session->state().answer(k_panel, "KL-03");
  REQUIRE(copied != nullptr);
  CHECK(copied->inherited);
  CHECK(shell.hands.has("step/discuss"));
}

TEST_CASE("the step names what the first item still lacks, and how much is left") {
  const auto workspace = workspace_after_visit();
  must(*workspace, session::OpenStage{k_panel});
  rate(*workspace, k_panel);
  Answer claimed;
  claimed.value = NumberTyped{Rational(6)};
  claimed.reason = "Menurut ketua";
  must(*workspace, session::SetAnswers{k_panel, {{"KL-08", claimed}}});
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::assess, .organization = "org-1", .stage = k_panel});
  shell.hands.frames(3);
  const std::string step = shell.hands.label("step/sentence");
  CHECK(step.find("KL-08 Pengalaman ketua: belum didukung bukti. 1 hal lagi") != std::string::npos);
}

TEST_CASE("an objection goes its whole way in the window, with the days that are left") {
  Desk desk(workspace_after_visit(), ui::ProcessView::objections);
  CHECK(desk.hands().label("window-field/words").find("7") != std::string::npos);
  desk.step();
  desk.press("hand-over/act");
  CHECK(desk.records().hand_over(k_visit)->on == desk.workspace->session->today());
  CHECK(desk.hands().label("window-field/words").find("24 November 2026") != std::string::npos);
  desk.step();
  desk.fill("objection/item", "kl-03");
  CHECK_FALSE(desk.hands().item("objection/act").enabled);
  desk.fill("objection/reason", "SK sudah terbit.");
  desk.press("objection/act");
  REQUIRE(desk.records().objections.size() == 1);
  const std::string id = desk.records().objections.begin()->first;
  CHECK(desk.records().objection(id)->criterion == "KL-03");
  CHECK_FALSE(desk.hands().item("side/decide").enabled);  // the assessors answer first
  CHECK(desk.hands().label("step/answer").find("KL-03") != std::string::npos);
  desk.step();
  desk.fill("sentence/words", "SK terbaca dan sah.");
  desk.press("sentence/act");
  CHECK(desk.hands().has("step/object"));  // the panel's word is not the coordinator's while it has members
  must(*desk.workspace, session::OpenStage{k_panel});
  rate(*desk.workspace, k_panel);
  desk.hands().frames(2);
  desk.press("side/decide");
  desk.fill("verdict/value", "entah");
  CHECK_FALSE(desk.hands().item("verdict/act").enabled);
  desk.press("verdict/rejected");
  desk.fill("verdict/reason", "SK bukan untuk lembaga ini.");
  desk.press("verdict/act");
  CHECK(desk.records().objection(id)->state == ObjectionState::rejected);
  CHECK(desk.shell.refused.empty());
}

TEST_CASE("an accepted objection gives the plenary's sheet the value that was typed") {
  auto workspace = workspace_after_visit();
  EvidenceDocument deed{.organization = "org-1"};
  deed.document = {.id = "doc-1", .evidence = "E-06", .title = "SK pengurus"};
  deed.document.date = Date::of(2026, 5, 2);
  deed.document.url = "https://contoh.example/sk";
  must(*workspace, session::AddDocument{deed, {}, {}});
  must(*workspace, session::HandOverResult{k_visit, workspace->session->today(), false});
  session::RaiseObjection raised = objection();
  raised.documents = {"doc-1"};
  must(*workspace, raised);
  must(*workspace, session::AnswerObjection{"objection-1", "SK sah."});
  must(*workspace, session::OpenStage{k_panel});
  rate(*workspace, k_panel);
  Desk desk(std::move(workspace), ui::ProcessView::objections);
  desk.press("side/decide");
  desk.fill("verdict/value", "ya");
  desk.fill("verdict/reason", "SK sah dan berlaku.");
  desk.press("verdict/act");
  CHECK(desk.records().objection("objection-1")->state == ObjectionState::accepted);
  CHECK(desk.records().answer(k_panel, "KL-03")->reason == "SK sah dan berlaku.");
}

TEST_CASE("what still holds the plenary is told and leads to where it is settled") {
  Desk desk(workspace_after_visit(), ui::ProcessView::plenary);
  CHECK_FALSE(desk.hands().item("step/lock").enabled);
  CHECK(desk.hands().has("blocker-0/words"));
  desk.press("blocker-0/settle");
  CHECK(desk.shell.shell.selection().place == ui::Place::assess);
}

TEST_CASE(
    "what was marked for the plenary is listed with its points, leads to Menilai and is flagged there") {
  auto made = workspace_on_visit();
  Answer marked = *made->session->state().answer(k_visit, "KE-02");
  marked.discuss = true;
  must(*made, session::SetAnswers{k_visit, {{"KE-02", marked}}});
  must(*made, session::SendStage{k_visit});
  must(*made, session::OpenStage{k_panel});
  Desk desk(std::move(made), ui::ProcessView::plenary);
  CHECK(desk.hands().label("discussed/KE-02/item").starts_with("KE-02 "));
  CHECK(desk.hands().value("discussed/KE-02/item") == "nilai 0");
  CHECK_FALSE(desk.hands().has("discussed/KE-03/item"));
  desk.press("discussed/KE-02/item");
  CHECK(desk.shell.shell.selection().place == ui::Place::assess);
  CHECK(desk.shell.shell.selection().criterion == "KE-02");
  CHECK(desk.shell.shell.selection().stage == k_panel);
  CHECK(desk.hands().value("items/KE-02").find(desk.shell.words.text("ui_assess.discuss.marked")) !=
        std::string::npos);
  CHECK(desk.hands().value("items/KE-03").find("pleno") == std::string::npos);
}

TEST_CASE("the plenary locks, corrects and keeps both revisions, by keys") {
  Desk desk(workspace_before_lock(), ui::ProcessView::plenary);
  CHECK_FALSE(desk.hands().has("blocker-0/words"));
  desk.fill("decision/number", "400.2/17");
  desk.fill("decision/its-decision", "Belum siap; lanjut pembinaan.");
  desk.fill("decision/present", "Ratna (contoh)\nDewi (contoh)");
  desk.step();
  CHECK_FALSE(session::is_locked(desk.records(), k_panel.assessment));
  desk.press("lock/act");
  REQUIRE(session::is_locked(desk.records(), k_panel.assessment));
  const PlenaryDecision* first = session::last_decision(desk.records(), k_panel.assessment);
  CHECK(first->number == "400.2/17");
  CHECK(first->present.size() == 2);
  CHECK(desk.hands().label("decision/decision").find("Belum siap") != std::string::npos);

  desk.press("step/more");
  desk.fill("ministry-form/number", "12/2026");
  desk.press("ministry-form/act");
  CHECK(desk.records().plenary(k_panel.assessment)->ministry->number == "12/2026");

  desk.press("top/revise");
  desk.fill("sentence/words", "KL-03 keliru ketik.");
  desk.press("sentence/act");
  CHECK_FALSE(session::is_locked(desk.records(), k_panel.assessment));
  CHECK(desk.hands().label("side/correction") == "KL-03 keliru ketik.");
  must(*desk.workspace, session::SendStage{k_panel});
  must(*desk.workspace, session::HandOverResult{k_panel, desk.workspace->session->today(), true});
  desk.hands().frames(2);
  desk.fill("decision/number", "400.2/18");
  desk.fill("decision/its-decision", "Tetap.");
  desk.fill("decision/present", "Ratna (contoh)");
  desk.step();
  desk.press("lock/act");
  CHECK(session::last_revision(desk.records(), k_panel.assessment) == 2);
  CHECK(desk.hands().has("side/revision"));
  CHECK(desk.shell.refused.empty());
}

TEST_CASE("the plan takes what is proposed, and a line is carried out with its evidence") {
  Desk desk(workspace_after_visit(), ui::ProcessView::plan);
  desk.hands().frames(2);
  desk.step();
  const std::size_t taken = desk.records().follow_ups.size();
  REQUIRE(taken > 10);
  CHECK_FALSE(desk.hands().item("step/take").enabled);  // nothing is proposed twice
  const std::string id = desk.records().follow_ups.begin()->first;
  desk.press(("plan/" + id).c_str());
  desk.fill("entry/owner", "Ketua");
  desk.fill("entry/due", "10/12/2026");
  desk.press("entry/act");
  CHECK(desk.records().follow_up(id)->owner == "Ketua");
  CHECK(desk.records().follow_up(id)->due == Date::of(2026, 12, 10));
  desk.press(("plan/" + id).c_str());
  desk.press("entry/remove");
  CHECK(desk.records().follow_ups.size() == taken - 1);
  CHECK(desk.shell.refused.empty());
}

TEST_CASE("the shortest path of a result becomes lines of the plan") {
  const auto workspace = workspace_after_visit();
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::result, .organization = "org-1"});
  shell.hands.click("path/into-plan");
  shell.hands.frames(3);
  CHECK(shell.hands.has("step/add-entry"));
  CHECK_FALSE(workspace->session->state().follow_ups.empty());
  for (const auto& [id, entry] : workspace->session->state().follow_ups)
    CHECK(entry.source == FollowUpSource::path);
}

TEST_CASE("Beranda tells the days that are left to object and leads there") {
  auto workspace = workspace_after_visit();
  must(*workspace, session::HandOverResult{k_visit, workspace->session->today(), false});
  ShellHarness shell(workspace->session.get());
  REQUIRE(shell.hands.has("deadlines/rows/0"));
  CHECK(shell.hands.value("deadlines/rows/0").find("7") != std::string::npos);
  shell.hands.click("deadlines/rows/0");
  shell.hands.frames(2);
  CHECK(shell.shell.selection().place == ui::Place::result);
  CHECK(shell.shell.selection().organization == "org-1");
}

TEST_CASE("from Pleno & RTL one comes back to the result, and there is none before a result") {
  Desk desk(workspace_after_visit(), ui::ProcessView::plan);
  CHECK_FALSE(desk.hands().has("path/into-plan"));
  desk.press("top/back");
  CHECK(desk.hands().has("path/into-plan"));
  const auto workspace = empty_workspace();
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::result});
  CHECK_FALSE(shell.hands.has("top/process"));
}

TEST_CASE("no view of the process uses a key twice or leaves the window, at any size and language") {
  for (const std::string language : {"id", "en"})
    for (const auto& [size, zoom] : {std::pair{ImVec2{1366, 697}, 1.0f}, std::pair{ImVec2{1366, 768}, 1.5f}})
      for (const ui::ProcessView view : {ui::ProcessView::findings, ui::ProcessView::objections,
                                         ui::ProcessView::plenary, ui::ProcessView::plan}) {
        auto workspace = workspace_after_visit();
        must(*workspace, session::AddFinding{noted(FindingKind::nonconformity)});
        must(*workspace, session::HandOverResult{k_visit, workspace->session->today(), false});
        must(*workspace, objection());
        Desk desk(std::move(workspace), view,
                  {.language = language, .window = {.window = size, .zoom = zoom, .language = language}});
        INFO(language << " " << size.x << " at " << zoom << ", view " << static_cast<int>(view));
        CHECK(desk.hands().doubled_keys().empty());
        CHECK(desk.hands().item("top/view/plan").max.x <= size.x);
      }
}

TEST_CASE("Beranda leads to the objection that waits, and to the plenary that is to be locked") {
  auto objected = workspace_after_visit();
  must(*objected, session::HandOverResult{k_visit, objected->session->today(), false});
  must(*objected, objection());
  ShellHarness first(objected->session.get());
  first.hands.press("Ctrl+Enter");
  first.hands.frames(3);
  CHECK(first.shell.selection().organization == "org-1");
  CHECK(first.hands.has("objections/objection-1"));

  const auto decided = workspace_before_lock();
  ShellHarness second(decided->session.get());
  const auto& tasks = decided->session->worklist();
  const auto lock = std::ranges::find(tasks, session::Task::Kind::lock_plenary, &session::Task::kind);
  REQUIRE(lock != tasks.end());
  second.hands.click("home/waiting/" + std::to_string(lock - tasks.begin()) + "/act");
  second.hands.frames(3);
  CHECK(second.hands.has("step/lock"));
}
