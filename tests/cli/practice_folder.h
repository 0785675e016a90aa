#pragma once

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/platform/files.h"
#include "cli/practice_workspace.h"
#include "cli/shell.h"

namespace test {

/// The practice workspace on disk, made once; tests only read it.
inline const std::string& practice() {
  static const TempFolder folder;
  static const std::string path = [] {
    REQUIRE(assessor::cli::build_practice_workspace({folder / "latihan", assessor::Instant{1'800'000'000}}));
    return assessor::path_text(folder / "latihan");
  }();
  return path;
}

/// `city --section name`, as JSON.
inline nlohmann::json city_section(const std::string& name) {
  const auto spoken = assess({"city", practice(), "--section", name, "--json"});
  INFO(spoken.err);
  REQUIRE(spoken.code == 0);
  return spoken.json();
}

}  // namespace test
