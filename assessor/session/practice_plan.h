#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "exchange/practice_file.h"
#include "exchange/practice_process.h"

namespace assessor::session {

/// All that the practice workspace is made from.
struct PracticePlan {
  exchange::PracticeCity city;
  exchange::PracticeReasons reasons;
  /// In the order of city.organizations.
  std::vector<exchange::PracticeOrganization> organizations;
  std::vector<exchange::PracticeAct> process;
  AnswerSheet benchmark;
  Standard standard;
  std::string standard_bytes;
};

/// Reads assets/demo and what it names in criteria/. Errors: practice-damaged {file, reason, path}, those of
/// files.h.
Result<PracticePlan> read_practice_plan(const std::filesystem::path& assets,
                                        const std::filesystem::path& criteria);

}  // namespace assessor::session
