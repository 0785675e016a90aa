#include "store/vault.h"

#include <algorithm>
#include <utility>

#include "base/platform/files.h"

namespace assessor::store {

namespace {

constexpr std::string_view k_prefix = "sha256:";

bool is_digest(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
         });
}

Result<void> may_copy(const AddOptions& options) {
  if (options.sensitivity == Sensitivity::client) return fail("file-never-copied");
  if (options.sensitivity == Sensitivity::redacted && !options.confirmed_aggregate)
    return fail("file-not-confirmed");
  return {};
}

}  // namespace

std::string_view media_type_of(FileKind kind) {
  switch (kind) {
    case FileKind::pdf:
      return "application/pdf";
    case FileKind::jpeg:
      return "image/jpeg";
    case FileKind::png:
      return "image/png";
    case FileKind::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case FileKind::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }
  return {};
}

std::filesystem::path Vault::place_of(const std::string& digest) const {
  return m_folder / digest.substr(0, 2) / digest;
}

Result<StoredFile> Vault::add(const std::filesystem::path& source, const AddOptions& options) const {
  ASSESSOR_CHECK(may_copy(options));
  ASSESSOR_TRY(const FileKind kind, kind_of_file(source));
  ASSESSOR_CHECK(make_directories(m_folder));
  ASSESSOR_TRY(AtomicFile copy, AtomicFile::create(m_folder / "incoming"));
  ASSESSOR_TRY(const CopiedFile copied, copy_file_hashed(source, copy, {k_max_bytes, options.stop}));
  const auto place = place_of(copied.sha256);
  const StoredFile stored{std::string(k_prefix) + copied.sha256, path_text(source.filename()), kind,
                          copied.size};
  if (path_exists(place)) {
    const Result<bool> good = intact(stored.file, options.stop);
    if (good && *good) return stored;
  }
  ASSESSOR_CHECK(make_directories(place.parent_path()));
  ASSESSOR_CHECK(copy.commit_as(place));
  return stored;
}

Result<std::filesystem::path> Vault::path_of(const std::string& file) const {
  if (!file.starts_with(k_prefix) || !is_digest(std::string_view(file).substr(k_prefix.size())))
    return fail("file-name-malformed", {{"file", file}});
  std::filesystem::path place = place_of(file.substr(k_prefix.size()));
  if (!path_exists(place)) return fail("file-missing", {{"path", path_text(place)}});
  return place;
}

Result<std::vector<std::string>> Vault::list() const {
  std::vector<std::string> files;
  if (!path_exists(m_folder)) return files;
  ASSESSOR_TRY(const std::vector<FolderEntry> folders, list_folder(m_folder));
  for (const FolderEntry& folder : folders) {
    if (folder.kind != EntryKind::folder || folder.name.size() != 2) continue;
    ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(m_folder / folder.name));
    for (const FolderEntry& entry : entries)
      if (entry.kind == EntryKind::file && is_digest(entry.name) && entry.name.starts_with(folder.name))
        files.push_back(std::string(k_prefix) + entry.name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<bool> Vault::intact(const std::string& file, std::stop_token stop) const {
  ASSESSOR_TRY(const std::filesystem::path place, path_of(file));
  ASSESSOR_TRY(const CopiedFile found, hash_file(place, {UINT64_MAX, std::move(stop)}));
  return std::string(k_prefix) + found.sha256 == file;
}

}  // namespace assessor::store
