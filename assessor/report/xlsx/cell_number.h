#pragma once

#include <optional>
#include <string>

namespace assessor::report {

/// A number in a table as a spreadsheet takes it.
struct CellNumber {
  double value = 0;  ///< the nearest to what is printed; the printed decimals are kept by `format`
  std::string format;
};

/// "1.234,50", "83,33", "+0,49", "−16,67" in Indonesian, with point and comma changed about in English.
/// Nothing for all else: codes, fractions, dashes, dates.
std::optional<CellNumber> cell_number(const std::string& text, const std::string& language);

}  // namespace assessor::report
