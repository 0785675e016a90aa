#include "scoring/proportion.h"

#include <algorithm>
#include <cmath>

namespace assessor::scoring {

std::optional<Interval> wilson_interval(int hits, int size) {
  if (size <= 0 || hits < 0 || hits > size) return std::nullopt;
  constexpr double z = 1.959963984540054;  // the normal quantile of 0.975
  const double n = size, p = hits / n, around = 2 * n * p + z * z;
  const double half = z * std::sqrt(z * z + 4 * n * p * (1 - p)), scale = 2 * (n + z * z);
  // Where nothing or everything was hit, rounding would step over the edge.
  return Interval{std::clamp((around - half) / scale, 0.0, 1.0),
                  std::clamp((around + half) / scale, 0.0, 1.0)};
}

}  // namespace assessor::scoring
