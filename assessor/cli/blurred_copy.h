#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/platform/private_folder.h"
#include "exchange/picture_client.h"

namespace assessor::cli {

/// "x,y,width,height" each. Error: region-malformed {text}.
Result<std::vector<PictureRegion>> regions_of(const std::vector<std::string>& typed);
/// A copy called `name` in which the regions cannot be made out. Errors: those of picture_client.h.
Result<std::filesystem::path> blurred_copy(const std::filesystem::path& picture,
                                           const std::vector<PictureRegion>& regions,
                                           const PrivateFolder& folder, const std::string& name);

}  // namespace assessor::cli
