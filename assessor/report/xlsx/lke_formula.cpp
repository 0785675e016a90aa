#include "report/xlsx/lke_formula.h"

#include <fmt/format.h>

namespace assessor::report {

std::string cell_name(lxw_row_t row, lxw_col_t column) {
  return fmt::format("{}{}", static_cast<char>('A' + column), row + 1);
}

std::string cell_range(lxw_row_t first, lxw_row_t last, lxw_col_t column) {
  return cell_name(first, column) + ":" + cell_name(last, column);
}

std::string on_sheet(const lxw_worksheet* sheet, const std::string& cell) {
  return fmt::format("'{}'!{}", sheet->name, cell);
}

std::string literal(const Rational& number) {
  const std::string text = number.shortest();
  const bool simple = text.find_first_of("/-") == std::string::npos;
  return simple ? text : "(" + text + ")";
}

std::string rounded_formula(const std::string& value, const Scoring& scoring) {
  if (scoring.rounding == Rounding::half_up)
    return fmt::format("ROUND(ROUND({},9),{})", value, scoring.decimals);
  return fmt::format("INT(ROUND(({})*10^{},9))/10^{}", value, scoring.decimals, scoring.decimals);
}

}  // namespace assessor::report
