#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/platform/clock.h"
#include "base/result.h"
#include "base/sealing.h"

namespace assessor::cli {

/// What the command line asks of the window.
struct WindowRequest {
  std::optional<std::filesystem::path> workspace;
  std::string language;  ///< empty: not asked for, as the person last chose
  std::optional<Date> today;
};

/// Opens the window, comes back when it is closed; the program's exit code.
using WindowHook = std::function<int(const WindowRequest&)>;

/// Asks a person for a passphrase, which is not shown. Error: terminal-missing.
using SecretHook = std::function<Result<Secret>(const std::string& prompt)>;

/// What a run touches of the world, so that a test can stand in for it.
struct Surroundings {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  Clock clock;
  WindowHook window;    ///< empty: this program has no window
  SecretHook ask = {};  ///< empty: nobody can be asked
};

/// Runs one command line (without the program's own name). The exit code: 0 done, 1 findings or what was
/// asked does not hold, 2 bad use, 3 could not be done.
int run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace assessor::cli
