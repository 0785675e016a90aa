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

std::optional<SamplePercents> sample_percents(const Sample& sample) {
  const auto interval = wilson_interval(sample.hits, sample.size);
  if (!interval || !sample.is_possible()) return std::nullopt;
  // The share in integers: 1 of 200 is exactly a half percent, which a double could round either way.
  const int share = (200 * sample.hits + sample.size) / (2 * sample.size);
  return SamplePercents{share, static_cast<int>(std::floor(100 * interval->lower)),
                        static_cast<int>(std::ceil(100 * interval->upper))};
}

}  // namespace assessor::scoring
