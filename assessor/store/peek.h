#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace assessor::store {

/// At most `count` bytes from `offset` on; fewer at the end of the file. Errors: file-missing, io-failed
/// {path}.
Result<std::string> read_range(const std::filesystem::path& path, std::uint64_t offset, std::size_t count);

}  // namespace assessor::store
