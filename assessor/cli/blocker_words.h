#pragma once

#include "cli/console.h"
#include "session/session.h"

namespace assessor::cli {

/// Everything that keeps a stage from being sent, a line each, on standard error.
void tell_blockers(const Console& console, const session::Session& session, const StageKey& stage);

}  // namespace assessor::cli
