#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "base/platform/lock_file.h"
#include "session/port.h"
#include "store/database.h"
#include "store/folder.h"
#include "store/guard.h"
#include "store/schema.h"
#include "store/vault.h"

namespace assessor::store {

struct OpenOptions {
  std::string person;      ///< shown to whoever finds the workspace locked
  Instant now;             ///< for the lock and for the name of a backup before migration
  bool read_only = false;  ///< do not even try to lock
  const Migrations* steps = &migrations();
  const Secret* passphrase = nullptr;  ///< of a sealed workspace; of no use for another one
};

/// The records of a workspace on disk. One program at a time writes, decided by the lock file; whoever comes
/// second reads. May be used from several threads.
class Workspace final : public session::Port {
 public:
  /// Makes the folder, which must be missing or empty. Errors: folder-not-empty {path}, those of files.h.
  static Result<std::unique_ptr<Workspace>> create(const std::filesystem::path& folder,
                                                   const OpenOptions& options);
  /// A damaged database is opened for reading when it can be read at all; it is never written to.
  /// Errors: workspace-missing {path} · not-a-workspace {path} · workspace-newer {found, known} ·
  /// workspace-older {found, known} (read-only, cannot be brought up to date) · database-damaged {path,
  /// reason} · passphrase-wrong · seal-damaged. A sealed workspace without a passphrase is read, and what is
  /// sealed in it stays hidden.
  static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& folder,
                                                 const OpenOptions& options);

  const WorkspaceFolder& folder() const { return m_folder; }
  /// Why we only read: locked {name, host, since} · database-damaged · read-only · lock-not-supported ·
  /// asked-to-read · workspace-sealed.
  const std::optional<Error>& read_only_reason() const { return m_reason; }

  /// What stands between the stored values and us; for those who read beside this connection.
  const Guard& guard() const { return m_guard; }
  Vault vault() const { return Vault(m_folder.evidence(), m_guard); }

  Result<session::Loaded> load() override;
  Result<void> commit(const session::Transaction& transaction) override;
  /// All of them or none, made durable once: for a workspace that is made as a whole.
  Result<void> commit_all(std::span<const session::Transaction> transactions);
  Result<std::vector<session::Transaction>> history(const session::HistoryQuery& query) override;
  Result<session::JournalHead> head() override;
  Result<void> pin_standard(const session::PinnedBytes& standard) override;
  bool writable() const override { return !m_reason.has_value(); }
  std::optional<LockHolder> writer() const override { return m_holder; }
  Result<std::int64_t> version() override;

 private:
  explicit Workspace(WorkspaceFolder folder) : m_folder(std::move(folder)) {}
  void take_lock(const OpenOptions& options);
  void only_read(Error reason);
  Result<void> open_database(const OpenOptions& options);
  Result<void> bring_up_to_date(const OpenOptions& options);
  Result<void> unlock(const OpenOptions& options);

  WorkspaceFolder m_folder;
  std::optional<LockFile> m_lock;
  std::optional<LockHolder> m_holder;  ///< who edits, when it is not we
  std::optional<Error> m_reason;
  std::mutex m_mutex;
  Database m_database;
  Guard m_guard;
};

}  // namespace assessor::store
