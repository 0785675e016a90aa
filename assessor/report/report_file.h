#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace assessor::report {

/// "f-07_<organization>_<period>.pdf"; what a file name should not hold becomes "-".
std::string report_file_name(const std::string& kind, const std::string& organization,
                             const std::string& period, const std::string& extension);

/// Letters and digits of a name, in lower case, for the name of a file: "perempuan-bahari-mandiri".
std::string file_slug(const std::string& name);

/// Puts the file in place as a whole, or not at all, and reads it back. Errors: report-not-verified
/// {reason}, and those of write_file_atomically and read_file.
Result<void> save_report(const std::filesystem::path& path, const std::string& bytes);

}  // namespace assessor::report
