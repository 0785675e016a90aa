#include "cli/csv.h"

#include <string_view>

#include "base/rational.h"

namespace assessor::cli {

namespace {

/// Where a line's first letter stands that is no blank; spreadsheets pass over no-break blanks, too.
std::size_t first_letter(std::string_view line) {
  constexpr std::string_view no_break = "\xc2\xa0";
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == ' ')
      ++at;
    else if (line.substr(at).starts_with(no_break))
      at += no_break.size();
    else
      break;
  }
  return at;
}

bool is_formula(std::string_view line) {
  const std::size_t at = first_letter(line);
  return at < line.size() && std::string_view("=+-@\t\r").find(line[at]) != std::string_view::npos;
}

/// Line by line: some readers cut at line ends even inside quotes.
std::string without_formulas(std::string_view words) {
  std::string safe;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins = i == 0 || words[i - 1] == '\n' || words[i - 1] == '\r';
    if (begins && is_formula(words.substr(i))) safe += '\'';
    safe += words[i];
  }
  return safe;
}

}  // namespace

std::string csv_cell(const std::string& words) {
  const bool number = Rational::parse_decimal(words) || Rational::parse(words);
  const std::string cell = number ? words : without_formulas(words);
  if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char letter : cell) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return quoted + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + csv_cell(cells[i]);
  return line;
}

}  // namespace assessor::cli
