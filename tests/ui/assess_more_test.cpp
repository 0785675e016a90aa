#include <catch2/catch.hpp>

#include "support/process_desk.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;
using assessor::test::value_of;

namespace {

const StageKey k_self{"assessment-org-1", "self", ""};
const StageKey k_desk{"assessment-org-1", "document", ""};
const StageKey k_next{"assessment-next", "self", ""};

/// Menilai with KE-02 looked at; the own stage has KE-02 = 2 and is sent, the assessors' stage open.
struct Review {
  explicit Review(ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get(), std::move(spec)) {
    Answer given;
    given.value = OptionChosen{"2"};
    act(session::SetAnswers{k_self, {{"KE-02", given}}});
    act(session::SendStage{k_self});
    act(session::OpenStage{k_desk});
    look();
  }
  void look() {
    shell.go({.place = ui::Place::assess, .organization = "org-1", .criterion = "KE-02"});
    shell.hands.frames(2);
  }
  void act(const session::Command& command) const {
    value_of(workspace->session->dispatch(command, "person-1"));
  }
  /// The next period begins, with its own stage open.
  void next_period() {
    const session::WorkspaceState& state = workspace->session->state();
    const Profile profile = state.assessment(k_self.assessment)->profile;
    act(session::OpenPeriod{"2027", state.period("2026")->standard, {}, true});
    act(session::StartAssessment{k_next.assessment, "org-1", "2027", profile});
    act(session::OpenStage{k_next});
    look();
  }
  void look_at_table() {
    shell.go({.view = ui::AssessView::table});
    shell.hands.frames(2);
  }
  std::string drawn() const {
    std::string all;
    for (const ui::ProbeItem& item : shell.hands.ui.probe.items()) all += item.label + "\n";
    return all;
  }
  const session::WorkspaceState& state() const { return workspace->session->state(); }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("a finding is noted from the item looked at, by its button and by F7, and the card counts it") {
  Review review;
  CHECK(review.drawn().find(review.shell.words.text("ui_assess_finding.none")) != std::string::npos);
  review.shell.hands.click("findings/note");
  review.shell.hands.frames(2);
  review.shell.hands.click("finding/its-text");
  review.shell.hands.type("Daftar hadir belum lengkap.");
  review.shell.hands.frames(2);
  review.shell.hands.click("finding/act");
  review.shell.hands.frames(3);
  REQUIRE(review.state().findings.size() == 1);
  const Finding& noted = review.state().findings.begin()->second;
  CHECK(noted.criterion == "KE-02");
  CHECK(noted.stage == "document");
  CHECK(noted.text == "Daftar hadir belum lengkap.");
  CHECK(review.drawn().find(review.shell.words.text("ui_assess_finding.count", {{"count", "1"}})) !=
        std::string::npos);
  review.shell.hands.press("F7");
  review.shell.hands.frames(2);
  REQUIRE(review.shell.hands.has("finding/act"));
  CHECK(review.shell.hands.focused() == "assess/finding/its-text");
}

TEST_CASE("an organization that rates itself is offered no finding") {
  Review review;
  review.next_period();
  CHECK_FALSE(review.shell.hands.has("findings/note"));
  review.shell.hands.press("F7");
  review.shell.hands.frames(2);
  CHECK_FALSE(review.shell.hands.has("finding/act"));
}

TEST_CASE("values of the last period are proposals, and only what is ticked becomes an answer") {
  Review review;
  review.look_at_table();
  CHECK_FALSE(review.shell.hands.has("top/carried"));
  review.next_period();
  review.look_at_table();
  review.shell.hands.click("top/carried");
  review.shell.hands.frames(2);
  CHECK(review.drawn().find("KE-02") != std::string::npos);
  CHECK_FALSE(review.shell.hands.item("carried/act").enabled);
  CHECK(review.state().answers_of(k_next).empty());
  review.shell.hands.click("carried/KE-02");
  review.shell.hands.frames(2);
  review.shell.hands.click("carried/act");
  review.shell.hands.frames(3);
  REQUIRE(review.state().answer(k_next, "KE-02") != nullptr);
  CHECK(review.state().answer(k_next, "KE-02")->value == AnswerValue(OptionChosen{"2"}));
  review.shell.hands.click("top/carried");
  review.shell.hands.frames(2);
  CHECK(review.drawn().find(review.shell.words.text("ui_carried.empty")) != std::string::npos);
}

TEST_CASE("what a second person types is compared, shown where it differs, and stored nowhere") {
  const auto typed = [](Review& review, const std::string& line) {
    Answer given;
    given.value = OptionChosen{"1"};
    given.reason = "dilihat";
    review.act(session::SetAnswers{k_desk, {{"KE-02", given}}});
    review.look();
    review.look_at_table();
    review.shell.hands.click("top/double_entry");
    review.shell.hands.frames(2);
    review.shell.hands.click("second/typed");
    review.shell.hands.type(line);
    review.shell.hands.frames(3);
  };
  Review same;
  typed(same, "KE-02 1");
  CHECK_FALSE(same.shell.hands.item("second/act").enabled);

  Review review;
  typed(review, "KE-02 3");
  REQUIRE(review.shell.hands.item("second/act").enabled);
  review.shell.hands.click("second/act");
  review.shell.hands.frames(2);
  CHECK(review.shell.shell.selection().criterion == "KE-02");
  CHECK(review.state().answer(k_desk, "KE-02")->value == AnswerValue(OptionChosen{"1"}));
}

TEST_CASE("the dialogs for last values and second typing fit a low window in both languages") {
  for (const char* language : {"id", "en"}) {
    ShellSpec spec;
    spec.language = language;
    spec.window.window = {1366, 697};
    Review review(spec);
    review.next_period();
    review.look_at_table();
    INFO(language);
    CHECK(review.shell.hands.doubled_keys().empty());
    for (const char* tool : {"carried", "double_entry"}) {
      review.shell.hands.click(std::string("top/") + tool);
      review.shell.hands.frames(2);
      CHECK(review.shell.hands.doubled_keys().empty());
      review.shell.hands.press("Esc");
      review.shell.hands.frames(2);
    }
  }
}

TEST_CASE("what a sample tells stands in the visit's form as it is typed, and half a sample is not kept") {
  const auto workspace = assessor::test::workspace_on_visit();
  ShellHarness shell(workspace->session.get());
  const StageKey visit = assessor::test::k_visit;
  shell.go({.place = ui::Place::assess, .organization = "org-1", .stage = visit, .criterion = "KE-02"});
  shell.hands.frames(2);
  const auto put = [&](const char* key, const char* words) {
    shell.hands.focus(key);
    shell.hands.press("Ctrl+A");
    shell.hands.type(words);
    shell.hands.frames(2);
  };
  const auto may_keep = [&] { return shell.hands.item("visit/act").enabled; };
  shell.hands.click("methods/document");
  shell.hands.frames(2);
  put("visit/place", "Ruang arsip");
  CHECK(may_keep());
  put("visit/size", "10");
  CHECK_FALSE(may_keep());
  put("visit/hits", "11");
  CHECK_FALSE(may_keep());
  CHECK_FALSE(shell.hands.has("visit/sample_words"));
  put("visit/hits", "7");
  CHECK(shell.hands.label("visit/sample_words").find("39 sampai 90 %") != std::string::npos);
  shell.hands.press("Ctrl+Enter");
  shell.hands.frames(2);
  const Answer* kept = workspace->session->state().answer(visit, "KE-02");
  REQUIRE(kept->observed);
  CHECK(kept->observed->sample == Sample{7, 10});
  CHECK(shell.hands.label("visit").find("7 dari 10") != std::string::npos);
}

TEST_CASE("a sent stage goes back with a reason, and whoever completes it reads the reason") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"});
  const auto act = [&](const session::Command& command) {
    value_of(workspace->session->dispatch(command, "person-1"));
  };
  act(session::SendStage{k_self});
  ShellHarness shell(workspace->session.get(), {});
  const auto look = [&] {
    shell.go({.place = ui::Place::assess, .organization = "org-1", .stage = k_self, .criterion = "KE-02"});
    shell.hands.frames(2);
  };
  look();
  shell.hands.click("top/return");
  shell.hands.frames(2);
  CHECK_FALSE(shell.hands.item("return/act").enabled);
  shell.hands.type("SOP layanan belum dilampirkan");
  shell.hands.frames(2);
  shell.hands.click("return/act");
  shell.hands.frames(3);
  const StageRecord& record = *workspace->session->state().stage(k_self);
  CHECK(record.state == StageState::returned);
  CHECK(record.return_reason == "SOP layanan belum dilampirkan");
  look();
  CHECK(shell.hands.label("returned/text").find("SOP layanan belum dilampirkan") != std::string::npos);
  CHECK_FALSE(shell.hands.has("top/return"));
}
