#include "report/readiness/crest.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assessor::report {

namespace {

/// Points on an arc, clockwise from one angle to the other (degrees, 0 = right, 90 = down).
void add_arc(std::vector<Point>& points, Point centre, double radius, double from, double to) {
  constexpr int k_steps = 16;
  for (int i = 0; i <= k_steps; ++i) {
    const double angle = (from + (to - from) * i / k_steps) * std::numbers::pi / 180;
    points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
}

}  // namespace

Drawing crest_placeholder() {
  Drawing crest{40, 40, {}};
  PolygonShape shield{{{4.5, 2}, {35.5, 2}, {35.5, 22}}, Ink::none, {Ink::text, 1.1}, true};
  add_arc(shield.points, {20, 22}, 15.5, 0, 180);
  shield.points.push_back({4.5, 22});
  PolygonShape arch{{{11, 29}}, Ink::none, {Ink::text, 1.1}, false};
  add_arc(arch.points, {20, 18}, 9, 180, 360);
  arch.points.push_back({29, 29});
  crest.shapes = {shield, arch};
  for (const double x : {15.5, 20.0, 24.5})
    crest.shapes.emplace_back(LineShape{{x, x == 20.0 ? 15.5 : 18.5}, {x, 29}, {Ink::text, 1.1}});
  return crest;
}

Drawing crest_drawing(const std::shared_ptr<const Raster>& crest) {
  constexpr double k_side = 40;
  if (crest == nullptr || crest->width <= 0 || crest->height <= 0) return crest_placeholder();
  const double scale = k_side / std::max(crest->width, crest->height);
  const double width = crest->width * scale, height = crest->height * scale;
  return {k_side, k_side, {RasterShape{{(k_side - width) / 2, (k_side - height) / 2, width, height}, crest}}};
}

}  // namespace assessor::report
