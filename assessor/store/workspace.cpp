#include "store/workspace.h"

#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "store/backup.h"
#include "store/journal.h"
#include "store/peek.h"

namespace assessor::store {

namespace {

/// SQLite would switch a file whose header says "write-ahead log" to that mode by opening it. Ours never
/// says so; one that does is damaged, and is not touched. Only the holder of the lock may look: reading the
/// file past SQLite would drop the locks of a second connection of this program.
Result<void> check_header(const std::filesystem::path& database) {
  constexpr std::size_t k_write_version = 18;
  ASSESSOR_TRY(const std::string head, read_range(database, 0, 100));
  if (head.empty()) return {};  // creation was cut off before the first page
  const bool ours = head.size() == 100 && head.starts_with(std::string_view("SQLite format 3\0", 16)) &&
                    head[k_write_version] == 1 && head[k_write_version + 1] == 1;
  if (ours) return {};
  return fail("database-damaged", {{"path", path_text(database)}, {"reason", "header"}});
}

Result<void> make_folders(const WorkspaceFolder& folder) {
  for (const auto& place :
       {folder.root, folder.evidence(), folder.standards(), folder.templates(), folder.backups()})
    ASSESSOR_CHECK(make_directories(place));
  return {};
}

Result<void> check_empty(const std::filesystem::path& folder) {
  if (!path_exists(folder)) return {};
  ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(folder));
  return entries.empty() ? Result<void>{} : fail("folder-not-empty", {{"path", path_text(folder)}});
}

bool says_damaged(const Error& error) {
  return error.code == "database-damaged";
}

}  // namespace

void Workspace::only_read(Error reason) {
  m_reason = std::move(reason);
  m_lock.reset();
}

void Workspace::take_lock(const OpenOptions& options) {
  if (options.read_only) {
    m_holder = lock_holder(m_folder.lock());
    return only_read({"asked-to-read", {}, {}});
  }
  Result<LockFile> lock = LockFile::acquire(m_folder.lock(), {options.person, {}, options.now});
  if (lock) {
    m_lock = std::move(*lock);
    return;
  }
  if (lock.error().code == "locked") m_holder = lock_holder(m_folder.lock());
  only_read(std::move(lock.error()));
}

Result<std::unique_ptr<Workspace>> Workspace::create(const std::filesystem::path& folder,
                                                     const OpenOptions& options) {
  ASSESSOR_CHECK(check_empty(folder));
  auto workspace = std::unique_ptr<Workspace>(new Workspace({folder}));
  ASSESSOR_CHECK(make_folders(workspace->m_folder));
  workspace->take_lock(options);
  if (workspace->m_reason) return tl::unexpected(*workspace->m_reason);
  ASSESSOR_TRY(workspace->m_database, Database::create(workspace->m_folder.database()));
  ASSESSOR_CHECK(migrate(workspace->m_database, 0, *options.steps));
  ASSESSOR_CHECK(sync_directory(folder));
  return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& folder,
                                                   const OpenOptions& options) {
  auto workspace = std::unique_ptr<Workspace>(new Workspace({folder}));
  if (!path_exists(workspace->m_folder.database()))
    return fail("workspace-missing", {{"path", path_text(folder)}});
  workspace->take_lock(options);
  ASSESSOR_CHECK(workspace->open_database(options));
  ASSESSOR_CHECK(workspace->bring_up_to_date(options));
  return workspace;
}

Result<void> Workspace::open_database(const OpenOptions& options) {
  const auto path = m_folder.database();
  if (m_lock) {
    const Result<void> header = check_header(path);
    if (!header) only_read(header.error());
  }
  Result<Database> opened = Database::open(path, m_lock ? Access::write : Access::read);
  if (!opened && m_lock) {
    only_read(opened.error());
    opened = Database::open(path, Access::read);
  }
  ASSESSOR_TRY(m_database, std::move(opened));
  ASSESSOR_TRY(const std::int64_t version, schema_version(m_database, path, *options.steps));
  Result<std::string> fault = m_database.fault(false);
  if (!fault && !says_damaged(fault.error())) return tl::unexpected(fault.error());
  std::string reason = fault ? *fault : fault.error().params["reason"];
  if (reason.empty() && version == static_cast<std::int64_t>(options.steps->size())) {
    ASSESSOR_TRY(reason, foreign_schema(m_database, *options.steps));
  }
  if (reason.empty()) return {};
  only_read({"database-damaged", {{"path", path_text(path)}, {"reason", reason}}, {}});
  ASSESSOR_TRY(m_database, Database::open(path, Access::read));
  return {};
}

Result<void> Workspace::bring_up_to_date(const OpenOptions& options) {
  ASSESSOR_TRY(const std::int64_t version, schema_version(m_database, m_folder.database(), *options.steps));
  const auto known = static_cast<std::int64_t>(options.steps->size());
  if (version == known) return {};
  if (!m_lock)
    return fail("workspace-older", {{"found", std::to_string(version)}, {"known", std::to_string(known)}});
  ASSESSOR_CHECK(make_folders(m_folder));
  if (version > 0) ASSESSOR_CHECK(make_backup(m_folder, {options.now, "migration", options.steps}));
  return migrate(m_database, version, *options.steps);
}

Result<session::JournalHead> Workspace::head() {
  const std::lock_guard lock(m_mutex);
  return journal_head(m_database);
}

Result<std::int64_t> Workspace::version() {
  const std::lock_guard lock(m_mutex);
  return m_database.number("PRAGMA data_version");
}

Result<void> Workspace::pin_standard(const session::PinnedBytes& standard) {
  const std::lock_guard lock(m_mutex);
  if (m_reason) return tl::unexpected(*m_reason);
  if ("sha256:" + sha256(standard.bytes) != standard.digest)
    return fail("standard-damaged", {{"digest", standard.digest}, {"reason", "digest"}});
  // The database is what we read; the file beside it is for people and other programs.
  ASSESSOR_CHECK(
      write_file_atomically(m_folder.standards() / (sha256(standard.bytes) + ".json"), standard.bytes));
  ASSESSOR_TRY(DatabaseTransaction transaction, DatabaseTransaction::begin(m_database, Access::write));
  ASSESSOR_TRY(Statement insert, m_database.prepare("INSERT INTO standard (digest, bytes) VALUES (?1, ?2) "
                                                    "ON CONFLICT (digest) DO NOTHING"));
  insert.bind(1, standard.digest).bind_bytes(2, standard.bytes);
  ASSESSOR_CHECK(insert.run());
  return transaction.commit();
}

}  // namespace assessor::store
