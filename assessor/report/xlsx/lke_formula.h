#pragma once

#include <xlsxwriter.h>

#include <string>

#include "domain/level.h"

namespace assessor::report {

/// "F12"; rows and columns count from 0.
std::string cell_name(lxw_row_t row, lxw_col_t column);
std::string cell_range(lxw_row_t first, lxw_row_t last, lxw_col_t column);
/// "'KL'!F12".
std::string on_sheet(const lxw_worksheet* sheet, const std::string& cell);

/// An exact number as a formula writes it: "0.67", "(2/3)".
std::string literal(const Rational& number);

/// Rounds as the standard says. Doubles are a hair off an exact tie, so the ninth decimal is settled first.
std::string rounded_formula(const std::string& value, const Scoring& scoring);

}  // namespace assessor::report
