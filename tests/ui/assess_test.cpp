#include <catch2/catch.hpp>

#include "session/value_text.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

const std::string k_assessment = "assessment-org-1";
const StageKey k_self{k_assessment, "self", ""};
const StageKey k_desk{k_assessment, "document", ""};

/// The organization's own stage open, and Menilai looked at with the item.
struct Assess {
  explicit Assess(const std::string& criterion = "KE-02", assessor::test::ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::assess, .organization = "org-1", .criterion = criterion});
  }
  void act(const session::Command& command) {
    assessor::test::value_of(workspace->session->dispatch(command, "person-1"));
  }
  void answer(const StageKey& stage, const std::string& criterion, AnswerValue value) {
    Answer given;
    given.value = std::move(value);
    act(session::SetAnswers{stage, {{criterion, given}}});
  }
  /// The own stage sent with one answer, and the assessors' stage opened.
  void open_review() {
    answer(k_self, "KE-02", OptionChosen{"2"});
    act(session::SendStage{k_self});
    act(session::OpenStage{k_desk});
    shell.go({.stage = k_desk});
  }
  const Answer* at(const StageKey& stage, const std::string& criterion) const {
    return workspace->session->state().answer(stage, criterion);
  }
  std::string option(const StageKey& stage, const std::string& criterion) const {
    const Answer* answer = at(stage, criterion);
    const auto* chosen = answer != nullptr ? std::get_if<OptionChosen>(&answer->value) : nullptr;
    return chosen != nullptr ? chosen->option : std::string();
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("a digit answers the item looked at, and Ctrl+Z takes it back") {
  Assess assess;
  assess.shell.hands.press("2");
  CHECK(assess.option(k_self, "KE-02") == "2");
  assess.shell.hands.press("0");
  CHECK(assess.option(k_self, "KE-02") == "0");
  assess.shell.hands.press("Ctrl+Z");
  CHECK(assess.option(k_self, "KE-02") == "2");
}

TEST_CASE("who comes back to an item from another place has the keyboard on its answer") {
  Assess assess;
  assess.shell.go({.place = ui::Place::home});
  assess.shell.hands.frames(3);
  assess.shell.go({.place = ui::Place::assess, .stage = k_self});
  assess.shell.hands.frames(3);
  CHECK(assess.shell.hands.focused().find("/rubric/") != std::string::npos);
}

TEST_CASE("the keyboard goes with a digit to the row that it chose, and stays where it was elsewhere") {
  Assess assess;
  assess.shell.hands.click("rubric/1");
  assess.shell.hands.press("2");
  assess.shell.hands.frames(2);
  CHECK(assess.shell.hands.focused().ends_with("rubric/2"));
  assess.shell.hands.press("↓");
  CHECK(assess.option(k_self, "KE-02") == "1");
  assess.shell.hands.press("Ctrl+Z");
  assess.shell.hands.frames(2);
  CHECK(assess.shell.hands.focused().ends_with("rubric/2"));
  REQUIRE(assess.shell.hands.tab_to("card/next"));
  const std::string next = assess.shell.hands.focused();
  assess.shell.hands.press("0");
  assess.shell.hands.frames(2);
  CHECK(assess.option(k_self, "KE-02") == "0");
  CHECK(assess.shell.hands.focused() == next);
}

TEST_CASE("Y and T answer a yes-no item and nothing else") {
  Assess assess("KE-03");
  assess.shell.hands.press("Y");
  CHECK(assess.option(k_self, "KE-03") == "yes");
  assess.shell.hands.press("T");
  CHECK(assess.option(k_self, "KE-03") == "no");
  assess.shell.go({.criterion = "KE-02"});
  assess.shell.hands.press("Y");
  CHECK(assess.at(k_self, "KE-02") == nullptr);
}

TEST_CASE("a row of the rubric answers by click and arrows raise and lower") {
  Assess assess;
  assess.shell.hands.click("rubric/1");
  CHECK(assess.option(k_self, "KE-02") == "1");
  assess.shell.hands.press("↑");
  CHECK(assess.option(k_self, "KE-02") == "2");
  assess.shell.hands.press("↓", 2);
  CHECK(assess.option(k_self, "KE-02") == "0");
}

TEST_CASE("PgDn and PgUp turn the items and Ctrl+G goes to the next blank one") {
  Assess assess;
  assess.shell.hands.press("PgDn");
  CHECK(assess.shell.shell.selection().criterion == "KE-03");
  assess.shell.hands.press("PgUp");
  CHECK(assess.shell.shell.selection().criterion == "KE-02");
  assess.answer(k_self, "KE-03", OptionChosen{"yes"});
  assess.shell.hands.press("Ctrl+G");
  CHECK(assess.shell.shell.selection().criterion == "KE-04");
}

TEST_CASE("a ratio is recorded from its two numbers, and refused above the whole") {
  Assess assess("SD-02");
  assess.shell.hands.click("card/number");
  assess.shell.hands.type("9");
  assess.shell.hands.click("card/below");
  assess.shell.hands.type("12");
  assess.shell.hands.frames(2);
  REQUIRE(assess.at(k_self, "SD-02") != nullptr);
  CHECK(std::get<RatioTyped>(assess.at(k_self, "SD-02")->value) == RatioTyped{9, 12});
  assess.shell.hands.click("card/number");
  assess.shell.hands.type("9");
  assess.shell.hands.frames(2);
  CHECK(assess.shell.hands.has("card/refused"));
  CHECK(std::get<RatioTyped>(assess.at(k_self, "SD-02")->value) == RatioTyped{9, 12});
}

TEST_CASE("an organization sees no score before it has sent, and says what it does not know") {
  Assess assess;
  CHECK_FALSE(assess.shell.hands.has("score/total"));
  CHECK(assess.shell.hands.has("bring/hidden"));
  assess.shell.hands.click("options/unknown");
  REQUIRE(assess.at(k_self, "KE-02") != nullptr);
  CHECK(assess.at(k_self, "KE-02")->unknown);
}

TEST_CASE("the assessor's score moves with every key, and a changed value asks for its reason") {
  Assess assess;
  assess.open_review();
  const std::string before = assess.shell.hands.label("score/total");
  assess.shell.hands.press("1");
  CHECK(assess.option(k_desk, "KE-02") == "1");
  assess.shell.hands.frames(2);
  CHECK(assess.shell.hands.label("score/total") != before);
  assess.shell.hands.press("F2");
  assess.shell.hands.frames(2);
  assess.shell.hands.type("Belum semua.");
  assess.shell.hands.frames(2);
  REQUIRE(assess.at(k_desk, "KE-02") != nullptr);
  CHECK(assess.at(k_desk, "KE-02")->reason == "Belum semua.");
}

TEST_CASE("a blank item says what its first step up would bring, not what nothing would bring") {
  Assess assess("KE-09");
  assess.open_review();
  CHECK(assess.shell.hands.label("score/what-if/title") == "Bila butir ini menjadi 1");
}

TEST_CASE("what is being typed is recorded when the item is left by the step bar") {
  Assess assess;
  assess.open_review();
  assess.shell.hands.press("F2");
  assess.shell.hands.frames(2);
  assess.shell.hands.type("belum");
  assess.shell.hands.press("Ctrl+Enter");
  assess.shell.hands.frames(2);
  REQUIRE(assess.at(k_desk, "KE-02") != nullptr);
  CHECK(assess.at(k_desk, "KE-02")->reason == "belum");
}

TEST_CASE("a sent stage is read only and offers the next one") {
  Assess assess;
  assess.answer(k_self, "KE-02", OptionChosen{"2"});
  assess.act(session::SendStage{k_self});
  assess.shell.hands.frames(2);
  assess.shell.hands.press("1");
  CHECK(assess.option(k_self, "KE-02") == "2");
  assess.shell.hands.press("Ctrl+Enter");
  assess.shell.hands.frames(3);
  CHECK(assess.workspace->session->state().stage(k_desk) != nullptr);
  CHECK(assess.shell.shell.selection().stage == k_desk);
}

TEST_CASE("sending asks first and then freezes the stage") {
  Assess assess;
  assess.shell.hands.click("send");
  assess.shell.hands.frames(2);
  CHECK(assess.workspace->session->state().stage(k_self)->state == StageState::open);
  assess.shell.hands.click("send/act");
  assess.shell.hands.frames(2);
  CHECK(assess.workspace->session->state().stage(k_self)->state == StageState::sent);
}

TEST_CASE("evidence seen on site is recorded and linked to the item") {
  Assess assess;
  assess.shell.hands.press("F3");
  assess.shell.hands.frames(2);
  assess.shell.hands.click("documents/act");
  assess.shell.hands.frames(2);
  assess.shell.hands.click("document/name");
  assess.shell.hands.type("Kode etik 2025");
  assess.shell.hands.click("document/act");
  assess.shell.hands.frames(2);
  REQUIRE(assess.at(k_self, "KE-02") != nullptr);
  CHECK(assess.at(k_self, "KE-02")->evidence.size() == 1);
}

TEST_CASE("the table fills downwards by digits and types ratios in place") {
  Assess assess;
  assess.open_review();
  assess.shell.go({.criterion = "KE-01", .view = ui::AssessView::table});
  assess.shell.hands.focus("lines/KE-01");
  assess.shell.hands.press("2");
  CHECK(assess.option(k_desk, "KE-01") == "2");
  CHECK(assess.shell.shell.selection().criterion == "KE-02");
  assess.shell.go({.criterion = "SD-02"});
  assess.shell.hands.focus("lines/SD-02");
  assess.shell.hands.type("9/12");
  assess.shell.hands.frames(2);
  REQUIRE(assess.at(k_desk, "SD-02") != nullptr);
  CHECK(std::get<RatioTyped>(assess.at(k_desk, "SD-02")->value) == RatioTyped{9, 12});
}

TEST_CASE("a block from a spreadsheet is shown line by line before it is taken") {
  Assess assess;
  assess.open_review();
  assess.shell.go({.criterion = "KE-01", .view = ui::AssessView::table});
  assess.shell.hands.clipboard = "KE-01\t2\nKE-03\tYa\nSD-02\tdelapan\nXX-99\t1\n";
  assess.shell.hands.press("Ctrl+V");
  assess.shell.hands.frames(2);
  CHECK(assess.at(k_desk, "KE-01") == nullptr);
  assess.shell.hands.click("paste/act");
  assess.shell.hands.frames(2);
  CHECK(assess.option(k_desk, "KE-01") == "2");
  CHECK(assess.option(k_desk, "KE-03") == "yes");
  CHECK(assess.at(k_desk, "SD-02") == nullptr);
  CHECK(assess.shell.hands.has("blockers/pasted/text"));
}

TEST_CASE("nothing of Menilai is cut or named twice at any size and language") {
  for (const std::string language : {"id", "en"})
    for (const auto& [size, zoom] :
         {std::pair{ImVec2{1366, 697}, 1.0f}, std::pair{ImVec2{1440, 900}, 1.0f},
          std::pair{ImVec2{1920, 1080}, 1.25f}, std::pair{ImVec2{1366, 768}, 1.5f}}) {
      assessor::test::ShellSpec spec;
      spec.language = language;
      spec.window.window = size;
      spec.window.zoom = zoom;
      Assess assess("KE-02", spec);
      INFO(language << " " << size.x << " x " << size.y << " at " << zoom);
      CHECK(assess.shell.hands.doubled_keys().empty());
      assess.open_review();
      assess.shell.hands.frames(2);
      CHECK(assess.shell.hands.doubled_keys().empty());
      assess.shell.go({.view = ui::AssessView::table});
      CHECK(assess.shell.hands.doubled_keys().empty());
    }
}
