#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::test {

inline const std::filesystem::path k_source_folder = ASSESSOR_SOURCE_DIR;

/// A folder of tests/cases, read by the program's own readers; see tests/cases/README.md.
struct Case {
  std::string name;
  Standard standard;
  AnswerSheet sheet;
  std::vector<scoring::PreviousResult> previous;
  nlohmann::json expected;
};

/// A case that cannot be read fails the running test.
Case case_of(const std::string& name);
std::vector<Case> all_cases();
Standard shipped_standard();

}  // namespace assessor::test
