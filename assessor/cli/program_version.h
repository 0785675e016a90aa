#pragma once

#include <string>

#include "base/named_version.h"
#include "cli/console.h"

namespace assessor::cli {

/// Of this program, "0.1.0".
std::string program_version();
/// Of the libraries on which figures, records and papers depend. The window adds its own.
NamedVersions library_versions();
/// `assessor --version`.
void print_versions(const Console& console);

}  // namespace assessor::cli
