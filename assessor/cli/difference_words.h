#pragma once

#include "cli/opened_workspace.h"

namespace assessor::cli {

/// What two raters differ in: each item with both values, what is proposed or settled, range and summary.
/// Until both have sent only who is waited for.
void print_differences(const Console& console, const session::Session& session, const StageKey& stage);

}  // namespace assessor::cli
