#include "report/figures/axis.h"

#include <algorithm>

#include "report/figures/moved.h"

namespace assessor::report {

double PercentAxis::x(const Rational& percent) const {
  return left + width * std::clamp(percent.approximate(), 0.0, 100.0) / 100.0;
}

void PercentAxis::draw_grid(Drawing& drawing, double top, double bottom) const {
  for (int percent = 0; percent <= 100; percent += 20) {
    const double at = x(percent);
    drawing.shapes.emplace_back(LineShape{{at, top}, {at, bottom}, {Ink::faint, 0.5}});
    drawing.shapes.emplace_back(
        Label{{at, top - 3}, Anchor::middle, std::to_string(percent), 6.6, false, Ink::secondary});
  }
}

void PercentAxis::draw_minimum(Drawing& drawing, const Rational& minimum, double top, double bottom) const {
  const double at = x(minimum);
  drawing.shapes.emplace_back(LineShape{{at, top}, {at, bottom}, {Ink::paper, 2.6}});
  drawing.shapes.emplace_back(LineShape{{at, top}, {at, bottom}, {Ink::text, 1.0, true}});
}

void draw_legend(Drawing& drawing, const std::vector<LegendEntry>& entries, Point left, double width) {
  const double step = width / static_cast<double>(std::max<std::size_t>(entries.size(), 1));
  for (const LegendEntry& entry : entries) {
    for (const Shape& shape : entry.sign) drawing.shapes.push_back(moved(shape, {left.x + 8, left.y - 2.6}));
    drawing.shapes.emplace_back(
        Label{{left.x + 20, left.y}, Anchor::start, entry.words, 7, false, Ink::secondary, step - 24});
    left.x += step;
  }
}

}  // namespace assessor::report
