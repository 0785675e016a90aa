#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.h"

namespace assessor::cli {

/// Days by stage, typed as "self=2026-10-31". Error: usage-due {value}.
Result<std::map<std::string, Date>> due_dates(const std::vector<std::string>& typed);

}  // namespace assessor::cli
