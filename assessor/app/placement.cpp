#include "app/placement.h"

#include <algorithm>
#include <cstdint>

namespace assessor::app {

namespace {

constexpr int k_graspable = 100;  ///< pixels each way that must be seen

int overlap(int begin, int length, int other_begin, int other_length) {
  return std::min(begin + length, other_begin + other_length) - std::max(begin, other_begin);
}

std::int64_t seen_area(const Placement& window, const Placement& monitor) {
  const int width = overlap(window.x, window.width, monitor.x, monitor.width);
  const int height = overlap(window.y, window.height, monitor.y, monitor.height);
  const bool is_graspable = width >= k_graspable && height >= k_graspable;
  return is_graspable ? std::int64_t{width} * height : 0;
}

}  // namespace

std::optional<Placement> shown_placement(const Placement& wanted, const std::vector<Placement>& monitors) {
  const auto best = std::max_element(monitors.begin(), monitors.end(), [&](const auto& a, const auto& b) {
    return seen_area(wanted, a) < seen_area(wanted, b);
  });
  if (best == monitors.end() || seen_area(wanted, *best) == 0) return std::nullopt;
  Placement shown = wanted;
  shown.width = std::min(wanted.width, best->width);
  shown.height = std::min(wanted.height, best->height);
  shown.x = std::clamp(wanted.x, best->x, best->x + best->width - shown.width);
  shown.y = std::clamp(wanted.y, best->y, best->y + best->height - shown.height);
  return shown;
}

}  // namespace assessor::app
