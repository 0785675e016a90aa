#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace assessor {

/// Adds whole lines at the end of a file and makes them durable; the file is made where it is missing.
/// Several programs may do so at once. A line that an earlier writer could not finish is ended first, so that
/// it spoils no other. Errors: those of files.h.
Result<void> append_lines(const std::filesystem::path& path, std::string_view lines);

}  // namespace assessor
