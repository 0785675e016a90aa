#include <catch2/catch.hpp>

#include "support/shell_harness.h"
#include "ui/shell/shortcuts.h"

using namespace assessor;
using assessor::test::ShellHarness;

TEST_CASE("F1 opens the help about the screen that is open") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::report, .organization = "org-1"});
  shell.hands.press("F1");
  shell.hands.frames(3);
  CHECK(shell.hands.label("help/title") == "Laporan");
  shell.hands.press("Ctrl+Enter");
  shell.hands.frames(3);
  CHECK(shell.shell.selection().place == ui::Place::home);
}

TEST_CASE("every shortcut is listed with words, before a workspace is open too") {
  ShellHarness shell(nullptr);
  shell.hands.press("F1");
  shell.hands.frames(3);
  for (const ui::Shortcut& shortcut : ui::shortcuts()) {
    INFO(shortcut.name);
    CHECK(shell.words.has("ui_help.key." + std::string(shortcut.name)));
  }
  CHECK(shell.hands.has("help/palette"));
}

TEST_CASE("every topic of the help has all of its paragraphs in both languages") {
  for (const std::string language : {"id", "en"}) {
    ShellHarness shell(nullptr, {.language = language});
    shell.hands.press("F1");
    shell.hands.frames(3);
    for (const std::string topic : {"home", "organizations", "assess", "evidence", "result", "benchmark",
                                    "report", "city", "settings", "keys", "scores", "privacy"}) {
      shell.hands.click("sections/" + topic);
      shell.hands.frames(2);
      INFO(language << " " << topic);
      for (const ui::ProbeItem& item : shell.hands.ui.probe.items())
        CHECK(item.label.find("⟦") == std::string::npos);
    }
  }
}
