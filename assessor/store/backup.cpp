#include "store/backup.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/platform/files.h"
#include "base/platform/lock_file.h"
#include "base/platform/paths.h"
#include "base/text.h"
#include "store/database.h"
#include "store/guard.h"
#include "store/journal.h"

namespace assessor::store {

namespace {

constexpr std::size_t k_kept = 10;

/// "2026-11-21T084500Z": a colon may stand in no file name on Windows.
std::string stamp_of(Instant moment) {
  std::string stamp = moment.iso();
  std::erase(stamp, ':');
  return stamp;
}

std::optional<Instant> moment_in(std::string_view stamp) {
  if (stamp.size() != 18) return std::nullopt;
  std::string iso(stamp);
  iso.insert(15, ":").insert(13, ":");
  const auto moment = Instant::parse(iso);
  return moment ? std::optional(*moment) : std::nullopt;
}

/// "<stamp>_<act>_<cause>.db"
std::optional<Backup> backup_named(const std::filesystem::path& path) {
  const std::string name = path_text(path.filename());
  if (!name.ends_with(".db")) return std::nullopt;
  const std::string stem = name.substr(0, name.size() - 3);
  const auto parts = split(stem, '_');
  if (parts.size() != 3) return std::nullopt;
  Backup backup{path, {}, 0, std::string(parts[2])};
  const auto moment = moment_in(parts[0]);
  const auto [end, problem] = std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), backup.act);
  if (!moment || problem != std::errc{} || end != parts[1].data() + parts[1].size()) return std::nullopt;
  backup.at = *moment;
  return backup;
}

Result<std::int64_t> last_act(const std::filesystem::path& database) {
  ASSESSOR_TRY(const Database opened, Database::open(database, Access::read));
  return opened.number("SELECT coalesce(max(act), 0) FROM journal");
}

Result<std::optional<SealTerms>> terms_in(const std::filesystem::path& database) {
  ASSESSOR_TRY(const Database opened, Database::open(database, Access::read));
  return read_terms(opened);
}

/// Sealed under the same passphrase, or neither of them.
bool same_seal(const std::filesystem::path& one, const std::filesystem::path& other) {
  const auto first = terms_in(one), second = terms_in(other);
  return first && second && *first == *second;
}

/// Evidence files are sealed with the key of the present database: another one could not read them. Where the
/// present one cannot be read there is nothing to lose.
Result<void> check_seal(const WorkspaceFolder& folder, const std::filesystem::path& backup) {
  if (!path_exists(folder.database())) return {};
  const auto present = terms_in(folder.database());
  if (!present || !*present) return {};
  ASSESSOR_TRY(const auto terms, terms_in(backup));
  if (terms && terms->id == (*present)->id) return {};
  return fail("backup-other-seal", {{"path", path_text(backup)}});
}

/// Evidence files that came in plain since this state are sealed at the next opening.
Result<void> mark_if_sealed(const std::filesystem::path& database) {
  ASSESSOR_TRY(const Database opened, Database::open(database, Access::write));
  ASSESSOR_TRY(const auto terms, read_terms(opened));
  return terms ? set_pending(opened, true) : Result<void>{};
}

Result<void> remove_outlived(const WorkspaceFolder& folder) {
  ASSESSOR_TRY(const std::vector<Backup> all, list_backups(folder));
  for (const Backup& backup : outlived(all)) ASSESSOR_CHECK(remove_file(backup.path));
  return {};
}

Error not_whole(const std::filesystem::path& path, std::string reason) {
  return {"backup-not-whole", {{"path", path_text(path)}, {"reason", std::move(reason)}}, {}};
}

/// SQLite plays a journal that a crash left behind back into its file; what is set aside is then one file.
void settle_journal(const std::filesystem::path& database) {
  const Result<Database> opened = Database::open(database, Access::write);
  if (opened) static_cast<void>(opened->number("PRAGMA user_version"));
}

Result<void> set_aside(const WorkspaceFolder& folder, Instant now) {
  const auto database = folder.database();
  if (!path_exists(database)) return {};
  settle_journal(database);
  const auto aside = folder.backups() / ("replaced-" + stamp_of(now) + ".db");
  ASSESSOR_CHECK(copy_file_hashed(database, aside).map([](const CopiedFile&) {}));
  // One that SQLite could not play back belongs to a damaged file. It must not meet the restored one.
  const std::filesystem::path journal = database.string() + "-journal";
  if (!path_exists(journal)) return {};
  ASSESSOR_CHECK(move_file(journal, aside.string() + "-journal"));
  return sync_directory(folder.root);
}

}  // namespace

Result<void> prove_whole(const std::filesystem::path& database, const Migrations& steps) {
  ASSESSOR_TRY(const Database opened, Database::open(database, Access::read));
  ASSESSOR_TRY(const DatabaseTransaction reading, DatabaseTransaction::begin(opened, Access::read));
  ASSESSOR_CHECK(schema_version(opened, database, steps).map([](std::int64_t) {}));
  const Result<std::string> fault = opened.fault(true);
  if (!fault || !fault->empty())
    return tl::unexpected(not_whole(database, fault ? *fault : reason_of(fault.error())));
  // Without the key: the chain of entries, and every value that is not sealed.
  ASSESSOR_TRY(const Guard guard, keyless_guard(opened));
  ASSESSOR_TRY(const ChainFault chain, check_chain(opened, std::nullopt, guard));
  return chain.code.empty() ? Result<void>{} : tl::unexpected(not_whole(database, chain.code));
}

Result<void> copy_database(const std::filesystem::path& from, const std::filesystem::path& to,
                           const Migrations& steps) {
  ASSESSOR_CHECK(remove_file(to));
  {
    ASSESSOR_TRY(const Database source, Database::open(from, Access::read));
    ASSESSOR_TRY(const Database target, Database::create(to));
    ASSESSOR_CHECK(source.copy_into(target));
  }
  return prove_whole(to, steps);
}

Result<Backup> make_backup(const WorkspaceFolder& folder, const BackupOptions& options) {
  ASSESSOR_CHECK(make_directories(folder.backups()));
  ASSESSOR_TRY(const std::vector<Backup> before, list_backups(folder));
  ASSESSOR_TRY(const std::int64_t act, last_act(folder.database()));
  if (!before.empty() && before.front().act == act && same_seal(before.front().path, folder.database()) &&
      prove_whole(before.front().path, *options.steps))
    return before.front();
  const auto partial = folder.backups() / "unfinished.tmp";
  const Result<void> copied = copy_database(folder.database(), partial, *options.steps);
  if (!copied) {
    static_cast<void>(remove_file(partial));
    return tl::unexpected(copied.error());
  }
  ASSESSOR_TRY(const std::int64_t copied_act, last_act(partial));
  const std::string name = fmt::format("{}_{:06}_{}.db", stamp_of(options.now), copied_act, options.cause);
  const auto path = folder.backups() / name;
  ASSESSOR_CHECK(move_file(partial, path));
  ASSESSOR_CHECK(sync_directory(folder.backups()));
  ASSESSOR_CHECK(remove_outlived(folder));
  return Backup{path, options.now, copied_act, options.cause};
}

Result<std::vector<Backup>> list_backups(const WorkspaceFolder& folder) {
  if (!path_exists(folder.backups())) return std::vector<Backup>{};
  ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(folder.backups()));
  std::vector<Backup> backups;
  for (const FolderEntry& entry : entries)
    if (auto backup = backup_named(folder.backups() / path_of(entry.name)))
      backups.push_back(std::move(*backup));
  // By what they hold, not by the clock: a clock set back must not make an old state the newest.
  std::sort(backups.begin(), backups.end(),
            [](const Backup& a, const Backup& b) { return std::tie(a.act, a.at) > std::tie(b.act, b.at); });
  return backups;
}

Result<void> remove_backup(const WorkspaceFolder& folder, const std::string& name) {
  // Of the list, so that no name leads out of the folder.
  ASSESSOR_TRY(const std::vector<Backup> all, list_backups(folder));
  const auto found = std::find_if(all.begin(), all.end(), [&](const Backup& backup) {
    return path_text(backup.path.filename()) == name;
  });
  if (found == all.end()) return fail("backup-unknown", {{"name", name}});
  ASSESSOR_CHECK(remove_file(found->path));
  return sync_directory(folder.backups());
}

std::vector<Backup> outlived(const std::vector<Backup>& backups) {
  std::vector<Backup> old;
  std::set<std::string> months;
  for (std::size_t i = 0; i < backups.size(); ++i) {
    const bool newest_of_month = months.insert(backups[i].at.iso().substr(0, 7)).second;
    if (i >= k_kept && !newest_of_month) old.push_back(backups[i]);
  }
  return old;
}

Result<void> restore_backup(const WorkspaceFolder& folder, const std::filesystem::path& backup,
                            const BackupOptions& options) {
  ASSESSOR_TRY(const LockFile lock, LockFile::acquire(folder.lock(), {"", host_name(), options.now}));
  ASSESSOR_CHECK(make_directories(folder.backups()));
  const auto fresh = folder.root / "restored.tmp";
  ASSESSOR_CHECK(check_database_header(backup));
  // First the copy, proven: until then the present database is not touched.
  ASSESSOR_CHECK(check_seal(folder, backup));
  ASSESSOR_CHECK(copy_database(backup, fresh, *options.steps));
  ASSESSOR_CHECK(mark_if_sealed(fresh));
  ASSESSOR_CHECK(set_aside(folder, options.now));
  ASSESSOR_CHECK(move_file(fresh, folder.database()));
  return sync_directory(folder.root);
}

}  // namespace assessor::store
