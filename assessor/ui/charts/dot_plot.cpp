#include "ui/charts/dot_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/text_layout.h"

namespace assessor::ui {

namespace {

void draw_group(const Pen& pen, Rect rect, const DotRow& row, double most) {
  const auto x_of = [&](double value) { return along(value, 0, most, rect.min.x, rect.max.x); };
  const float y = std::round(rect.center().y), half = pen.metrics.px(3);
  if (row.low && row.high)
    pen.draw.AddRectFilled({x_of(*row.low), y - half}, {x_of(*row.high), y + half}, pen.theme.range, half);
  if (row.median) {
    const float x = x_of(*row.median), width = pen.metrics.stroke;
    pen.draw.AddRectFilled({x - width, y - pen.metrics.px(8)}, {x + width, y + pen.metrics.px(8)},
                           pen.theme.median);
  }
}

void draw_place(const Pen& pen, ImVec2 center, const DrillRow& row, int value) {
  if (row.benchmark == value && row.own != value)
    draw_benchmark_dot(pen, center);
  else if (row.own == value)
    draw_own_dot(pen, center);
  else
    pen.draw.AddCircleFilled(center, pen.metrics.px(3), pen.theme.range_in, 12);
  // Both on one place: the benchmark as a ring around the own dot.
  if (row.benchmark == value && row.own == value)
    pen.draw.AddCircle(center, pen.metrics.px(9), pen.theme.ink, 24, 1.5f * pen.metrics.stroke);
}

}  // namespace

void draw_own_dot(const Pen& pen, ImVec2 center, bool claimed) {
  const float halo = 1.5f * pen.metrics.zoom;
  pen.draw.AddCircleFilled(center, pen.metrics.px(7) + halo, pen.behind, 24);
  pen.draw.AddCircleFilled(center, pen.metrics.px(7), pen.theme.mark, 24);
  if (!claimed) return;
  // A grain in the middle, so that it is no benchmark in grey.
  pen.draw.AddCircleFilled(center, pen.metrics.px(5), pen.behind, 24);
  pen.draw.AddCircleFilled(center, pen.metrics.px(2), pen.theme.mark, 12);
}

void draw_benchmark_dot(const Pen& pen, ImVec2 center) {
  pen.draw.AddCircleFilled(center, 7.5f * pen.metrics.zoom, pen.theme.ink, 24);
  pen.draw.AddCircleFilled(center, 5.5f * pen.metrics.zoom, pen.behind, 24);
}

void draw_second_dot(const Pen& pen, ImVec2 center) {
  const auto diamond = [&](float radius, Color color) {
    pen.draw.AddQuadFilled({center.x, center.y - radius}, {center.x + radius, center.y},
                           {center.x, center.y + radius}, {center.x - radius, center.y}, color);
  };
  diamond(8.5f * pen.metrics.zoom, pen.theme.ink);
  diamond(5.5f * pen.metrics.zoom, pen.behind);
}

void draw_dot_row(const Pen& pen, Rect rect, const DotRow& row, double most) {
  draw_group(pen, rect, row, most);
  const auto x_of = [&](double value) { return along(value, 0, most, rect.min.x, rect.max.x); };
  const float y = std::round(rect.center().y);
  if (row.own && row.benchmark)
    pen.draw.AddLine({x_of(*row.own), y}, {x_of(*row.benchmark), y}, pen.theme.mark, 2 * pen.metrics.stroke);
  if (row.second) draw_second_dot(pen, {x_of(*row.second), y});
  if (row.benchmark) draw_benchmark_dot(pen, {x_of(*row.benchmark), y});
  if (row.own) draw_own_dot(pen, {x_of(*row.own), y}, row.claimed);
}

void draw_dot_grid(const Pen& pen, Rect rect, const DotGrid& grid) {
  for (const double value : grid.at) {
    const float x = along(value, 0, grid.most, rect.min.x, rect.max.x) + 0.5f;
    pen.draw.AddLine({x, rect.min.y}, {x, rect.max.y}, pen.theme.line, pen.metrics.stroke);
  }
}

void draw_dot_axis(const Pen& pen, Rect rect, const DotGrid& grid) {
  const std::size_t count = std::min(grid.at.size(), grid.labels.size());
  for (std::size_t i = 0; i < count; ++i) {
    const float x = along(grid.at[i], 0, grid.most, rect.min.x, rect.max.x);
    draw_text_centered(pen.draw, pen.fonts.small, {x, rect.max.y - pen.fonts.small.size}, pen.theme.ink3,
                       grid.labels[i]);
  }
}

float drill_place(Rect rect, int value) {
  constexpr std::array k_shares = {0.08f, 0.36f, 0.64f, 0.92f};
  const auto index = static_cast<std::size_t>(std::clamp(value, 0, 3));
  return std::round(rect.min.x + rect.width() * k_shares[index]);
}

void draw_drill_row(const Pen& pen, Rect rect, const DrillRow& row) {
  const float y = std::round(rect.center().y), height = pen.metrics.px(6);
  for (int value = 0; value < 4; ++value) {
    const float x = drill_place(rect, value);
    draw_place(pen, {x, y}, row, value);
    if (!row.counts) continue;
    const int count = (*row.counts)[static_cast<std::size_t>(value)];
    const float longest = std::min(pen.metrics.px(32), rect.width() * 0.08f);
    const float length =
        std::round(longest * static_cast<float>(count) / static_cast<float>(std::max(row.most, 1)));
    const float left = x + pen.metrics.gap3;
    pen.draw.AddRectFilled({left, y - height / 2}, {left + std::max(1.0f, length), y + height / 2},
                           pen.theme.range, pen.metrics.px(2));
    const Face face = pen.fonts.small;
    draw_text(pen.draw, face, {left + length + pen.metrics.units(0.75f), std::round(y - face.size / 2)},
              pen.theme.ink3, std::to_string(count));
  }
}

}  // namespace assessor::ui
