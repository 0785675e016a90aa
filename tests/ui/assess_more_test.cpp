#include <catch2/catch.hpp>

#include "support/shell_harness.h"

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
  CHECK(review.shell.hands.has("finding/act"));
}

TEST_CASE("an organization that rates itself is offered no finding") {
  Review review;
  review.next_period();
  CHECK_FALSE(review.shell.hands.has("findings/note"));
  review.shell.hands.press("F7");
  review.shell.hands.frames(2);
  CHECK_FALSE(review.shell.hands.has("finding/act"));
}
