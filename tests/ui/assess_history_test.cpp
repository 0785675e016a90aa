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

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("tall windows tell who changed the item, when, from what to what; lower ones do not ask") {
  for (const auto& [size, told] : {std::pair{ImVec2{1440, 900}, true}, std::pair{ImVec2{1366, 768}, false}}) {
    Screen screen(size);
    INFO(size.y);
    const auto act = [&](const char* option, const char* reason) {
      Answer answer;
      answer.value = OptionChosen{option};
      answer.note = reason;
      assessor::test::value_of(screen.workspace->session->dispatch(
          session::SetAnswers{{"assessment-org-1", "self", ""}, {{"KE-02", answer}}}, "person-1"));
    };
    act("1", "");
    act("2", "");
    act("2", "Ada");
    act("2", "Ada tanda tangan");
    assessor::test::value_of(screen.workspace->session->flush());
    screen.shell.hands.frames(3);
    const auto* wish = screen.shell.last<ui::ReadItemHistory>();
    REQUIRE((wish != nullptr) == told);
    if (!told) continue;
    CHECK(wish->criterion == "KE-02");
    CHECK(wish->stages == std::vector<StageKey>{{"assessment-org-1", "self", ""}});
    const auto asked = screen.shell.asked.size();
    screen.shell.hands.frames(3);
    CHECK(screen.shell.asked.size() == asked);
    screen.shell.desk.item_history =
        ui::ItemHistory{*wish, screen.workspace->session->history({.limit = 20}).value()};
    screen.shell.hands.frames(3);
    CHECK(screen.shell.hands.label("history/line-0").ends_with("Mandiri: alasan atau bukti diubah"));
    CHECK(screen.shell.hands.label("history/line-1").find("1") != std::string::npos);
    CHECK(screen.shell.hands.label("history/line-1").find(" → ") != std::string::npos);
    CHECK(screen.shell.hands.label("history/line-2").find("– → ") != std::string::npos);
    CHECK_FALSE(screen.shell.hands.has("history/line-3"));
  }
}
