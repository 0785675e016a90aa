#include "base/platform/files.h"

#include <algorithm>
#include <chrono>

#include "base/platform/paths.h"
#include "base/text.h"

namespace assessor {

namespace fs = std::filesystem;

namespace {

bool is_any(std::error_code code, std::initializer_list<std::errc> of) {
  return std::any_of(of.begin(), of.end(), [&](std::errc errc) { return code == errc; });
}

/// "" for what has no code of its own.
std::string error_code_of(std::error_code code) {
  using enum std::errc;
  if (is_any(code, {no_such_file_or_directory})) return "file-missing";
  if (is_any(code, {not_a_directory})) return "not-a-folder";
  if (is_any(code, {is_a_directory, no_such_device_or_address})) return "not-a-file";
  if (is_any(code, {permission_denied, operation_not_permitted})) return "not-permitted";
  if (is_any(code, {read_only_file_system})) return "read-only-disk";
  if (is_any(code, {no_space_on_device})) return "disk-full";
  if (is_any(code, {operation_canceled})) return "cancelled";
  return {};
}

Instant instant_of(fs::file_time_type time) {
  const auto system = std::chrono::file_clock::to_sys(time);
  return {std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count()};
}

FolderEntry entry_of(const fs::directory_entry& entry) {
  std::error_code ignored;  // an entry may vanish while we look; it is then of kind other
  FolderEntry result{path_text(entry.path().filename()), EntryKind::other, 0, {}, false};
  result.link = entry.is_symlink(ignored);
  if (entry.is_directory(ignored)) result.kind = EntryKind::folder;
  if (entry.is_regular_file(ignored)) {
    result.kind = EntryKind::file;
    const auto size = entry.file_size(ignored);
    result.size = ignored ? 0 : size;
  }
  if (const auto time = entry.last_write_time(ignored); !ignored) result.modified = instant_of(time);
  return result;
}

}  // namespace

tl::unexpected<Error> file_failure(std::error_code code, const fs::path& path) {
  const std::string known = error_code_of(code);
  if (!known.empty()) return fail(known, {{"path", path_text(path)}});
  return fail("io-failed", {{"path", path_text(path)}, {"reason", code.message()}});
}

std::string path_text(const fs::path& path) {
  const std::u8string text = path.u8string();
  std::string bytes(text.begin(), text.end());
  // Names on disk may hold any byte; what leaves here is text.
  while (const auto bad = first_bad_utf8(bytes)) bytes[*bad] = '?';
  return bytes;
}

fs::path path_of(std::string_view utf8) {
  return fs::path(std::u8string(utf8.begin(), utf8.end()));
}

Result<void> write_file_atomically(const fs::path& path, std::string_view bytes) {
  ASSESSOR_TRY(AtomicFile file, AtomicFile::create(path));
  ASSESSOR_CHECK(file.write(bytes));
  return file.commit();
}

Result<CopiedFile> copy_file_hashed(const fs::path& source, const fs::path& destination,
                                    const CopyLimits& limits) {
  ASSESSOR_TRY(AtomicFile file, AtomicFile::create(destination));
  ASSESSOR_TRY(CopiedFile copied, copy_file_hashed(source, file, limits));
  ASSESSOR_CHECK(file.commit());
  return copied;
}

Result<std::vector<FolderEntry>> list_folder(const fs::path& folder) {
  std::error_code code;
  std::vector<FolderEntry> entries;
  fs::directory_iterator at(folder, code);
  for (; !code && at != fs::directory_iterator(); at.increment(code)) entries.push_back(entry_of(*at));
  if (code) return file_failure(code, folder);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

bool path_exists(const fs::path& path) {
  std::error_code code;
  return fs::exists(path, code);
}

bool is_folder(const fs::path& path) {
  std::error_code code;
  return fs::is_directory(path, code);
}

Result<void> make_directories(const fs::path& folder) {
  if (is_folder(folder)) return {};
  ASSESSOR_TRY(const fs::path whole, absolute_path(folder));
  const fs::path absolute = whole.lexically_normal();
  const fs::path parent = absolute.parent_path();
  if (parent == absolute) return fail("not-a-folder", {{"path", path_text(folder)}});
  ASSESSOR_CHECK(make_directories(parent));
  std::error_code code;
  fs::create_directory(absolute, code);
  // Made by another program meanwhile is fine; a file in its place is not.
  if (path_exists(absolute) && !is_folder(absolute)) code = std::make_error_code(std::errc::not_a_directory);
  if (code && !is_folder(absolute)) return file_failure(code, folder);
  return sync_directory(parent);
}

Result<void> move_file(const fs::path& from, const fs::path& to) {
  ASSESSOR_TRY(const fs::path target, absolute_path(to));
  std::error_code code;
  fs::rename(from, to, code);
  if (code) return file_failure(code, from);
  return sync_directory(target.parent_path());
}

Result<void> remove_file(const fs::path& path) {
  std::error_code code;
  fs::remove(path, code);
  if (code) return file_failure(code, path);
  return {};
}

Result<void> remove_folder(const fs::path& folder) {
  std::error_code code;
  fs::remove_all(folder, code);
  if (code) return file_failure(code, folder);
  return {};
}

Result<std::uint64_t> free_space(const fs::path& folder) {
  std::error_code code;
  const fs::space_info space = fs::space(folder, code);
  if (code) return file_failure(code, folder);
  return space.available;
}

}  // namespace assessor
