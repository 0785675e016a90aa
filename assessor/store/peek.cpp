#include "store/peek.h"

#include <fstream>

#include "base/platform/files.h"

namespace assessor::store {

Result<std::string> read_range(const std::filesystem::path& path, std::uint64_t offset, std::size_t count) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return fail(path_exists(path) ? "io-failed" : "file-missing",
                {{"path", path_text(path)}, {"reason", ""}});
  std::string bytes(count, '\0');
  file.seekg(static_cast<std::streamoff>(offset));
  file.read(bytes.data(), static_cast<std::streamsize>(count));
  if (file.bad()) return fail("io-failed", {{"path", path_text(path)}, {"reason", ""}});
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

}  // namespace assessor::store
