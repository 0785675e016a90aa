#include "ui/charts/score_ring.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/text_layout.h"

namespace assessor::ui {

namespace {

constexpr float k_pi = std::numbers::pi_v<float>;
constexpr float k_begin = k_pi * 3 / 4, k_sweep = k_pi * 3 / 2;
/// Of the radius: from the middle to the open lower end.
constexpr float k_below = 0.7071f;

float angle_of(const ScoreDial& dial, double value) {
  const double share = dial.most > 0 ? std::clamp(value / dial.most, 0.0, 1.0) : 0.0;
  return k_begin + k_sweep * static_cast<float>(share);
}

ImVec2 on_circle(ImVec2 center, float radius, float angle) {
  return {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)};
}

struct Ring {
  ImVec2 center;
  float radius, width;
};

Ring ring_in(const Metrics& metrics, Rect rect) {
  const float label = metrics.leading_small;
  const float by_width = rect.width() / 2 - metrics.px(26);
  const float by_height = (rect.height() - label) / (1 + k_below);
  const float radius = std::floor(std::max(metrics.px(30), std::min(by_width, by_height)));
  return {{std::round(rect.center().x), std::round(rect.min.y + label + radius)}, radius, metrics.px(12)};
}

void arc(const Pen& pen, const Ring& ring, float from, float to, Color color, float inset = 0,
         float width = 0) {
  if (to <= from) return;
  const int segments = std::max(2, static_cast<int>(std::ceil(64 * (to - from) / k_sweep)));
  const float middle = ring.radius - (width > 0 ? inset : ring.width / 2);
  pen.draw.PathArcTo(ring.center, middle, from, to, segments);
  pen.draw.PathStroke(color, 0, width > 0 ? width : ring.width);
}

/// The part that is still possible, with a thin edge outside and inside.
void draw_interval(const Pen& pen, const Ring& ring, float from, float to) {
  arc(pen, ring, from, to, pen.theme.interval);
  arc(pen, ring, from, to, pen.theme.mark, 0.5f, 1);
  arc(pen, ring, from, to, pen.theme.mark, ring.width - 0.5f, 1);
}

void draw_cut(const Pen& pen, const Ring& ring, const ScoreDial& dial, const ScoreCut& cut) {
  const float angle = angle_of(dial, cut.at);
  pen.draw.AddLine(on_circle(ring.center, ring.radius - ring.width - 1, angle),
                   on_circle(ring.center, ring.radius + 1, angle), pen.behind, 2 * pen.metrics.stroke);
  const Face face = pen.fonts.small;
  const ImVec2 spot = on_circle(ring.center, ring.radius + pen.metrics.px(11), angle);
  draw_text_centered(pen.draw, face, {spot.x, std::round(spot.y - face.size / 2)}, pen.theme.ink3, cut.label);
}

}  // namespace

float score_ring_height(const Metrics& metrics, float width) {
  const float radius = std::min(width / 2 - metrics.px(26), metrics.px(82));
  return std::ceil(radius * (1 + k_below) + metrics.leading_small);
}

void draw_score_ring(const Pen& pen, Rect rect, const ScoreDial& dial) {
  const Ring ring = ring_in(pen.metrics, rect);
  const float value = angle_of(dial, dial.value), best = angle_of(dial, std::max(dial.value, dial.best));
  arc(pen, ring, best, k_begin + k_sweep, pen.theme.range);
  draw_interval(pen, ring, value, best);
  arc(pen, ring, k_begin, value, pen.theme.mark);
  for (const ScoreCut& cut : dial.cuts) draw_cut(pen, ring, dial, cut);
  const Face number = pen.fonts.number;
  const ImVec2 center = ring.center;
  draw_text_centered(pen.draw, number,
                     {center.x, std::round(center.y - pen.metrics.px(13) - number.size / 2)}, pen.theme.ink,
                     dial.number);
  draw_text_centered(pen.draw, pen.fonts.small, {center.x, std::round(center.y + pen.metrics.px(4))},
                     pen.theme.ink3, dial.caption);
}

float score_bar_height(const Metrics& metrics) {
  return metrics.px(38 + 10) + metrics.leading_small + metrics.gap1;
}

void draw_score_bar(const Pen& pen, Rect rect, const ScoreDial& dial) {
  const Face number = pen.fonts.number, small = pen.fonts.small;
  draw_text(pen.draw, number, rect.min, pen.theme.ink, dial.number);
  const float beside = rect.min.x + text_width(number, dial.number) + pen.metrics.gap1;
  draw_fitted(pen.draw, small, {beside, rect.min.y + pen.metrics.px(15)}, pen.theme.ink3, dial.caption,
              rect.max.x - beside);
  const Rect bar =
      Rect::of({rect.min.x, rect.min.y + pen.metrics.px(40)}, {rect.width(), pen.metrics.px(10)});
  const auto x_of = [&](double value) { return along(value, 0, dial.most, bar.min.x, bar.max.x); };
  const float rounding = pen.metrics.px(2);
  pen.draw.AddRectFilled(bar.min, bar.max, pen.theme.range, rounding);
  if (dial.best > dial.value) {
    pen.draw.AddRectFilled({x_of(dial.value), bar.min.y}, {x_of(dial.best), bar.max.y}, pen.theme.interval);
    pen.draw.AddRect({x_of(dial.value), bar.min.y}, {x_of(dial.best), bar.max.y}, pen.theme.mark);
  }
  pen.draw.AddRectFilled(bar.min, {x_of(dial.value), bar.max.y}, pen.theme.mark, rounding);
  for (const ScoreCut& cut : dial.cuts) {
    const float x = x_of(cut.at);
    pen.draw.AddLine({x, bar.min.y - 1}, {x, bar.max.y + 1}, pen.behind, 2 * pen.metrics.stroke);
    draw_text_centered(pen.draw, small, {x, bar.max.y + pen.metrics.px(2)}, pen.theme.ink3, cut.label);
  }
}

}  // namespace assessor::ui
