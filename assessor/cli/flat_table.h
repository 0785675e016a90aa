#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/text_table.h"
#include "report/document.h"
#include "scoring/told_counts.h"

namespace assessor::cli {

/// One value for programs, and how people read it.
struct FlatCell {
  exchange::JsonNode value;  ///< text, whole number, truth, null or a list of texts
  std::string shown;         ///< empty: the value as it is, "–" for none

  static FlatCell text(std::string value, std::string shown = {});
  static FlatCell whole(std::int64_t value);
  /// Null where the count is not told, and `hidden` for people.
  static FlatCell told(scoring::ToldCount count, std::string hidden);
  static FlatCell list(const std::vector<std::string>& values, std::string shown = {});
};

/// What a column says of organizations, for tables that leave the office.
enum class Tells {
  nothing,
  identity,
  how_many,  ///< in a group that is no part of another one in the table
};

struct FlatColumn {
  std::string key;         ///< the name in JSON and CSV; its title is "cli.table.<key>"
  bool right = false;      ///< numbers stand at the right
  bool for_people = true;  ///< false: ids and exact fractions, for programs only
  std::string title = {};  ///< instead of the catalog's: codes of a standard
  Tells tells = Tells::nothing;
};

/// The same rows as JSON, as CSV and for people.
class FlatTable {
 public:
  explicit FlatTable(std::vector<FlatColumn> columns);
  /// As many cells as there are columns.
  void row(std::vector<FlatCell> cells);
  /// No ids, and `few` in place of 1 to 4 organizations: who is in a small group can be guessed. What could
  /// be worked back from other numbers is not in the table then, nor are names.
  void hide_ids(const std::string& few);

  /// Whether people see these words in one of its cells.
  bool shows(const std::string& words) const;

  exchange::JsonNode json() const;
  std::vector<std::string> csv() const;
  std::vector<std::string> lines(const Console& console) const;
  /// What people read, for a spreadsheet.
  report::Table table(const Console& console) const;

 private:
  struct Shown {
    std::size_t at = 0;  ///< into the columns
    std::string title;
    bool right = false;
  };
  std::vector<Shown> shown_columns(const Console& console) const;
  static std::string shown_words(const Console& console, const FlatCell& cell);

  std::vector<FlatColumn> m_columns;
  std::vector<std::vector<FlatCell>> m_rows;
};

/// All lines of the CSV on standard output.
void print_csv(const Console& console, const FlatTable& table);

}  // namespace assessor::cli
