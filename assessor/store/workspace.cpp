#include "store/workspace.h"

#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/platform/private_folder.h"
#include "store/backup.h"
#include "store/journal.h"
#include "store/sealing.h"

namespace assessor::store {

namespace {

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

/// A file that looks damaged is only inspected; one that another program writes is read.
Access access_for(const std::optional<Error>& reason) {
  if (!reason) return Access::write;
  return reason->code == "database-damaged" ? Access::inspect : Access::read;
}

/// What is wrong with an open file; empty: nothing. In one transaction, so that a reader beside a busy writer
/// has to meet a free moment only once. Errors: those of schema_version, and a disk that fails.
Result<std::string> fault_of(const Database& database, const std::filesystem::path& path,
                             const Migrations& steps) {
  ASSESSOR_TRY(const DatabaseTransaction reading, DatabaseTransaction::begin(database, Access::read));
  ASSESSOR_TRY(const std::int64_t version, schema_version(database, path, steps));
  Result<std::string> fault = database.fault(false);
  if (!fault && fault.error().code == "database-damaged") return fault.error().params["reason"];
  if (!fault || !fault->empty()) return fault;
  return version == static_cast<std::int64_t>(steps.size()) ? foreign_schema(database, steps) : std::string();
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
  Result<LockFile> lock = LockFile::acquire(m_folder.lock(), {options.person, host_name(), options.now});
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
  sweep_private_folders();
  workspace->take_lock(options);
  ASSESSOR_CHECK(workspace->open_database(options));
  ASSESSOR_CHECK(workspace->bring_up_to_date(options));
  ASSESSOR_CHECK(workspace->unlock(options));
  return workspace;
}

Result<void> Workspace::open_database(const OpenOptions& options) {
  const auto path = m_folder.database();
  if (m_lock) {
    const Result<void> header = check_database_header(path);
    if (!header) only_read(header.error());
  }
  Result<Database> opened = Database::open(path, access_for(m_reason));
  if (!opened && m_lock) {
    only_read(opened.error());
    opened = Database::open(path, Access::inspect);
  }
  ASSESSOR_TRY(m_database, std::move(opened));
  ASSESSOR_TRY(const std::string reason, fault_of(m_database, path, *options.steps));
  if (reason.empty()) return {};
  only_read({"database-damaged", {{"path", path_text(path)}, {"reason", reason}}, {}});
  ASSESSOR_TRY(m_database, Database::open(path, Access::inspect));
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

Result<void> Workspace::unlock(const OpenOptions& options) {
  const auto read = read_terms(m_database);
  if (!read) {
    // What is readable without the key still is.
    m_guard = Guard::locked();
    if (!m_reason) only_read(read.error());
    return {};
  }
  const std::optional<SealTerms>& terms = *read;
  if (!terms) return {};
  m_guard = Guard::locked();
  if (options.passphrase == nullptr) {
    // A damaged file is the greater trouble.
    if (!m_reason || m_reason->code != "database-damaged") only_read({"workspace-sealed", {}, {}});
    return {};
  }
  ASSESSOR_TRY(const Secret key, unwrap(*terms, *options.passphrase));
  m_guard = Guard::with(key);
  if (m_reason) return {};
  ASSESSOR_TRY(const bool pending, is_pending(m_database));
  return pending ? finish_sealing(m_folder, m_database, m_guard) : Result<void>{};
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
