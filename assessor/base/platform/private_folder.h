#pragma once

#include <filesystem>

#include "base/result.h"

namespace assessor {

/// An empty folder that only this user can open, below the system's folder for temporary files; removed with
/// all that is in it at the end. For libraries that can only write to a file.
class PrivateFolder {
 public:
  /// Errors: those of files.h.
  static Result<PrivateFolder> create();
  PrivateFolder(PrivateFolder&& other) noexcept;
  PrivateFolder& operator=(PrivateFolder&& other) noexcept;
  ~PrivateFolder();

  const std::filesystem::path& path() const { return m_path; }

 private:
  explicit PrivateFolder(std::filesystem::path path) : m_path(std::move(path)) {}
  std::filesystem::path m_path;
};

}  // namespace assessor
