#include "store/handover.h"

#include <utility>
#include <vector>

#include "base/platform/files.h"
#include "store/backup.h"
#include "store/vault_files.h"

namespace assessor::store {

namespace {

/// One file to copy, named from the workspace's root.
struct Piece {
  std::filesystem::path name;
  std::string digest;  ///< what the name promises; empty: nothing
};

Result<void> add_folder(const std::filesystem::path& root, const char* folder, std::vector<Piece>& pieces) {
  if (!path_exists(root / folder)) return {};
  ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(root / folder));
  for (const FolderEntry& entry : entries)
    if (entry.kind == EntryKind::file)
      pieces.push_back({std::filesystem::path(folder) / path_of(entry.name), {}});
  return {};
}

Result<std::vector<Piece>> pieces_of(const WorkspaceFolder& folder) {
  std::vector<Piece> pieces;
  ASSESSOR_TRY(const std::vector<RawFile> files, raw_files(folder.evidence()));
  for (const RawFile& file : files)
    pieces.push_back({raw_place("evidence", file.name), file.sealed ? std::string() : file.name});
  ASSESSOR_CHECK(add_folder(folder.root, "standards", pieces));
  ASSESSOR_CHECK(add_folder(folder.root, "templates", pieces));
  if (path_exists(folder.exports())) pieces.push_back({folder.exports().filename(), {}});
  return pieces;
}

class Copying {
 public:
  Copying(const WorkspaceFolder& folder, const std::filesystem::path& target, const HandoverOptions& options)
      : m_from(folder), m_to(target), m_options(options) {}

  Result<Handover> run() {
    ASSESSOR_TRY(const std::vector<Piece> pieces, pieces_of(m_from));
    ASSESSOR_CHECK(copy_database(m_from.database(), WorkspaceFolder{m_to}.database(), *m_options.steps));
    ASSESSOR_CHECK(note("workspace.db"));
    for (const char* name : {"evidence", "standards", "templates", "backups"})
      ASSESSOR_CHECK(make_directories(m_to / name));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      ASSESSOR_CHECK(copy(pieces[i]));
      if (m_options.progress) m_options.progress(i + 1, pieces.size());
    }
    ASSESSOR_CHECK(write_file_atomically(m_to / path_of(m_options.readme_name), m_options.readme));
    ASSESSOR_CHECK(write_file_atomically(m_to / "sha256sums.txt", m_sums));
    ASSESSOR_CHECK(sync_directory(m_to));
    return m_done;
  }

 private:
  Result<void> copy(const Piece& piece) {
    ASSESSOR_CHECK(make_directories((m_to / piece.name).parent_path()));
    ASSESSOR_TRY(const CopiedFile copied,
                 copy_file_hashed(m_from.root / piece.name, m_to / piece.name, {UINT64_MAX, m_options.stop}));
    if (!piece.digest.empty() && copied.sha256 != piece.digest)
      return fail("evidence-damaged", {{"file", "sha256:" + piece.digest}});
    ASSESSOR_TRY(const std::string again, note(piece.name));
    return again == copied.sha256 ? Result<void>{}
                                  : fail("copy-differs", {{"path", path_text(m_to / piece.name)}});
  }

  /// Reads a file back and writes it into the list.
  Result<std::string> note(const std::filesystem::path& name) {
    ASSESSOR_TRY(const CopiedFile found, hash_file(m_to / name, {UINT64_MAX, m_options.stop}));
    m_sums += found.sha256 + "  " + path_text(name) + "\n";
    ++m_done.files;
    m_done.bytes += found.size;
    return found.sha256;
  }

  const WorkspaceFolder& m_from;
  const std::filesystem::path& m_to;
  const HandoverOptions& m_options;
  std::string m_sums;
  Handover m_done;
};

}  // namespace

Result<Handover> make_handover(const WorkspaceFolder& folder, const std::filesystem::path& target,
                               const HandoverOptions& options) {
  if (path_exists(target)) {
    ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(target));
    if (!entries.empty()) return fail("folder-not-empty", {{"path", path_text(target)}});
  }
  ASSESSOR_CHECK(make_directories(target));
  return Copying(folder, target, options).run();
}

}  // namespace assessor::store
