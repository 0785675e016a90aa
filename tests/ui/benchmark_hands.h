#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "session/session.h"
#include "support/shell_harness.h"

namespace assessor::test {

// What tests of Pembanding share.

/// The organization whose name holds the part.
inline std::string organization_named(const session::Session& session, const std::string& part) {
  for (const session::OrganizationRow& row : session.overview().rows)
    if (row.name.find(part) != std::string::npos) return row.organization;
  throw std::runtime_error("no organization " + part);
}

/// Opens a list and takes the option with the key.
inline void choose(ShellHarness& shell, const std::string& list, const std::string& option) {
  shell.hands.click(list);
  shell.hands.frames(2);
  for (const auto& item : shell.hands.ui.probe.items())
    if (item.role == ui::Role::option && item.key.ends_with("/" + option)) {
      shell.hands.click(std::string(item.key));
      shell.hands.frames(2);
      return;
    }
  FAIL("no option " << option);
}

}  // namespace assessor::test
