#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/platform/private_folder.h"

namespace assessor::cli {

/// A copy under the same name in which the regions ("x,y,width,height") cannot be made out; the original
/// never enters the workspace. Errors: region-malformed {text}, and those of picture_client.h.
Result<std::filesystem::path> blurred_copy(const std::filesystem::path& picture,
                                           const std::vector<std::string>& regions,
                                           const PrivateFolder& folder);

}  // namespace assessor::cli
