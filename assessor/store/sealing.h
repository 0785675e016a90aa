#pragma once

#include <filesystem>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/sealing.h"
#include "store/backup.h"
#include "store/folder.h"
#include "store/guard.h"
#include "store/schema.h"

namespace assessor::store {

// A workspace behind a passphrase. A random data key seals values, files and the export log; the passphrase
// wraps the key (rows of the table `workspace`), so that it can be changed without touching any data. All of
// these take the lock: the workspace must not be open anywhere.

/// What RFC 9106 recommends where memory is scarce: an office laptop opens in well under a second.
constexpr KeyCost k_usual_cost{3, 64ULL << 20U};

struct SealOptions {
  Instant now;
  KeyCost cost = k_usual_cost;
  const Migrations* steps = &migrations();
};

struct SealReport {
  Backup before;          ///< the verified backup made first; it is plain
  std::size_t files = 0;  ///< evidence files sealed
};

/// First a verified backup, then the database written anew beside the old one, proven and put in its place at
/// once; then the evidence files one by one. A stop at any moment leaves a workspace that opens, and the next
/// opening with the passphrase goes on. Errors: locked, workspace-already-sealed, passphrase-short {least},
/// sealing-not-whole {reason}, those of backup.h and files.h.
Result<SealReport> seal_workspace(const WorkspaceFolder& folder, const Secret& passphrase,
                                  const SealOptions& options);
/// The way back. Errors: workspace-not-sealed, passphrase-wrong, evidence-damaged {file}, as above. A stop in
/// the middle leaves it sealed.
Result<void> unseal_workspace(const WorkspaceFolder& folder, const Secret& passphrase,
                              const SealOptions& options);
/// Backups keep the passphrase of their day.
Result<void> change_passphrase(const WorkspaceFolder& folder, const Secret& present, const Secret& wanted,
                               const SealOptions& options);

/// Seals what an interrupted sealing, or an older state that was restored, left plain.
Result<void> finish_sealing(const WorkspaceFolder& folder, const Database& database, const Guard& guard);

/// Errors: workspace-missing {path}, seal-damaged, those of Database.
Result<bool> is_sealed(const WorkspaceFolder& folder);
/// Databases in the backup folder that anyone can read: made before sealing.
Result<std::vector<std::filesystem::path>> plain_backups(const WorkspaceFolder& folder);
/// How many were removed.
Result<std::size_t> remove_plain_backups(const WorkspaceFolder& folder);

}  // namespace assessor::store
