#pragma once

#include <optional>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// Fewer values than this are not summarised: with so few, a range tells who is who.
constexpr std::size_t k_smallest_group = 5;

/// Of the nine types of Hyndman and Fan (1996) the one that R, Excel (QUARTILE.INC) and LibreOffice use, so
/// that anybody can reproduce our figures in a spreadsheet. Whoever prints quantiles names it.
constexpr int k_quantile_type = 7;

/// The value below which `part` (0–1) of the values lie, exact, by type 1 to 9. `values` is not empty and
/// need not be sorted.
Rational quantile(std::vector<Rational> values, const Rational& part, int type = k_quantile_type);

struct Distribution {
  std::size_t count = 0;
  Rational lowest, lower_quartile, median, upper_quartile, highest;
};

/// None for fewer than k_smallest_group values.
std::optional<Distribution> distribution_of(std::vector<Rational> values);

}  // namespace assessor::scoring
