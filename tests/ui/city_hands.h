#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "support/practice_workspace.h"
#include "support/shell_harness.h"

namespace assessor::test {

// What tests of Peta kota share.

inline session::Session* practice() {
  return ::test::shared_practice().session.get();
}

/// What Ctrl+C copies, line by line.
inline std::vector<std::string> copied_lines(ShellHarness& shell) {
  shell.hands.press("Ctrl+C");
  std::istringstream text(shell.last<ui::CopyText>()->text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

inline std::vector<std::string> cells_of(const std::string& line) {
  std::istringstream parts(line);
  std::vector<std::string> cells;
  for (std::string cell; std::getline(parts, cell, '\t');) cells.push_back(cell);
  return cells;
}

inline void choose_filter(ShellHarness& shell, const std::string& key) {
  shell.hands.click("city/only");
  shell.hands.frames(2);
  for (const auto& item : shell.hands.ui.probe.items())
    if (item.role == ui::Role::option && item.key.ends_with("/" + key)) {
      shell.hands.click(std::string(item.key));
      return shell.hands.frames(2);
    }
  FAIL("no filter " + key);
}

}  // namespace assessor::test
