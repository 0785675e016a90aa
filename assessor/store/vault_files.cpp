#include "store/vault_files.h"

#include <algorithm>

#include "base/hash.h"
#include "base/platform/files.h"
#include "store/peek.h"
#include "store/vault.h"

namespace assessor::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_digest = 64;
/// A file of the greatest size with what sealing adds.
constexpr std::uint64_t k_largest = Vault::k_max_bytes + (1U << 20U);

/// What an interrupted copy left: a file in the vault's folder itself, or one without a name of ours.
Result<void> remove_leftovers(const fs::path& folder, bool top) {
  ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(folder));
  for (const FolderEntry& entry : entries) {
    if (entry.kind == EntryKind::folder && top) ASSESSOR_CHECK(remove_leftovers(folder / entry.name, false));
    if (entry.kind == EntryKind::file && (top || !is_digest(entry.name)))
      ASSESSOR_CHECK(remove_file(folder / path_of(entry.name)));
  }
  return {};
}

Result<void> seal_one(const fs::path& vault, const SealKeys& keys, const std::string& digest) {
  const fs::path plain = raw_place(vault, digest);
  ASSESSOR_TRY(std::string content, read_file(plain, k_largest));
  // One whose content no longer fits its name keeps the name, so that checking still tells.
  ASSESSOR_CHECK(write_sealed(vault, keys, digest, content));
  wipe(content);
  ASSESSOR_CHECK(remove_file(plain));
  return sync_directory(plain.parent_path());
}

Result<void> open_one(const fs::path& vault, const SealKeys& keys, const std::string& name) {
  const fs::path sealed = raw_place(vault, name);
  ASSESSOR_TRY(const std::string digest, sealed_digest(sealed, keys));
  ASSESSOR_TRY(const std::string content, read_sealed(sealed, keys));
  if (!is_digest(digest)) return fail("seal-broken");
  const fs::path plain = raw_place(vault, digest);
  ASSESSOR_CHECK(make_directories(plain.parent_path()));
  ASSESSOR_CHECK(write_file_atomically(plain, content));
  ASSESSOR_CHECK(remove_file(sealed));
  return sync_directory(sealed.parent_path());
}

}  // namespace

bool is_digest(std::string_view text) {
  return text.size() == k_digest && std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
         });
}

fs::path raw_place(const fs::path& vault, const std::string& name) {
  return vault / name.substr(0, 2) / name;
}

Result<std::vector<RawFile>> raw_files(const fs::path& vault) {
  std::vector<RawFile> files;
  if (!path_exists(vault)) return files;
  ASSESSOR_TRY(const std::vector<FolderEntry> folders, list_folder(vault));
  for (const FolderEntry& folder : folders) {
    if (folder.kind != EntryKind::folder || folder.name.size() != 2) continue;
    ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(vault / folder.name));
    for (const FolderEntry& entry : entries) {
      if (entry.kind != EntryKind::file || !is_digest(entry.name) || !entry.name.starts_with(folder.name))
        continue;
      ASSESSOR_TRY(const std::string head, read_range(raw_place(vault, entry.name), 0, title_reach(0)));
      files.push_back({entry.name, is_sealed_file(head)});
    }
  }
  std::sort(files.begin(), files.end(), [](const RawFile& a, const RawFile& b) { return a.name < b.name; });
  return files;
}

fs::path sealed_place(const fs::path& vault, const SealKeys& keys, const std::string& digest) {
  return raw_place(vault, keyed_name(keys.names, digest));
}

Result<void> write_sealed(const fs::path& vault, const SealKeys& keys, const std::string& digest,
                          std::string_view content) {
  const fs::path place = sealed_place(vault, keys, digest);
  ASSESSOR_CHECK(make_directories(place.parent_path()));
  return write_file_atomically(place, seal_file(keys.files, digest, content));
}

Result<std::string> read_sealed(const fs::path& path, const SealKeys& keys) {
  ASSESSOR_TRY(const std::string bytes, read_file(path, k_largest));
  return unseal_file(keys.files, bytes, k_digest);
}

Result<std::string> sealed_digest(const fs::path& path, const SealKeys& keys) {
  ASSESSOR_TRY(const std::string head, read_range(path, 0, title_reach(k_digest)));
  return unseal_title(keys.files, head, k_digest);
}

Result<std::size_t> seal_vault(const fs::path& vault, const SealKeys& keys) {
  std::size_t done = 0;
  if (!path_exists(vault)) return done;
  ASSESSOR_CHECK(remove_leftovers(vault, true));
  ASSESSOR_TRY(const std::vector<RawFile> files, raw_files(vault));
  for (const RawFile& file : files) {
    if (file.sealed) continue;
    ASSESSOR_CHECK(seal_one(vault, keys, file.name));
    ++done;
  }
  return done;
}

Result<std::size_t> open_vault(const fs::path& vault, const SealKeys& keys) {
  std::size_t done = 0;
  ASSESSOR_TRY(const std::vector<RawFile> files, raw_files(vault));
  for (const RawFile& file : files) {
    if (!file.sealed) continue;
    const Result<void> opened = open_one(vault, keys, file.name);
    if (!opened && opened.error().code == "seal-broken")
      return fail("evidence-damaged", {{"file", file.name}});
    ASSESSOR_CHECK(opened);
    ++done;
  }
  return done;
}

}  // namespace assessor::store
