#include "scoring/distribution.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace assessor::scoring {

namespace {

std::int64_t floor_of(const Rational& value) {
  return std::stoll(value.decimal(0, Rounding::truncate));
}

/// How a type counts places: n·part + shift, where shift = constant + slope·part.
struct Shift {
  Rational constant, slope;
};

Shift shift_of(int type) {
  switch (type) {
    case 3:
      return {Rational::ratio(-1, 2), 0};
    case 5:
      return {Rational::ratio(1, 2), 0};
    case 6:
      return {0, 1};
    case 7:
      return {1, -1};
    case 8:
      return {Rational::ratio(1, 3), Rational::ratio(1, 3)};
    case 9:
      return {Rational::ratio(3, 8), Rational::ratio(1, 4)};
    default:
      return {0, 0};
  }
}

/// How far from the value at the place below to the next one. Types 1 to 3 step, the others go straight.
Rational way(int type, std::int64_t place, const Rational& rest) {
  if (type > 3) return rest;
  if (!rest.is_zero()) return 1;
  if (type == 2) return Rational::ratio(1, 2);
  return type == 3 && place % 2 != 0 ? 1 : 0;
}

Rational sorted_quantile(const std::vector<Rational>& sorted, const Rational& part,
                         int type = k_quantile_type) {
  const auto count = static_cast<std::int64_t>(sorted.size());
  const Shift shift = shift_of(type);
  const Rational at = Rational(count) * part + shift.constant + shift.slope * part;
  const std::int64_t place = floor_of(at);
  const auto value = [&](std::int64_t wanted) {
    return sorted[static_cast<std::size_t>(std::clamp<std::int64_t>(wanted, 1, count) - 1)];
  };
  const Rational below = value(place), above = value(place + 1);
  return below + way(type, place, at - Rational(place)) * (above - below);
}

}  // namespace

Rational quantile(std::vector<Rational> values, const Rational& part, int type) {
  std::sort(values.begin(), values.end());
  return sorted_quantile(values, part, type);
}

std::optional<Distribution> distribution_of(std::vector<Rational> values) {
  if (values.size() < k_smallest_group) return std::nullopt;
  std::sort(values.begin(), values.end());
  return Distribution{values.size(),
                      values.front(),
                      sorted_quantile(values, Rational::ratio(1, 4)),
                      sorted_quantile(values, Rational::ratio(1, 2)),
                      sorted_quantile(values, Rational::ratio(3, 4)),
                      values.back()};
}

}  // namespace assessor::scoring
