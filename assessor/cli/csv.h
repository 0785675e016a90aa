#pragma once

#include <string>
#include <vector>

namespace assessor::cli {

/// A cell of a comma-separated file that no spreadsheet takes for a formula, whatever a person typed: an
/// apostrophe goes before every line of it that begins (after blanks) with = + - @, a tab or a return, unless
/// the cell is a plain number or fraction.
std::string csv_cell(const std::string& words);
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace assessor::cli
