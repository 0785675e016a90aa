#include "exchange/pasted_rows.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace assessor::exchange {

namespace {

constexpr std::size_t k_most_bytes = 2'000'000;

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  for (const char candidate : {'\t', ';', ','})
    if (first.find(candidate) != first.npos) return candidate;
  return '\t';
}

std::size_t line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

class RowReader {
 public:
  explicit RowReader(std::string_view text) : m_text(text), m_separator(separator_of(text)) {}

  Result<std::vector<PastedRow>> read() {
    while (m_at < m_text.size()) {
      PastedRow row{line_at(m_text, m_at), {}};
      ASSESSOR_CHECK(read_row(row));
      const bool empty = std::all_of(row.cells.begin(), row.cells.end(),
                                     [](const std::string& cell) { return cell.empty(); });
      if (!empty) m_rows.push_back(std::move(row));
    }
    return std::move(m_rows);
  }

 private:
  Result<void> read_row(PastedRow& row) {
    for (;;) {
      ASSESSOR_TRY(std::string cell, read_cell());
      row.cells.emplace_back(trimmed(cell));
      if (m_at >= m_text.size()) return {};
      if (m_text[m_at++] == '\n') return {};
    }
  }

  Result<std::string> read_cell() {
    if (m_at < m_text.size() && m_text[m_at] == '"') return read_quoted();
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n') ++m_at;
    return std::string(m_text.substr(begin, m_at - begin));
  }

  /// To the closing quote; what stands behind it up to the separator belongs to the cell, too.
  Result<std::string> read_quoted() {
    const std::size_t begin = m_at++;
    std::string cell;
    for (;;) {
      const std::size_t quote = m_text.find('"', m_at);
      if (quote == m_text.npos)
        return fail("paste-open-quote", {{"line", std::to_string(line_at(m_text, begin))}});
      cell += m_text.substr(m_at, quote - m_at);
      m_at = quote + 1;
      if (m_at >= m_text.size() || m_text[m_at] != '"') break;
      cell += '"';
      ++m_at;
    }
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n')
      cell += m_text[m_at++];
    return cell;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  std::vector<PastedRow> m_rows;
};

}  // namespace

Result<std::vector<PastedRow>> read_pasted_rows(std::string_view text) {
  constexpr std::string_view k_mark = "\xEF\xBB\xBF";
  if (text.starts_with(k_mark)) text.remove_prefix(k_mark.size());
  if (text.size() > k_most_bytes) return fail("paste-too-large", {{"max", std::to_string(k_most_bytes)}});
  if (const auto bad = first_bad_utf8(text))
    return fail("paste-not-text", {{"line", std::to_string(line_at(text, *bad))}});
  std::string plain(text);
  std::erase(plain, '\r');  // Windows ends lines with two signs
  const auto hidden = std::find_if(plain.begin(), plain.end(),
                                   [](char c) { return has_control_characters(std::string_view(&c, 1)); });
  if (hidden != plain.end())
    return fail("paste-not-text",
                {{"line", std::to_string(line_at(plain, static_cast<std::size_t>(hidden - plain.begin())))}});
  return RowReader(plain).read();
}

}  // namespace assessor::exchange
