#pragma once

#include <string>

#include "cli/console.h"

namespace assessor::cli {

/// The text of a table that someone typed or copied: a file of at most 2 MB; "-" is standard input.
/// Errors: those of read_file.
Result<std::string> read_source(const Console& console, const std::string& source);

}  // namespace assessor::cli
