#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/charts/pen.h"

namespace assessor::ui {

struct RadarSpoke {
  std::string code;
  std::optional<double> own = {}, other = {}, second = {};  ///< 0–100; none lies in the middle
};

/// Rings at 20, 40 … 100, a spoke for each, the first upwards and the others clockwise; the own line whole
/// with filled dots (hollow where it is only claimed), the other dashed with hollow ones, the second dotted
/// with diamonds, so that they differ in grey. One spoke may be marked.
void draw_radar(const Pen& pen, Rect rect, std::span<const RadarSpoke> spokes,
                std::optional<std::size_t> marked, bool claimed);

}  // namespace assessor::ui
