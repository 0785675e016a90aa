#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace assessor {

/// Errors of this file, all with {path}: file-missing, file-too-large {max}, not-a-file, not-a-folder,
/// not-permitted, read-only-disk, disk-full, cancelled, io-failed {reason}.
tl::unexpected<Error> file_failure(std::error_code code, const std::filesystem::path& path);

/// A path as UTF-8, for messages and files; and back.
std::string path_text(const std::filesystem::path& path);
std::filesystem::path path_of(std::string_view utf8);

/// The bytes of a regular file of at most max_bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes);

/// A new version of a file that becomes visible as a whole, or not at all. It is written to a temporary
/// file in the same folder; until commit() a file that stood at the target stays as it was.
class AtomicFile {
 public:
  /// The target's folder must exist; a target that is not a regular file is refused.
  static Result<AtomicFile> create(const std::filesystem::path& target);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  ~AtomicFile();  ///< without commit(), the temporary file is removed

  Result<void> write(std::string_view bytes);
  /// Makes the bytes durable and puts them at the target.
  Result<void> commit();
  /// The same under another name on the same disk, for names that follow from the content.
  Result<void> commit_as(const std::filesystem::path& target);

 private:
  struct State;
  explicit AtomicFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

struct CopiedFile {
  std::string sha256;
  std::uint64_t size = 0;
};

struct CopyLimits {
  std::uint64_t max_bytes = UINT64_MAX;
  std::stop_token stop;  ///< a request ends the copy with `cancelled`
};

/// Streams source into an atomic file that the caller commits.
Result<CopiedFile> copy_file_hashed(const std::filesystem::path& source, AtomicFile& destination,
                                    const CopyLimits& limits = {});
/// Streams source to destination; on any error a file that stood there stays.
Result<CopiedFile> copy_file_hashed(const std::filesystem::path& source,
                                    const std::filesystem::path& destination, const CopyLimits& limits = {});
/// Digest and size of a file without copying it.
Result<CopiedFile> hash_file(const std::filesystem::path& source, const CopyLimits& limits = {});

enum class EntryKind { file, folder, other };

struct FolderEntry {
  std::string name;  ///< UTF-8, without the folder
  EntryKind kind = EntryKind::file;
  std::uint64_t size = 0;  ///< bytes of a file, else 0
  Instant modified;
  bool link = false;  ///< a symbolic link; `kind` and `size` are of what it points to
};

/// All entries but "." and "..", by name. Links count as what they point to, dangling ones as other.
Result<std::vector<FolderEntry>> list_folder(const std::filesystem::path& folder);

bool path_exists(const std::filesystem::path& path);
bool is_folder(const std::filesystem::path& path);
/// Makes the folder with its parents durable; one that is there already is fine.
Result<void> make_directories(const std::filesystem::path& folder);
/// Makes names created, renamed or removed in a folder durable.
Result<void> sync_directory(const std::filesystem::path& folder);
/// Renames on the same disk, over an existing file.
Result<void> move_file(const std::filesystem::path& from, const std::filesystem::path& to);
/// A file or an empty folder; one that is missing already is fine.
Result<void> remove_file(const std::filesystem::path& path);
/// A folder with all that is in it; links are removed, not followed.
Result<void> remove_folder(const std::filesystem::path& folder);
/// Bytes that this user may still write on the disk of the folder.
Result<std::uint64_t> free_space(const std::filesystem::path& folder);

}  // namespace assessor
