#include "scoring/distribution.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace assessor::scoring {

namespace {

Rational sorted_quantile(const std::vector<Rational>& sorted, const Rational& part) {
  const Rational place = part * Rational(static_cast<std::int64_t>(sorted.size()) - 1);
  std::size_t below = 0;
  while (below + 1 < sorted.size() && Rational(static_cast<std::int64_t>(below) + 1) <= place) ++below;
  if (below + 1 == sorted.size()) return sorted.back();
  const Rational fraction = place - Rational(static_cast<std::int64_t>(below));
  return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
}

}  // namespace

Rational quantile(std::vector<Rational> values, const Rational& part) {
  std::sort(values.begin(), values.end());
  return sorted_quantile(values, part);
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
