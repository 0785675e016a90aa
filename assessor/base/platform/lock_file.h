#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/result.h"

namespace assessor {

/// Who holds a lock, in words for the person who has to wait.
struct LockHolder {
  std::string name;
  std::string host;
  Instant since;
};

/// An exclusive lock that lives as long as this object. The operating system releases it when the
/// program ends in any way, so no lock is ever stale; the file itself stays.
class LockFile {
 public:
  /// Never waits. Errors: locked {path, name, host, since} (names empty when unknown, `since` as
  /// Instant::iso), lock-not-supported {path} (some network disks), and those of files.h.
  static Result<LockFile> acquire(const std::filesystem::path& path, const LockHolder& self);
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&& other) noexcept;
  ~LockFile();

 private:
  struct State;
  explicit LockFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// Who holds the lock now; nothing when it is free.
std::optional<LockHolder> lock_holder(const std::filesystem::path& path);

}  // namespace assessor
