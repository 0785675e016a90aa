#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assessor {

/// A variable of the environment; one that is empty counts as not set.
std::optional<std::string> environment(const char* name);

/// Folders of the person who runs the program. They need not exist yet.
/// Error: no-home-folder when the system knows none.
Result<std::filesystem::path> user_data_folder();    ///< own subfolder asesor-lplpp
Result<std::filesystem::path> user_config_folder();  ///< own subfolder asesor-lplpp
Result<std::filesystem::path> documents_folder();    ///< where the person keeps documents
std::filesystem::path temp_folder();

/// From the root on. Errors: those of files.h, where there is no folder to begin with
/// any more (the program's was removed) or no path at all.
Result<std::filesystem::path> absolute_path(const std::filesystem::path& path);

/// The folder of the running executable.
std::filesystem::path program_folder();
/// A program that is installed with ours, "assessor-picture". Error: program-missing {name}.
Result<std::filesystem::path> sibling_program(std::string_view name);
/// A folder that comes with the program, "criteria" or "assets". Looked for in this order: the folder in
/// ASSESSOR_RESOURCES, beside the program, ../share/asesor-lplpp, the source tree around a build folder.
/// Error: resources-missing {name}.
Result<std::filesystem::path> resource_folder(std::string_view name);

std::string host_name();
/// The person's full name as the system knows it, else the login name; never empty.
std::string user_name();

}  // namespace assessor
