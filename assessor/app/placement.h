#pragma once

#include <optional>
#include <vector>

namespace assessor::app {

/// Where a window is, in screen coordinates.
struct Placement {
  int x = 0, y = 0;
  int width = 0, height = 0;
  bool maximized = false;
  friend bool operator==(const Placement&, const Placement&) = default;
};

/// The placement as it can be: on the monitor (its work area) that it overlaps most, at most as large;
/// nothing when it overlaps none enough to be grasped.
std::optional<Placement> shown_placement(const Placement& wanted, const std::vector<Placement>& monitors);

}  // namespace assessor::app
