#pragma once

#include <string>

#include "domain/standard.h"
#include "report/process_lines.h"
#include "session/state.h"

namespace assessor::cli {

/// What was recorded after the rating of an assessment, as papers print it. Findings stand in the standard's
/// order, objections by day, the follow-up plan by the day it is due (without a day last).
report::ProcessLines process_lines_of(const session::WorkspaceState& state, const Standard& standard,
                                      const std::string& assessment);

}  // namespace assessor::cli
