#pragma once

#include "cli/cli.h"

namespace assessor::app {

/// Opens the window, comes back when it is closed; the program's exit code. Why it could not be opened
/// stands on standard error.
int run_window(const cli::WindowRequest& request);

}  // namespace assessor::app
