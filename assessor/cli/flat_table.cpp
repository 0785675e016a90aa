#include "cli/flat_table.h"

#include <algorithm>
#include <utility>

#include "cli/csv.h"

namespace assessor::cli {

using exchange::JsonNode;

namespace {

/// Letters of a value; those of a list parted by "; ".
std::string letters_of(const JsonNode& value) {
  if (value.is(JsonNode::Kind::boolean)) return value.flag ? "true" : "false";
  if (!value.is(JsonNode::Kind::list)) return value.words;
  std::string letters;
  for (const JsonNode& child : value.children) letters += (letters.empty() ? "" : "; ") + child.words;
  return letters;
}

}  // namespace

FlatCell FlatCell::text(std::string value, std::string shown) {
  return {JsonNode::text_or_null(std::move(value)), std::move(shown)};
}

FlatCell FlatCell::whole(std::int64_t value) {
  return {JsonNode::whole(value), {}};
}

FlatCell FlatCell::told(scoring::ToldCount count, std::string hidden) {
  return count ? whole(*count) : FlatCell{{}, std::move(hidden)};
}

FlatCell FlatCell::list(const std::vector<std::string>& values, std::string shown) {
  FlatCell cell{JsonNode::list(), std::move(shown)};
  for (const std::string& value : values) cell.value.add(JsonNode::text(value));
  return cell;
}

FlatTable::FlatTable(std::vector<FlatColumn> columns) : m_columns(std::move(columns)) {}

void FlatTable::row(std::vector<FlatCell> cells) {
  cells.resize(m_columns.size());
  m_rows.push_back(std::move(cells));
}

namespace {

bool is_few(const JsonNode& value) {
  return value.is(JsonNode::Kind::integer) && value.words.size() == 1 && value.words >= "1" &&
         value.words <= "4";
}

}  // namespace

void FlatTable::hide_ids(const std::string& few) {
  for (auto& cells : m_rows)
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Tells tells = m_columns[i].tells;
      if (tells == Tells::identity) cells[i] = {};
      if (tells == Tells::how_many && is_few(cells[i].value)) cells[i] = FlatCell::text(few);
    }
}

bool FlatTable::shows(const std::string& words) const {
  return std::ranges::any_of(m_rows, [&](const std::vector<FlatCell>& cells) {
    return std::ranges::find(cells, words, &FlatCell::shown) != cells.end();
  });
}

JsonNode FlatTable::json() const {
  JsonNode rows = JsonNode::list();
  for (const auto& cells : m_rows) {
    JsonNode& row = rows.add(JsonNode::object());
    for (std::size_t i = 0; i < cells.size(); ++i) row.add(m_columns[i].key, cells[i].value);
  }
  return rows;
}

std::vector<std::string> FlatTable::csv() const {
  std::vector<std::string> keys;
  for (const FlatColumn& column : m_columns) keys.push_back(column.key);
  std::vector<std::string> lines{csv_line(keys)};
  for (const auto& cells : m_rows) {
    std::vector<std::string> words;
    for (const FlatCell& cell : cells) words.push_back(letters_of(cell.value));
    lines.push_back(csv_line(words));
  }
  return lines;
}

std::vector<FlatTable::Shown> FlatTable::shown_columns(const Console& console) const {
  std::vector<Shown> shown;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const FlatColumn& column = m_columns[i];
    if (column.for_people)
      shown.push_back(
          {i, column.title.empty() ? console.say("cli.table." + column.key) : column.title, column.right});
  }
  return shown;
}

std::string FlatTable::shown_words(const Console& console, const FlatCell& cell) {
  const std::string letters = cell.shown.empty() ? letters_of(cell.value) : cell.shown;
  return letters.empty() ? console.say("cli.nothing") : letters;
}

std::vector<std::string> FlatTable::lines(const Console& console) const {
  const std::vector<Shown> columns = shown_columns(console);
  std::vector<TextTable::Column> heads;
  for (const Shown& column : columns) heads.push_back({column.title, column.right});
  TextTable table(std::move(heads));
  for (const auto& cells : m_rows) {
    std::vector<std::string> words;
    for (const Shown& column : columns) words.push_back(shown_words(console, cells[column.at]));
    table.row(std::move(words));
  }
  return table.lines("");
}

report::Table FlatTable::table(const Console& console) const {
  const std::vector<Shown> columns = shown_columns(console);
  report::Table table;
  for (const Shown& column : columns)
    table.columns.push_back({column.title, report::Column::Width::fit, 1,
                             column.right ? report::Align::right : report::Align::left});
  for (const auto& cells : m_rows) {
    report::Row row;
    for (const Shown& column : columns)
      row.cells.push_back({report::plain(shown_words(console, cells[column.at]))});
    table.rows.push_back(std::move(row));
  }
  return table;
}

void print_csv(const Console& console, const FlatTable& table) {
  for (const std::string& line : table.csv()) console.print(line);
}

}  // namespace assessor::cli
