#pragma once

#include <string_view>

#include "base/result.h"
#include "base/sealing.h"

namespace assessor {

/// Asks the person at the terminal for a line that is not shown while it is typed. Error: terminal-missing:
/// nobody sits there.
Result<Secret> ask_unseen(std::string_view prompt);

}  // namespace assessor
