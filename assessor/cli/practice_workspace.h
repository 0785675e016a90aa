#pragma once

#include <filesystem>

#include "base/date.h"
#include "base/result.h"
#include "session/practice.h"

namespace assessor::cli {

struct DemoRequest {
  std::filesystem::path folder;
  Instant now;  ///< for the lock while it is being made
};

struct DemoReport {
  std::filesystem::path folder;
  session::PracticeCounts counts;
  Date today;  ///< the practice's own day
};

/// Makes the practice workspace of assets/demo in a folder that is missing or empty. It is made beside its
/// place and moved there when it is whole, so that a half one never stands there. Errors: folder-not-empty
/// {path}, those of read_practice_plan and of the store.
Result<DemoReport> build_practice_workspace(const DemoRequest& request);

}  // namespace assessor::cli
