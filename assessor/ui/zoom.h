#pragma once

#include <algorithm>

namespace assessor::ui {

// The size of everything in the window, in percent.
constexpr int k_smallest_zoom = 80, k_largest_zoom = 200, k_usual_zoom = 100;

/// Within the limits, for values from files.
constexpr int valid_zoom(int percent) {
  return std::clamp(percent, k_smallest_zoom, k_largest_zoom);
}

/// The next whole ten up (direction > 0) or down: 125, which the first start may choose, leads to 130 and
/// 120.
constexpr int stepped_zoom(int percent, int direction) {
  constexpr int k_step = 10;
  const int ten = percent / k_step * k_step;
  if (direction > 0) return valid_zoom(ten + k_step);
  return valid_zoom(ten < percent ? ten : percent - k_step);
}

}  // namespace assessor::ui
