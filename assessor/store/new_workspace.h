#pragma once

#include <filesystem>
#include <functional>

#include "base/result.h"

namespace assessor::store {

/// Has `make` build a workspace in a folder beside `folder`, and puts it into its place when it is whole;
/// what cannot be made leaves nothing behind. `make` ends with the workspace closed. `folder` may be there,
/// empty: else `folder-not-empty`.
Result<void> make_whole(const std::filesystem::path& folder,
                        const std::function<Result<void>(const std::filesystem::path& beside)>& make);

}  // namespace assessor::store
