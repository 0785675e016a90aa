#pragma once

#include <optional>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// Fewer values than this are not summarised: with so few, a range tells who is who.
constexpr std::size_t k_smallest_group = 5;

/// The value below which `part` (0–1) of the values lie, exact, by one of the nine types of Hyndman and Fan
/// (1996). Ours is type 7, as in R, Excel and LibreOffice. `values` is not empty and need not be sorted.
Rational quantile(std::vector<Rational> values, const Rational& part, int type = 7);

struct Distribution {
  std::size_t count = 0;
  Rational lowest, lower_quartile, median, upper_quartile, highest;
};

/// None for fewer than k_smallest_group values.
std::optional<Distribution> distribution_of(std::vector<Rational> values);

}  // namespace assessor::scoring
