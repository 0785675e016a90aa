#include "store/vault.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "store/peek.h"

namespace assessor::store {

namespace {

constexpr std::string_view k_prefix = "sha256:";

constexpr std::string_view k_unopened = "sealed:";

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

bool Vault::is_sealed_at(const std::filesystem::path& place) const {
  if (!m_guard.sealed()) return false;
  const auto head = read_range(place, 0, title_reach(0));
  return head && is_sealed_file(*head);
}

Result<StoredFile> Vault::add(const std::filesystem::path& source, const AddOptions& options) const {
  ASSESSOR_CHECK(may_copy(options));
  ASSESSOR_TRY(const FileKind kind, kind_of_file(source));
  ASSESSOR_CHECK(make_directories(m_folder));
  StoredFile stored{{}, path_text(source.filename()), kind, 0};
  if (m_guard.sealed()) return add_sealed(source, std::move(stored), options.stop);
  ASSESSOR_TRY(AtomicFile copy, AtomicFile::create(m_folder / "incoming"));
  ASSESSOR_TRY(const CopiedFile copied, copy_file_hashed(source, copy, {k_max_bytes, options.stop}));
  const auto place = raw_place(m_folder, copied.sha256);
  stored.file = std::string(k_prefix) + copied.sha256;
  stored.size = copied.size;
  if (path_exists(place)) {
    const Result<bool> good = intact(stored.file, options.stop);
    if (good && *good) return stored;
  }
  ASSESSOR_CHECK(make_directories(place.parent_path()));
  ASSESSOR_CHECK(copy.commit_as(place));
  return stored;
}

/// Goes through memory: no plain copy may lie in the workspace, not even for a moment.
Result<StoredFile> Vault::add_sealed(const std::filesystem::path& source, StoredFile stored,
                                     const std::stop_token& stop) const {
  if (m_guard.keys() == nullptr) return fail("workspace-sealed");
  ASSESSOR_TRY(std::string content, read_file(source, k_max_bytes));
  const std::string digest = sha256(content);
  stored.file = std::string(k_prefix) + digest;
  stored.size = content.size();
  if (stop.stop_requested()) return fail("cancelled");
  const Result<bool> good = intact(stored.file, stop);
  const Result<void> written =
      good && *good ? Result<void>{} : write_sealed(m_folder, *m_guard.keys(), digest, content);
  wipe(content);
  ASSESSOR_CHECK(written);
  return stored;
}

Result<std::filesystem::path> Vault::path_of(const std::string& file) const {
  if (!file.starts_with(k_prefix) || !is_digest(std::string_view(file).substr(k_prefix.size())))
    return fail("file-name-malformed", {{"file", file}});
  const std::string digest = file.substr(k_prefix.size());
  if (m_guard.keys() != nullptr) {
    std::filesystem::path sealed = sealed_place(m_folder, *m_guard.keys(), digest);
    if (path_exists(sealed)) return sealed;
  }
  std::filesystem::path place = raw_place(m_folder, digest);
  if (path_exists(place)) return place;
  if (!m_guard.readable()) return fail("workspace-sealed");
  return fail("file-missing", {{"path", path_text(place)}});
}

Result<PlainFile> Vault::plain(const std::string& file) const {
  ASSESSOR_TRY(const std::filesystem::path place, path_of(file));
  if (!is_sealed_at(place)) return PlainFile(place);
  ASSESSOR_TRY(std::string content, read_sealed(place, *m_guard.keys()));
  ASSESSOR_TRY(PrivateFolder folder, PrivateFolder::create());
  std::filesystem::path copy = folder.path() / file.substr(k_prefix.size());
  const Result<void> written = write_file_atomically(copy, content);
  wipe(content);
  ASSESSOR_CHECK(written);
  return PlainFile(std::move(folder), std::move(copy));
}

Result<std::filesystem::path> PlainFiles::next(const std::string& file) {
  m_present.reset();
  ASSESSOR_TRY(PlainFile plain, m_vault.plain(file));
  m_present.emplace(std::move(plain));
  return m_present->path();
}

Result<std::vector<std::string>> Vault::list() const {
  ASSESSOR_TRY(const std::vector<RawFile> raw, raw_files(m_folder));
  std::vector<std::string> files;
  for (const RawFile& file : raw) {
    if (!file.sealed || !m_guard.sealed()) {
      files.push_back(std::string(k_prefix) + file.name);
    } else if (m_guard.keys() != nullptr) {
      const auto digest = sealed_digest(raw_place(m_folder, file.name), *m_guard.keys());
      files.push_back(digest ? std::string(k_prefix) + *digest : std::string(k_unopened) + file.name);
    }
  }
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

Result<bool> Vault::intact(const std::string& file, std::stop_token stop) const {
  if (file.starts_with(k_unopened)) return false;
  ASSESSOR_TRY(const std::filesystem::path place, path_of(file));
  if (is_sealed_at(place)) {
    const Result<std::string> content = read_sealed(place, *m_guard.keys());
    if (!content && content.error().code != "seal-broken") return tl::unexpected(content.error());
    return content && std::string(k_prefix) + sha256(*content) == file;
  }
  ASSESSOR_TRY(const CopiedFile found, hash_file(place, {UINT64_MAX, std::move(stop)}));
  return std::string(k_prefix) + found.sha256 == file;
}

}  // namespace assessor::store
