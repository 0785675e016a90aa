#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/evidence.h"
#include "store/vault_files.h"

namespace assessor::store {

enum class FileKind { pdf, jpeg, png, xlsx, docx };
std::string_view media_type_of(FileKind kind);

/// A file of the vault, ready for an EvidenceDocument.
struct StoredFile {
  std::string file;       ///< "sha256:…", for Document::file
  std::string file_name;  ///< as it was called; never a path
  FileKind kind = FileKind::pdf;
  std::uint64_t size = 0;
};

struct AddOptions {
  Sensitivity sensitivity = Sensitivity::none;
  bool confirmed_aggregate = false;  ///< a person confirmed: aggregate figures or masked
  std::stop_token stop = {};
};

/// Evidence files, named by their content: evidence/ab/<sha256>, in a sealed workspace by a keyed name and
/// sealed. A file is synced before add() returns, so that the record that names it can never be there without
/// it. Nothing is ever changed, and removed only by an erasure (erasure.h). Without the key of a sealed
/// workspace every call that needs a sealed file fails with workspace-sealed.
class Vault {
 public:
  static constexpr std::uint64_t k_max_bytes = 50ULL << 20U;

  explicit Vault(std::filesystem::path folder, Guard guard = {})
      : m_folder(std::move(folder)), m_guard(std::move(guard)) {}

  /// Streams a copy in. The kind is told by the content, whatever the name says. Errors: file-never-copied
  /// (client) · file-not-confirmed (redacted) · file-kind-unknown {path} · file-has-macros {path} ·
  /// file-empty {path} · file-too-large {path, max} · disk-full and the others of files.h · cancelled.
  Result<StoredFile> add(const std::filesystem::path& source, const AddOptions& options) const;
  /// Where a file lies, sealed or not. Errors: file-name-malformed {file}, file-missing {path}.
  Result<std::filesystem::path> path_of(const std::string& file) const;
  /// The file for a program that has to read it. Errors: also seal-broken.
  Result<PlainFile> plain(const std::string& file) const;
  /// All files that can be named, "sha256:…", sorted. A sealed one that does not open stands there as
  /// "sealed:<name>", and is not intact.
  Result<std::vector<std::string>> list() const;
  /// True when the content still has the digest that is its name.
  Result<bool> intact(const std::string& file, std::stop_token stop = {}) const;

 private:
  Result<StoredFile> add_sealed(const std::filesystem::path& source, StoredFile stored,
                                const std::stop_token& stop) const;
  bool is_sealed_at(const std::filesystem::path& place) const;
  std::filesystem::path m_folder;
  Guard m_guard;
};

/// For whoever reads many files, one after another: each is there until the next is asked for.
class PlainFiles {
 public:
  explicit PlainFiles(Vault vault) : m_vault(std::move(vault)) {}
  /// Errors: those of Vault::plain.
  Result<std::filesystem::path> next(const std::string& file);

 private:
  Vault m_vault;
  std::optional<PlainFile> m_present;
};

/// By content: the start of the file, and for office files the names in the archive. Errors:
/// file-kind-unknown, file-has-macros, file-empty, all with {path}, and those of files.h.
Result<FileKind> kind_of_file(const std::filesystem::path& path);

}  // namespace assessor::store
