#include "store/database.h"

#include <utility>

#include <sqlite3.h>

#include "base/platform/files.h"
#include "store/peek.h"

namespace assessor::store {

namespace {

/// Asks again in short steps: SQLite's own waiting grows to a tenth of a second, and beside a program that
/// saves without a pause it would hardly ever meet a free moment.
int wait_while_busy(void*, int tries) {
  constexpr int k_step_milliseconds = 2, k_most_milliseconds = 6000;
  if (tries * k_step_milliseconds > k_most_milliseconds) return 0;
  sqlite3_sleep(k_step_milliseconds);
  return 1;
}

Error database_failure(int code, const char* words, const std::filesystem::path& path) {
  const std::string where = path_text(path);
  const std::string reason = words == nullptr ? std::string() : words;
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return {"disk-full", {{"path", where}}, {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {"read-only-disk", {{"path", where}}, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"database-busy", {{"path", where}}, {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {"database-damaged", {{"path", where}, {"reason", reason}}, {}};
    default:
      return {"io-failed", {{"path", where}, {"reason", reason}}, {}};
  }
}

Error failure_of(sqlite3_stmt* statement) {
  sqlite3* connection = sqlite3_db_handle(statement);
  const char* path = sqlite3_db_filename(connection, "main");
  return database_failure(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection),
                          path_of(path == nullptr ? "" : path));
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement& Statement::bind(int place, std::string_view text) {
  sqlite3_bind_text64(m_statement.get(), place, text.data() == nullptr ? "" : text.data(), text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int place, std::int64_t number) {
  sqlite3_bind_int64(m_statement.get(), place, number);
  return *this;
}

Statement& Statement::bind_bytes(int place, std::string_view bytes) {
  sqlite3_bind_blob64(m_statement.get(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_same(int place, const Statement& row, int column) {
  sqlite3_bind_value(m_statement.get(), place, sqlite3_column_value(row.m_statement.get(), column));
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    reset();
    return false;
  }
  Error error = failure_of(m_statement.get());
  reset();
  return tl::unexpected(std::move(error));
}

Result<void> Statement::run() {
  for (;;) {
    ASSESSOR_TRY(const bool more, step());
    if (!more) return {};
  }
}

void Statement::reset() {
  sqlite3_reset(m_statement.get());
  sqlite3_clear_bindings(m_statement.get());
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
  const int size = sqlite3_column_bytes(m_statement.get(), column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(m_statement.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

int Statement::columns() const {
  return sqlite3_column_count(m_statement.get());
}

void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Result<Database> Database::open_with(const std::filesystem::path& path, int flags, bool writes) {
  Database database;
  database.m_path = path;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(path_text(path).c_str(), &connection,
                                   flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  database.m_connection.reset(connection);
  if (code != SQLITE_OK) return tl::unexpected(database.failure(code));
  ASSESSOR_CHECK(database.configure(writes));
  return database;
}

Result<Database> Database::open(const std::filesystem::path& path, Access access) {
  if (!path_exists(path)) return fail("file-missing", {{"path", path_text(path)}});
  if (access == Access::inspect) return open_with(path, SQLITE_OPEN_READONLY, false);
  // SQLite may take the journal of a writer that is just finishing for a crash's; a connection that could
  // play it back then looks again under a lock, while one opened read-only would give up.
  ASSESSOR_TRY(Database database, open_with(path, SQLITE_OPEN_READWRITE, access == Access::write));
  if (access == Access::read) ASSESSOR_CHECK(database.execute("PRAGMA query_only=ON"));
  return database;
}

Result<Database> Database::create(const std::filesystem::path& path) {
  return open_with(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, true);
}

Result<Database> Database::scratch() {
  return open_with(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false);
}

Result<void> Database::configure(bool writes) {
  sqlite3* connection = m_connection.get();
  sqlite3_busy_handler(connection, wait_while_busy, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // A text of ours is far below a megabyte; a standard is at most five.
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 32 << 20);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  ASSESSOR_CHECK(execute("PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"));
  // Not WAL: this version has a checkpoint race, and WAL needs shared memory that network disks lack.
  // What is erased or replaced by sealing must not stand on in pages that are free.
  if (writes)
    return execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;");
  return {};
}

Error Database::failure(int code) const {
  return database_failure(code, m_connection ? sqlite3_errmsg(m_connection.get()) : nullptr, m_path);
}

Result<Statement> Database::prepare(std::string_view sql) const {
  Statement statement;
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(m_connection.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  statement.m_statement.reset(raw);
  if (code != SQLITE_OK) return tl::unexpected(failure(code));
  return statement;
}

Result<void> Database::execute(const std::string& sql) const {
  const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(failure(code));
  return {};
}

Result<std::int64_t> Database::number(std::string_view sql) const {
  ASSESSOR_TRY(Statement statement, prepare(sql));
  ASSESSOR_TRY(const bool row, statement.step());
  if (!row) return fail("io-failed", {{"path", path_text(m_path)}, {"reason", std::string(sql)}});
  return statement.number(0);
}

Result<void> Database::copy_into(const Database& target) const {
  sqlite3_backup* copy = sqlite3_backup_init(target.m_connection.get(), "main", m_connection.get(), "main");
  if (copy == nullptr)
    return tl::unexpected(target.failure(sqlite3_extended_errcode(target.m_connection.get())));
  sqlite3_backup_step(copy, -1);
  const int code = sqlite3_backup_finish(copy);
  if (code != SQLITE_OK) return tl::unexpected(target.failure(code));
  return {};
}

Result<std::string> Database::fault(bool full) const {
  ASSESSOR_TRY(Statement check, prepare(full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"));
  ASSESSOR_TRY(const bool row, check.step());
  const std::string found = row ? check.text(0) : "no answer";
  if (found != "ok") return found;
  check.reset();
  ASSESSOR_TRY(Statement links, prepare("PRAGMA foreign_key_check"));
  ASSESSOR_TRY(const bool broken, links.step());
  return broken ? "a row of " + links.text(0) + " points to nothing" : std::string();
}

std::string reason_of(const Error& error) {
  const auto reason = error.params.find("reason");
  return reason == error.params.end() ? error.code : reason->second;
}

Result<void> check_database_header(const std::filesystem::path& path) {
  constexpr std::size_t k_size = 100, k_write_version = 18;
  ASSESSOR_TRY(const std::string head, read_range(path, 0, k_size));
  if (head.empty()) return {};  // creation was cut off before the first page
  const bool ours = head.size() == k_size && head.starts_with(std::string_view("SQLite format 3\0", 16)) &&
                    head[k_write_version] == 1 && head[k_write_version + 1] == 1;
  return ours ? Result<void>{} : fail("database-damaged", {{"path", path_text(path)}, {"reason", "header"}});
}

Result<DatabaseTransaction> DatabaseTransaction::begin(const Database& database, Access access) {
  ASSESSOR_CHECK(database.execute(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN"));
  return DatabaseTransaction(database);
}

DatabaseTransaction::DatabaseTransaction(DatabaseTransaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

DatabaseTransaction::~DatabaseTransaction() {
  if (m_database != nullptr) static_cast<void>(m_database->execute("ROLLBACK"));
}

Result<void> DatabaseTransaction::commit() {
  ASSESSOR_CHECK(m_database->execute("COMMIT"));
  m_database = nullptr;
  return {};
}

}  // namespace assessor::store
