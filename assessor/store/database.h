#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace assessor::store {

/// A compiled statement. Positions count from 1 for bind, from 0 for columns, as in SQLite.
class Statement {
 public:
  Statement() = default;
  Statement(Statement&&) noexcept = default;
  Statement& operator=(Statement&&) noexcept = default;

  Statement& bind(int place, std::string_view text);
  Statement& bind(int place, std::int64_t number);
  Statement& bind_bytes(int place, std::string_view bytes);
  /// The value of another statement's row as it is, with its type.
  Statement& bind_same(int place, const Statement& row, int column);

  /// True: a row is there. False: the end. Resets itself after an error or the end.
  Result<bool> step();
  /// For statements without rows.
  Result<void> run();
  /// Ends reading early, so that the statement holds no lock.
  void reset();

  std::string text(int column) const;
  std::int64_t number(int column) const;
  bool is_null(int column) const;
  int columns() const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

enum class Access {
  write,
  read,     ///< changes nothing, but may play back what a crash left, as every SQLite reader does
  inspect,  ///< leaves the file alone whatever its state; fails while a crash's leftovers wait
};

/// One connection with the settings that the records need (methods.md D2): rollback journal, EXTRA syncing,
/// foreign keys, no trust in the file's schema, no memory mapping. Used by one thread at a time.
/// Errors: database-damaged {path, reason} · disk-full {path} · read-only-disk {path} · database-busy {path}
/// · file-missing {path} · io-failed {path, reason}.
class Database {
 public:
  Database() = default;
  /// Never creates a file, except with create().
  static Result<Database> open(const std::filesystem::path& path, Access access);
  static Result<Database> create(const std::filesystem::path& path);
  /// Lives in memory; to know what the schema should look like.
  static Result<Database> scratch();

  Result<Statement> prepare(std::string_view sql) const;
  /// Several statements without results.
  Result<void> execute(const std::string& sql) const;
  /// First column of the first row; an error when there is none.
  Result<std::int64_t> number(std::string_view sql) const;
  /// Copies all pages into a fresh file, durable when it returns.
  Result<void> copy_into(const Database& target) const;
  /// Empty when SQLite finds nothing wrong, else what it says first. `full` also compares the indexes.
  Result<std::string> fault(bool full) const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  static Result<Database> open_with(const std::filesystem::path& path, int flags, bool writes);
  Result<void> configure(bool writes);
  Error failure(int code) const;

  std::filesystem::path m_path;
  std::unique_ptr<sqlite3, Close> m_connection;
};

/// What SQLite said of it; the code of an error that needs no such words (busy, full, read-only).
std::string reason_of(const Error& error);

/// SQLite would switch a file whose header says "write-ahead log" to that mode by opening it. Ours never says
/// so; one that does is damaged. Only for a file that this program has not open: reading it past SQLite would
/// drop the locks of another connection. Error: database-damaged {path, reason}.
Result<void> check_database_header(const std::filesystem::path& path);

/// Begins a transaction; undone at the end of the scope unless commit() has succeeded.
class DatabaseTransaction {
 public:
  static Result<DatabaseTransaction> begin(const Database& database, Access access);
  DatabaseTransaction(DatabaseTransaction&& other) noexcept;
  DatabaseTransaction& operator=(DatabaseTransaction&&) = delete;
  ~DatabaseTransaction();
  Result<void> commit();

 private:
  explicit DatabaseTransaction(const Database& database) : m_database(&database) {}
  const Database* m_database;
};

}  // namespace assessor::store
