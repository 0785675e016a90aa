#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assessor::exchange {

struct PastedRow {
  std::size_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells;
};

/// What a spreadsheet puts on the clipboard (tabs) or saves as text (semicolons or commas): the separator
/// is told by the first line. Cells may be quoted and then hold anything, a doubled quote for a quote; blanks
/// around a cell go, empty lines are left out. Errors: paste-not-text {line} (not UTF-8, or control
/// characters), paste-too-large {max}, paste-open-quote {line}.
Result<std::vector<PastedRow>> read_pasted_rows(std::string_view text);

}  // namespace assessor::exchange
