#include "store/schema.h"

#include <map>

#include "base/platform/files.h"

namespace assessor::store {

namespace {

/// record: what is true now, as canonical JSON. journal: what happened, one row for each record changed; only
/// hashes, so that the chain survives when a value must be erased. journal_value: the salts and values
/// behind those hashes; a row may go only when the journal itself says that its record was erased.
/// (json_valid() would say more of a value, but SQLite 3.40 does not allow it where the schema is not
/// trusted.)
constexpr const char* k_first = R"sql(
CREATE TABLE workspace (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE standard (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 71 AND digest LIKE 'sha256:%'),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 2 AND 5000000)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  act INTEGER NOT NULL CHECK (act > 0),
  at TEXT NOT NULL CHECK (length(at) = 20),
  actor TEXT NOT NULL,
  command TEXT NOT NULL CHECK (length(command) > 0),
  key TEXT NOT NULL CHECK (length(key) > 0),
  undoes INTEGER NOT NULL CHECK (undoes >= 0 AND undoes < act),
  before_hash TEXT NOT NULL CHECK (length(before_hash) IN (0, 64)),
  after_hash TEXT NOT NULL CHECK (length(after_hash) IN (0, 64)),
  reason_hash TEXT NOT NULL CHECK (length(reason_hash) IN (0, 64)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) IN (0, 64)),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX journal_by_act ON journal (act);
CREATE INDEX journal_by_key ON journal (key);

CREATE TABLE journal_value (
  sequence INTEGER NOT NULL REFERENCES journal (sequence),
  part TEXT NOT NULL CHECK (part IN ('before', 'after', 'reason')),
  salt TEXT NOT NULL CHECK (length(salt) = 32),
  value TEXT NOT NULL,
  PRIMARY KEY (sequence, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('office', 'organization', 'person', 'period', 'assessment', 'stage',
    'answer', 'sheet', 'document', 'benchmark') AND (key = kind OR key LIKE kind || '/%')),
  value TEXT NOT NULL CHECK (value LIKE '{%}'),
  sequence INTEGER NOT NULL REFERENCES journal (sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER value_is_never_changed BEFORE UPDATE ON journal_value
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER value_goes_only_by_erasure BEFORE DELETE ON journal_value
WHEN NOT EXISTS (SELECT 1 FROM journal AS erased JOIN journal AS erasure ON erasure.key = erased.key
  WHERE erased.sequence = OLD.sequence AND erasure.sequence >= OLD.sequence AND erasure.command = 'erase')
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER standard_is_never_changed BEFORE UPDATE ON standard
BEGIN SELECT RAISE(ABORT, 'a pinned standard stays as it is'); END;
CREATE TRIGGER standard_is_never_removed BEFORE DELETE ON standard
BEGIN SELECT RAISE(ABORT, 'a pinned standard stays as it is'); END;
)sql";

/// The kinds of record that follow the rating.
constexpr const char* k_second = R"sql(
CREATE TABLE record_of_all_kinds (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('office', 'organization', 'person', 'period', 'assessment', 'stage',
    'answer', 'sheet', 'document', 'benchmark', 'finding', 'hand_over', 'objection', 'plenary', 'decision',
    'follow_up') AND (key = kind OR key LIKE kind || '/%')),
  value TEXT NOT NULL CHECK (value LIKE '{%}'),
  sequence INTEGER NOT NULL REFERENCES journal (sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO record_of_all_kinds SELECT key, kind, value, sequence FROM record;
DROP TABLE record;
ALTER TABLE record_of_all_kinds RENAME TO record;
)sql";

/// Who rates, and the days agreed with an organization.
constexpr const char* k_third = R"sql(
CREATE TABLE record_with_schedules (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('office', 'organization', 'person', 'period', 'assessment', 'stage',
    'answer', 'sheet', 'document', 'benchmark', 'finding', 'hand_over', 'objection', 'plenary', 'decision',
    'follow_up', 'schedule') AND (key = kind OR key LIKE kind || '/%')),
  value TEXT NOT NULL CHECK (value LIKE '{%}'),
  sequence INTEGER NOT NULL REFERENCES journal (sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO record_with_schedules SELECT key, kind, value, sequence FROM record;
DROP TABLE record;
ALTER TABLE record_with_schedules RENAME TO record;
)sql";

using Schema = std::map<std::string, std::string>;

Result<Schema> schema_of(const Database& database) {
  // Made by SQLite itself for keys (sqlite_autoindex…) and by ANALYZE: not part of what we wrote.
  ASSESSOR_TRY(Statement rows,
               database.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema "
                                "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
  Schema schema;
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) return schema;
    schema.emplace(rows.text(0), rows.text(1));
  }
}

}  // namespace

const Migrations& migrations() {
  static const Migrations k_steps{k_first, k_second, k_third};
  return k_steps;
}

Result<std::int64_t> schema_version(const Database& database, const std::filesystem::path& path,
                                    const Migrations& steps) {
  ASSESSOR_TRY(const std::int64_t application, database.number("PRAGMA application_id"));
  ASSESSOR_TRY(const std::int64_t version, database.number("PRAGMA user_version"));
  ASSESSOR_TRY(const std::int64_t objects, database.number("SELECT count(*) FROM sqlite_schema"));
  const bool fresh = version == 0 && application == 0 && objects == 0;
  if (!fresh && (application != k_application_id || version < 1))
    return fail("not-a-workspace", {{"path", path_text(path)}});
  const auto known = static_cast<std::int64_t>(steps.size());
  if (version > known)
    return fail("workspace-newer", {{"found", std::to_string(version)}, {"known", std::to_string(known)}});
  return version;
}

Result<void> migrate(const Database& database, std::int64_t from, const Migrations& steps) {
  ASSESSOR_TRY(DatabaseTransaction transaction, DatabaseTransaction::begin(database, Access::write));
  for (std::size_t step = static_cast<std::size_t>(from); step < steps.size(); ++step)
    ASSESSOR_CHECK(database.execute(steps[step]));
  ASSESSOR_CHECK(database.execute("PRAGMA application_id=" + std::to_string(k_application_id)));
  ASSESSOR_CHECK(database.execute("PRAGMA user_version=" + std::to_string(steps.size())));
  return transaction.commit();
}

Result<std::string> foreign_schema(const Database& database, const Migrations& steps) {
  ASSESSOR_TRY(const Database scratch, Database::scratch());
  ASSESSOR_CHECK(migrate(scratch, 0, steps));
  ASSESSOR_TRY(const Schema wanted, schema_of(scratch));
  ASSESSOR_TRY(const Schema found, schema_of(database));
  for (const auto& [name, sql] : found)
    if (!wanted.contains(name) || wanted.at(name) != sql) return name;
  for (const auto& [name, sql] : wanted)
    if (!found.contains(name)) return name;
  return std::string();
}

}  // namespace assessor::store
