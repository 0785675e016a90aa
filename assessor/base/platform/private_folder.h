#pragma once

#include <filesystem>
#include <optional>

#include "base/platform/lock_file.h"
#include "base/result.h"

namespace assessor {

/// An empty folder that only this user can open, below the system's folder for temporary files; removed with
/// all that is in it at the end. For libraries that can only write to a file.
class PrivateFolder {
 public:
  /// Errors: those of files.h and lock_file.h.
  static Result<PrivateFolder> create();
  PrivateFolder(PrivateFolder&& other) noexcept;
  PrivateFolder& operator=(PrivateFolder&& other) noexcept;
  ~PrivateFolder();

  const std::filesystem::path& path() const { return m_path; }

 private:
  PrivateFolder(std::filesystem::path root, LockFile lock);
  std::filesystem::path m_root, m_path;
  std::optional<LockFile> m_lock;  ///< tells whoever sweeps that this folder is in use
};

/// Removes the folders of programs that were ended before they could do it: what was in them is not for
/// others.
void sweep_private_folders();

}  // namespace assessor
