#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/folder.h"
#include "store/schema.h"

namespace assessor::store {

// A backup is one file: the whole database with all pinned standards. Evidence files are never changed and
// never removed, so they need no second copy to bring an older state back. A backup of a sealed workspace is
// sealed as well, with the passphrase of its day, and is checked as far as that goes without it.

struct Backup {
  std::filesystem::path path;
  Instant at;
  std::int64_t act = 0;  ///< the last transaction in it
  std::string cause;     ///< opening, hourly, import, migration, manual, restore
};

struct BackupOptions {
  Instant now;
  std::string cause = "manual";
  const Migrations* steps = &migrations();
};

/// Copies the database by SQLite's own means while the workspace may be open, opens the copy again and checks
/// it to the last journal entry before it gets its name, then removes what is kept no longer: the last ten
/// and the newest of each month stay. Does not copy a state that the newest backup already holds.
/// Errors: backup-not-whole {path, reason}, those of Database and files.h.
Result<Backup> make_backup(const WorkspaceFolder& folder, const BackupOptions& options);

/// Newest first.
Result<std::vector<Backup>> list_backups(const WorkspaceFolder& folder);

/// Puts a backup in place of the database, which is kept aside as backups/replaced-<moment>.db. The workspace
/// must not be open anywhere. Errors: locked {name, host, since}, backup-not-whole, backup-other-seal {path}
/// (the evidence files could no longer be read), those of files.h.
Result<void> restore_backup(const WorkspaceFolder& folder, const std::filesystem::path& backup,
                            const BackupOptions& options);

/// Takes one away for good, by its name in the list. Errors: backup-unknown {name}, those of files.h.
Result<void> remove_backup(const WorkspaceFolder& folder, const std::string& name);

/// Those to remove, of a list as list_backups gives it.
std::vector<Backup> outlived(const std::vector<Backup>& backups);

/// Opens a database for reading and checks it to the last entry.
/// Errors: backup-not-whole {path, reason}, those of schema_version.
Result<void> prove_whole(const std::filesystem::path& database, const Migrations& steps);

/// Copies a database, in use or not, into a fresh file that is durable and proven whole.
Result<void> copy_database(const std::filesystem::path& from, const std::filesystem::path& to,
                           const Migrations& steps);

}  // namespace assessor::store
