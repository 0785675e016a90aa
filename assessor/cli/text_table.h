#pragma once

#include <string>
#include <vector>

namespace assessor::cli {

/// Rows in aligned columns, two blanks apart.
class TextTable {
 public:
  struct Column {
    std::string title;
    bool right = false;  ///< numbers stand at the right
  };

  explicit TextTable(std::vector<Column> columns);
  /// As many cells as there are columns.
  void row(std::vector<std::string> cells);
  bool empty() const { return m_rows.empty(); }
  /// Titles, then rows, each with `indent` before it.
  std::vector<std::string> lines(const std::string& indent = "  ") const;

 private:
  std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const;

  std::vector<Column> m_columns;
  std::vector<std::vector<std::string>> m_rows;
};

}  // namespace assessor::cli
