#include "store/sealing.h"

#include <optional>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/lock_file.h"
#include "base/platform/paths.h"
#include "store/conversion.h"
#include "store/export_log.h"
#include "store/vault_files.h"

namespace assessor::store {

namespace {

namespace fs = std::filesystem;

fs::path fresh_of(const WorkspaceFolder& folder) {
  return folder.root / "sealing.tmp";
}

/// What a stop in the middle left of a database that was written anew, by sealing or by restoring.
Result<void> remove_fresh(const WorkspaceFolder& folder) {
  ASSESSOR_CHECK(remove_file(folder.root / "restored.tmp"));
  ASSESSOR_CHECK(remove_file(fresh_of(folder)));
  return remove_file(fresh_of(folder).string() + "-journal");
}

/// A workspace for ourselves: locked, of today's schema, with no journal of a crash beside it.
struct Held {
  LockFile lock;
  Database database;
  std::optional<SealTerms> terms;
};

Result<Held> hold(const WorkspaceFolder& folder, const SealOptions& options) {
  if (!path_exists(folder.database())) return fail("workspace-missing", {{"path", path_text(folder.root)}});
  ASSESSOR_TRY(LockFile lock, LockFile::acquire(folder.lock(), {user_name(), host_name(), options.now}));
  ASSESSOR_CHECK(check_database_header(folder.database()));
  ASSESSOR_TRY(Database database, Database::open(folder.database(), Access::write));
  ASSESSOR_TRY(const std::int64_t version, schema_version(database, folder.database(), *options.steps));
  const auto known = static_cast<std::int64_t>(options.steps->size());
  if (version != known)
    return fail("workspace-older", {{"found", std::to_string(version)}, {"known", std::to_string(known)}});
  ASSESSOR_TRY(std::optional<SealTerms> terms, read_terms(database));
  ASSESSOR_CHECK(remove_fresh(folder));
  return Held{std::move(lock), std::move(database), std::move(terms)};
}

/// The workspace opens as it was or as it is now, whenever the program is stopped.
Result<void> exchange_database(const WorkspaceFolder& folder, Held& held, const Conversion& conversion) {
  const Result<void> converted = convert_database(held.database, fresh_of(folder), conversion);
  if (!converted) {
    static_cast<void>(remove_fresh(folder));
    return converted;
  }
  held.database = Database();
  ASSESSOR_CHECK(move_file(fresh_of(folder), folder.database()));
  return sync_directory(folder.root);
}

Result<Secret> key_of(const Held& held, const Secret& passphrase) {
  if (!held.terms) return fail("workspace-not-sealed");
  return unwrap(*held.terms, passphrase);
}

}  // namespace

Result<SealReport> seal_workspace(const WorkspaceFolder& folder, const Secret& passphrase,
                                  const SealOptions& options) {
  ASSESSOR_TRY(Held held, hold(folder, options));
  if (held.terms) return fail("workspace-already-sealed");
  const Secret key = Secret::random(k_key_bytes);
  ASSESSOR_TRY(const SealTerms terms, wrap(key, random_uuid(), passphrase, options.cost));
  SealReport report;
  ASSESSOR_TRY(report.before, make_backup(folder, {options.now, "sealing", options.steps}));
  const Guard guard = Guard::with(key);
  ASSESSOR_CHECK(exchange_database(folder, held, {Guard(), guard, &terms, options.steps}));
  ASSESSOR_TRY(const std::vector<RawFile> files, raw_files(folder.evidence()));
  report.files = files.size();
  ASSESSOR_TRY(const Database sealed, Database::open(folder.database(), Access::write));
  ASSESSOR_CHECK(finish_sealing(folder, sealed, guard));
  return report;
}

Result<void> unseal_workspace(const WorkspaceFolder& folder, const Secret& passphrase,
                              const SealOptions& options) {
  ASSESSOR_TRY(Held held, hold(folder, options));
  ASSESSOR_TRY(const Secret key, key_of(held, passphrase));
  const Guard guard = Guard::with(key);
  ASSESSOR_CHECK(set_pending(held.database, true));
  ASSESSOR_CHECK(open_vault(folder.evidence(), *guard.keys()).map([](std::size_t) {}));
  ASSESSOR_CHECK(rewrite_export_log(folder, guard, Guard()));
  return exchange_database(folder, held, {guard, Guard(), nullptr, options.steps});
}

Result<void> change_passphrase(const WorkspaceFolder& folder, const Secret& present, const Secret& wanted,
                               const SealOptions& options) {
  ASSESSOR_TRY(Held held, hold(folder, options));
  ASSESSOR_TRY(const Secret key, key_of(held, present));
  ASSESSOR_TRY(const SealTerms terms, wrap(key, held.terms->id, wanted, options.cost));
  ASSESSOR_TRY(DatabaseTransaction writing, DatabaseTransaction::begin(held.database, Access::write));
  ASSESSOR_CHECK(write_terms(held.database, terms));
  return writing.commit();
}

Result<void> finish_sealing(const WorkspaceFolder& folder, const Database& database, const Guard& guard) {
  if (guard.keys() == nullptr) return fail("workspace-sealed");
  ASSESSOR_CHECK(remove_fresh(folder));
  ASSESSOR_CHECK(seal_vault(folder.evidence(), *guard.keys()).map([](std::size_t) {}));
  ASSESSOR_CHECK(rewrite_export_log(folder, guard, guard));
  return set_pending(database, false);
}

Result<bool> is_sealed(const WorkspaceFolder& folder) {
  if (!path_exists(folder.database())) return fail("workspace-missing", {{"path", path_text(folder.root)}});
  ASSESSOR_TRY(const Database database, Database::open(folder.database(), Access::read));
  return read_terms(database).map([](const auto& terms) { return terms.has_value(); });
}

Result<std::vector<fs::path>> plain_backups(const WorkspaceFolder& folder) {
  std::vector<fs::path> plain;
  if (!path_exists(folder.backups())) return plain;
  ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(folder.backups()));
  for (const FolderEntry& entry : entries) {
    if (entry.kind != EntryKind::file) continue;
    const fs::path path = folder.backups() / path_of(entry.name);
    // One that cannot be read as a database may be a damaged plain one.
    const auto database = Database::open(path, Access::inspect);
    const auto terms = database ? read_terms(*database) : tl::unexpected(database.error());
    if (!terms || !*terms) plain.push_back(path);
  }
  return plain;
}

Result<std::size_t> remove_plain_backups(const WorkspaceFolder& folder) {
  ASSESSOR_TRY(const std::vector<fs::path> plain, plain_backups(folder));
  for (const fs::path& path : plain) ASSESSOR_CHECK(remove_file(path));
  ASSESSOR_CHECK(sync_directory(folder.backups()));
  return plain.size();
}

}  // namespace assessor::store
