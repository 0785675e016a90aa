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

/// What is compared on one line, in pixels.
struct Marks {
  std::optional<float> own, benchmark, second;
  bool claimed = false;
};

bool meet(const std::optional<float>& one, const std::optional<float>& other) {
  return one && other && std::abs(*one - *other) < 1;
}

/// Those on one place lie around each other, the own dot inside, so that none hides another.
void draw_marks(const Pen& pen, float y, const Marks& marks) {
  const bool own_meets = meet(marks.own, marks.benchmark);
  if (marks.second)
    draw_second_dot(pen, {*marks.second, y},
                    meet(marks.second, marks.own) || meet(marks.second, marks.benchmark));
  if (marks.benchmark && !own_meets) draw_benchmark_dot(pen, {*marks.benchmark, y});
  if (marks.own) draw_own_dot(pen, {*marks.own, y}, marks.claimed);
  if (own_meets)
    pen.draw.AddCircle({*marks.own, y}, pen.metrics.px(9), pen.theme.ink, 24, 1.5f * pen.metrics.stroke);
}

/// More places than this leave no room for the points of each: only the ends are said.
constexpr std::size_t k_labelled_places = 4;

bool is_labelled(std::size_t place, std::size_t count) {
  return count <= k_labelled_places || place == 0 || place + 1 == count;
}

/// A small bar right of its place, and its count; nothing where the next place leaves no room.
void draw_count(const Pen& pen, float x, float y, float until, int count, int most) {
  const float left = x + pen.metrics.gap3, height = pen.metrics.px(6);
  const std::string words = std::to_string(count);
  const float taken = text_width(pen.fonts.small, words) + pen.metrics.units(0.75f);
  const float longest = std::min(pen.metrics.px(32), until - left - taken - pen.metrics.gap1);
  if (longest < pen.metrics.px(4)) return;
  const float length =
      std::round(longest * static_cast<float>(count) / static_cast<float>(std::max(most, 1)));
  pen.draw.AddRectFilled({left, y - height / 2}, {left + std::max(1.0f, length), y + height / 2},
                         pen.theme.range, pen.metrics.px(2));
  draw_text(pen.draw, pen.fonts.small,
            {left + length + pen.metrics.units(0.75f), std::round(y - pen.fonts.small.size / 2)},
            pen.theme.ink3, words);
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

void draw_second_dot(const Pen& pen, ImVec2 center, bool around) {
  const auto diamond = [&](float radius, Color color) {
    pen.draw.AddQuadFilled({center.x, center.y - radius}, {center.x + radius, center.y},
                           {center.x, center.y + radius}, {center.x - radius, center.y}, color);
  };
  const float radius = (around ? 14.0f : 8.5f) * pen.metrics.zoom;
  diamond(radius, pen.theme.ink);
  diamond(radius - 3 * pen.metrics.zoom, pen.behind);
}

void draw_dot_row(const Pen& pen, Rect rect, const DotRow& row, double most) {
  draw_group(pen, rect, row, most);
  const auto x_of = [&](double value) { return along(value, 0, most, rect.min.x, rect.max.x); };
  const float y = std::round(rect.center().y);
  if (row.own && row.benchmark)
    pen.draw.AddLine({x_of(*row.own), y}, {x_of(*row.benchmark), y}, pen.theme.mark, 2 * pen.metrics.stroke);
  const auto at = [&](const std::optional<double>& value) {
    return value ? std::optional(x_of(*value)) : std::nullopt;
  };
  draw_marks(pen, y, {at(row.own), at(row.benchmark), at(row.second), row.claimed});
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

float drill_place(Rect rect, double share) {
  return std::round(along(share, 0, 1, rect.min.x + rect.width() * 0.08f, rect.min.x + rect.width() * 0.92f));
}

void draw_drill_row(const Pen& pen, Rect rect, const DrillRow& row) {
  const float y = std::round(rect.center().y), margin = pen.metrics.px(12);
  const int most = row.counts.empty() ? 1 : *std::ranges::max_element(row.counts);
  for (std::size_t i = 0; i < row.places.size(); ++i) {
    const float x = drill_place(rect, row.places[i]);
    pen.draw.AddCircleFilled({x, y}, pen.metrics.px(3), pen.theme.range_in, 12);
    if (!row.labels.empty() && is_labelled(i, row.places.size()))
      draw_text_right(pen.draw, pen.fonts.small, {x - margin, std::round(y - pen.fonts.small.size / 2)},
                      pen.theme.ink3, row.labels[i]);
    if (row.counts.empty()) continue;
    const bool last = i + 1 == row.places.size();
    // The last one has what the numbers leave free.
    float until = last ? x + pen.metrics.px(60) : drill_place(rect, row.places[i + 1]);
    if (!last && !row.labels.empty() && is_labelled(i + 1, row.places.size()))
      until -= margin + text_width(pen.fonts.small, row.labels[i + 1]);
    draw_count(pen, x, y, until, row.counts[i], most);
  }
  const auto at = [&](const std::optional<double>& share) {
    return share ? std::optional(drill_place(rect, *share)) : std::nullopt;
  };
  draw_marks(pen, y, {at(row.own), at(row.benchmark), at(row.second), row.claimed});
}

void draw_drill_axis(const Pen& pen, Rect rect, const DrillRow& row) {
  const float y = std::round(rect.center().y - pen.fonts.small.size / 2);
  for (std::size_t i = 0; i < row.places.size(); ++i)
    if (is_labelled(i, row.places.size()))
      draw_text_centered(pen.draw, pen.fonts.small, {drill_place(rect, row.places[i]), y}, pen.theme.ink3,
                         row.labels[i]);
}

}  // namespace assessor::ui
