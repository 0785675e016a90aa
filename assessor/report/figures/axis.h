#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "report/drawing.h"

namespace assessor::report {

/// The horizontal scale of percents that the charts share; what lies outside 0–100 sticks to its end.
struct PercentAxis {
  double left = 0, width = 0;

  double x(const Rational& percent) const;
  /// Lines at 0, 20 … 100 from top to bottom, with numbers above.
  void draw_grid(Drawing& drawing, double top, double bottom) const;
  /// The dashed line of a minimum, with its number below.
  void draw_minimum(Drawing& drawing, const Rational& minimum, double top, double bottom) const;
};

/// A sign and what it means, for the line below a chart.
struct LegendEntry {
  std::vector<Shape> sign;  ///< drawn around (0, 0), at most 8 to each side
  std::string words;
};

/// Entries one after another from `left`; each gets an equal part of `width`.
void draw_legend(Drawing& drawing, const std::vector<LegendEntry>& entries, Point left, double width);

}  // namespace assessor::report
