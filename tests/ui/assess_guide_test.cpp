#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct Screen {
  explicit Screen(const std::string& language, ImVec2 size, float zoom = 1)
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get(),
              {.language = language, .window = {.window = size, .zoom = zoom, .language = language}}) {
    shell.go({.place = ui::Place::assess, .organization = "org-1", .criterion = "KE-02"});
  }
  /// What the standard says, read from its data and not from the screen.
  std::string example(const std::string& points) const {
    const Criterion* criterion = workspace->session->standards().all().front()->criterion("KE-02");
    return criterion->examples.at(points).in(shell.words.language());
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("below the rubric stands the example of the value that is chosen or pointed at") {
  for (const std::string language : {"id", "en"}) {
    Screen screen(language, {1440, 900});
    INFO(language);
    CHECK_FALSE(contains(screen.shell.hands.label("card/example"), screen.example("2")));
    screen.shell.hands.press("2");
    screen.shell.hands.frames(2);
    CHECK(contains(screen.shell.hands.label("card/example"), screen.example("2")));
    screen.shell.hands.hover("rubric/0");
    screen.shell.hands.frames(2);
    CHECK(contains(screen.shell.hands.label("card/example"), screen.example("0")));
  }
}

TEST_CASE(
    "a window that is not tall keeps its rows, and F8 tells guidance, all examples and where the item comes "
    "from") {
  for (const std::string language : {"id", "en"})
    for (const auto& [size, zoom] : {std::pair{ImVec2{1366, 697}, 1.0f}, std::pair{ImVec2{1366, 768}, 1.0f},
                                     std::pair{ImVec2{1366, 768}, 1.5f}}) {
      Screen screen(language, size, zoom);
      auto& hands = screen.shell.hands;
      INFO(language << " at " << zoom);
      CHECK_FALSE(hands.has("card/example"));
      hands.press("F8");
      hands.frames(3);
      CHECK(contains(hands.label("guide/example-0"), screen.example("3")));
      CHECK(contains(hands.label("guide/example-3"), screen.example("0")));
      CHECK(hands.label("guide/source-0").starts_with(language == "id" ? "Fakta: " : "Fact: "));
      CHECK(hands.doubled_keys().empty());
      for (const std::string& cut : hands.cut_items()) CHECK_FALSE(contains(cut, "guide/"));
      hands.press("Esc");
      hands.frames(3);
      CHECK_FALSE(hands.has("guide/title"));
      hands.click("card/guide");
      hands.frames(3);
      CHECK(hands.has("guide/title"));
    }
}
