#include <stdlib.h>

#include <cerrno>
#include <string>
#include <utility>

#include "base/platform/files.h"
#include "base/platform/private_folder.h"

namespace assessor {

Result<PrivateFolder> PrivateFolder::create() {
  std::error_code problem;
  const std::filesystem::path parent = std::filesystem::temp_directory_path(problem);
  if (problem) return file_failure(problem, parent);
  std::string name = (parent / "assessor-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr)
    return file_failure(std::error_code(errno, std::generic_category()), parent);
  return PrivateFolder(std::filesystem::path(name));
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

PrivateFolder& PrivateFolder::operator=(PrivateFolder&& other) noexcept {
  std::swap(m_path, other.m_path);
  return *this;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

}  // namespace assessor
