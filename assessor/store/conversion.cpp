#include "store/conversion.h"

#include <string>
#include <vector>

#include "base/platform/files.h"
#include "store/journal.h"
#include "store/records.h"

namespace assessor::store {

namespace {

/// The rows of a table with the key that says whose value is in them; and where that value stands.
struct TableRows {
  std::string query, insert;
  int columns = 0;
  int value = -1;  ///< column of a value that may be sealed
};

std::string insert_into(const std::string& table, int columns) {
  std::string sql = "INSERT INTO " + table + " VALUES (?1";
  for (int i = 2; i <= columns; ++i) sql += ", ?" + std::to_string(i);
  return sql + ")";
}

Result<TableRows> rows_of(const Database& source, const std::string& table) {
  ASSESSOR_TRY(const Statement all, source.prepare("SELECT * FROM " + table));
  TableRows rows{"SELECT * FROM " + table, insert_into(table, all.columns()), all.columns(), -1};
  if (table == "record") {
    rows.query = "SELECT *, key FROM record";
    rows.value = 2;
  } else if (table == "journal_value") {
    rows.query =
        "SELECT v.*, CASE v.part WHEN 'reason' THEN 'reason:' ELSE '' END || j.key FROM journal_value v "
        "JOIN journal j ON j.sequence = v.sequence";
    rows.value = 3;
  } else if (table == "workspace") {
    rows.query = "SELECT * FROM workspace WHERE name NOT LIKE 'seal%'";
  }
  return rows;
}

Result<std::string> converted(const Statement& row, const TableRows& rows, const Conversion& conversion) {
  const std::string context = row.text(rows.columns);
  ASSESSOR_TRY(const Guard::Shown shown, conversion.from.shown(context, row.text(rows.value)));
  return context.starts_with("reason:") ? conversion.to.stored_whole(context, shown.text)
                                        : conversion.to.stored(context, shown.text);
}

Result<void> copy_table(const Database& source, const Database& target, const std::string& table,
                        const Conversion& conversion) {
  ASSESSOR_TRY(const TableRows rows, rows_of(source, table));
  ASSESSOR_TRY(Statement read, source.prepare(rows.query));
  ASSESSOR_TRY(Statement write, target.prepare(rows.insert));
  for (;;) {
    ASSESSOR_TRY(const bool more, read.step());
    if (!more) return {};
    for (int column = 0; column < rows.columns; ++column) write.bind_same(column + 1, read, column);
    if (rows.value >= 0) {
      ASSESSOR_TRY(const std::string value, converted(read, rows, conversion));
      write.bind(rows.value + 1, value);
    }
    ASSESSOR_CHECK(write.run());
    write.reset();
  }
}

/// In the order in which they were made, so that what a row points to is there before it.
Result<std::vector<std::string>> tables_of(const Database& database) {
  ASSESSOR_TRY(Statement rows,
               database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name "
                                "NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"));
  std::vector<std::string> tables;
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) return tables;
    tables.push_back(rows.text(0));
  }
}

Result<void> fill(const Database& source, const Database& target, const Conversion& conversion) {
  ASSESSOR_TRY(DatabaseTransaction writing, DatabaseTransaction::begin(target, Access::write));
  ASSESSOR_TRY(const std::vector<std::string> tables, tables_of(target));
  for (const std::string& table : tables) ASSESSOR_CHECK(copy_table(source, target, table, conversion));
  if (conversion.terms != nullptr) {
    ASSESSOR_CHECK(write_terms(target, *conversion.terms));
    ASSESSOR_CHECK(set_pending(target, true));
  }
  return writing.commit();
}

tl::unexpected<Error> not_whole(std::string reason) {
  return fail("sealing-not-whole", {{"reason", std::move(reason)}});
}

Result<void> prove(const Database& source, const std::filesystem::path& target,
                   const Conversion& conversion) {
  ASSESSOR_TRY(const Database written, Database::open(target, Access::read));
  ASSESSOR_TRY(const std::string fault, written.fault(true));
  if (!fault.empty()) return not_whole(fault);
  ASSESSOR_TRY(const std::string foreign, foreign_schema(written, *conversion.steps));
  if (!foreign.empty()) return not_whole(foreign);
  ASSESSOR_TRY(const session::JournalHead head, journal_head(source));
  ASSESSOR_TRY(const ChainFault chain,
               check_chain(written, PrintedHead{head.hash, head.count}, conversion.to));
  const bool empty = head.count == 0;
  if (!empty && (!chain.code.empty() || chain.unseen > 0)) return not_whole("journal: " + chain.code);
  ASSESSOR_TRY(const session::Loaded loaded, load_records(written, conversion.to));
  return loaded.problems.empty() ? Result<void>{} : not_whole(loaded.problems.front().code);
}

}  // namespace

Result<void> convert_database(const Database& source, const std::filesystem::path& target,
                              const Conversion& conversion) {
  {
    ASSESSOR_TRY(const Database fresh, Database::create(target));
    ASSESSOR_CHECK(migrate(fresh, 0, *conversion.steps));
    ASSESSOR_CHECK(fill(source, fresh, conversion));
  }
  return prove(source, target, conversion);
}

}  // namespace assessor::store
