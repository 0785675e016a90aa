#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/platform/private_folder.h"
#include "base/result.h"
#include "store/guard.h"

namespace assessor::store {

/// A file as it lies in the vault, whatever is in it.
struct RawFile {
  std::string name;  ///< 64 hexadecimal letters: its digest, or a keyed name
  bool sealed = false;
};
/// All of them, by name. Names of another form are left out.
Result<std::vector<RawFile>> raw_files(const std::filesystem::path& vault);
/// evidence/ab/<name>
std::filesystem::path raw_place(const std::filesystem::path& vault, const std::string& name);
bool is_digest(std::string_view text);

/// A file of the vault as other programs can read it: the file itself, or a copy in a private folder that
/// goes with this value.
class PlainFile {
 public:
  explicit PlainFile(std::filesystem::path path) : m_path(std::move(path)) {}
  PlainFile(PrivateFolder folder, std::filesystem::path path)
      : m_path(std::move(path)), m_folder(std::move(folder)) {}
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
  std::optional<PrivateFolder> m_folder;
};

// Sealed files: named by a key, so that nobody can tell from outside that a known file is there; the digest
// of the content is sealed before it. All errors may be seal-broken, and those of files.h.

std::filesystem::path sealed_place(const std::filesystem::path& vault, const SealKeys& keys,
                                   const std::string& digest);
/// Durable when it returns.
Result<void> write_sealed(const std::filesystem::path& vault, const SealKeys& keys, const std::string& digest,
                          std::string_view content);
Result<std::string> read_sealed(const std::filesystem::path& path, const SealKeys& keys);
Result<std::string> sealed_digest(const std::filesystem::path& path, const SealKeys& keys);

/// Puts every file of the vault behind the seal, one after another; each is there in one form or the other at
/// any moment. Also removes what an interrupted copy left.
Result<std::size_t> seal_vault(const std::filesystem::path& vault, const SealKeys& keys);
/// The way back. Error: evidence-damaged {file}: then nothing more is opened.
Result<std::size_t> open_vault(const std::filesystem::path& vault, const SealKeys& keys);

}  // namespace assessor::store
