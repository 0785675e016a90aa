#include "cli/text_table.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace assessor::cli {

TextTable::TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

void TextTable::row(std::vector<std::string> cells) {
  cells.resize(m_columns.size());
  m_rows.push_back(std::move(cells));
}

std::string TextTable::line(const std::vector<std::string>& cells,
                            const std::vector<std::size_t>& widths) const {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string blanks(widths[i] - letter_count(cells[i]), ' ');
    text += (i == 0 ? "" : "  ") + (m_columns[i].right ? blanks + cells[i] : cells[i] + blanks);
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::vector<std::string> TextTable::lines(const std::string& indent) const {
  std::vector<std::string> titles;
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    titles.push_back(m_columns[i].title);
    widths.push_back(letter_count(m_columns[i].title));
    for (const auto& cells : m_rows) widths[i] = std::max(widths[i], letter_count(cells[i]));
  }
  std::vector<std::string> all = {indent + line(titles, widths)};
  for (const auto& cells : m_rows) all.push_back(indent + line(cells, widths));
  return all;
}

}  // namespace assessor::cli
