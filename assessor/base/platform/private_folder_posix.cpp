#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <string>
#include <utility>

#include "base/platform/files.h"
#include "base/platform/private_folder.h"

namespace assessor {

namespace fs = std::filesystem;

namespace {

// Names that nothing else bears: a workspace in the folder for temporary files has a lock as well.
constexpr std::string_view k_prefix = "assessor-private-";
constexpr const char* k_lock = "private-folder.lock";
constexpr const char* k_files = "files";

/// A folder as create() makes it, of this user, and no link to one.
bool is_ours(const fs::path& folder) {
  struct stat found {};
  if (::lstat(folder.c_str(), &found) != 0) return false;
  return S_ISDIR(found.st_mode) && found.st_uid == ::geteuid() && (found.st_mode & 0777) == 0700;
}

bool holds_nothing_else(const fs::path& folder) {
  const auto entries = list_folder(folder);
  return entries && std::all_of(entries->begin(), entries->end(), [](const FolderEntry& entry) {
           return entry.name == k_lock || entry.name == k_files;
         });
}

/// A younger one may not have been locked yet.
bool is_old(const fs::path& path) {
  std::error_code problem;
  const auto written = fs::last_write_time(path, problem);
  return !problem && fs::file_time_type::clock::now() - written > std::chrono::minutes(1);
}

/// One in use stays locked.
bool is_abandoned(const fs::path& folder) {
  if (!folder.filename().string().starts_with(k_prefix) || !is_ours(folder)) return false;
  const fs::path lock = folder / k_lock;
  return path_exists(lock) && is_old(lock) && holds_nothing_else(folder) &&
         LockFile::acquire(lock, {}).has_value();
}

}  // namespace

Result<PrivateFolder> PrivateFolder::create() {
  std::error_code problem;
  const fs::path parent = fs::temp_directory_path(problem);
  if (problem) return file_failure(problem, parent);
  std::string name = (parent / (std::string(k_prefix) + "XXXXXX")).string();
  if (::mkdtemp(name.data()) == nullptr)
    return file_failure(std::error_code(errno, std::generic_category()), parent);
  ASSESSOR_TRY(LockFile lock, LockFile::acquire(fs::path(name) / k_lock, {}));
  PrivateFolder folder(fs::path(name), std::move(lock));
  fs::create_directory(folder.m_path, problem);
  if (problem) return file_failure(problem, folder.m_path);
  fs::permissions(folder.m_path, fs::perms::owner_all, problem);
  if (problem) return file_failure(problem, folder.m_path);
  return folder;
}

PrivateFolder::PrivateFolder(fs::path root, LockFile lock)
    : m_root(std::move(root)), m_path(m_root / k_files), m_lock(std::move(lock)) {}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : m_root(std::exchange(other.m_root, {})),
      m_path(std::exchange(other.m_path, {})),
      m_lock(std::exchange(other.m_lock, std::nullopt)) {}

PrivateFolder& PrivateFolder::operator=(PrivateFolder&& other) noexcept {
  std::swap(m_root, other.m_root);
  std::swap(m_path, other.m_path);
  std::swap(m_lock, other.m_lock);
  return *this;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!m_root.empty()) fs::remove_all(m_root, ignored);
}

void sweep_private_folders() {
  std::error_code problem;
  const fs::path parent = fs::temp_directory_path(problem);
  if (problem) return;
  for (auto at = fs::directory_iterator(parent, problem); !problem && at != fs::directory_iterator();
       at.increment(problem))
    if (std::error_code ignored; is_abandoned(at->path())) fs::remove_all(at->path(), ignored);
}

}  // namespace assessor
