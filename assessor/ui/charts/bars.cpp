#include "ui/charts/bars.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/text_layout.h"

namespace assessor::ui {

namespace {

struct BarColumns {
  float name, bar_left, bar_right, number, sign;
};

BarColumns columns_in(const Pen& pen, Rect rect) {
  const float sign = pen.metrics.px(14);
  const float number = rect.max.x - sign - pen.metrics.gap2;
  const float name = rect.min.x + pen.metrics.px(32);
  const float bar_left = std::round(name + std::min(pen.metrics.px(182), rect.width() * 0.32f));
  return {name, bar_left, number - pen.metrics.px(56), number, rect.max.x - sign};
}

void draw_words(const Pen& pen, const BarColumns& columns, Rect row, const SectionBar& bar) {
  const Face face = pen.fonts.body, bold = pen.fonts.body_bold;
  const float y = std::round(row.center().y - face.size / 2);
  draw_text(pen.draw, bold, {row.min.x, y}, pen.theme.ink, bar.code);
  const float room_for_name = std::ceil(columns.bar_left - columns.name - pen.metrics.gap1);
  const Face name = text_width(face, bar.name) > room_for_name ? pen.fonts.small : face;
  draw_fitted(pen.draw, name, {columns.name, std::round(row.center().y - name.size / 2)}, pen.theme.ink2,
              bar.name, room_for_name);
  draw_text_right(pen.draw, bold, {columns.number, y}, pen.theme.ink, bar.number);
  const float size = pen.metrics.px(14);
  draw_sign(pen.draw, bar.sign, {{columns.sign, std::round(row.center().y - size / 2)}, size, pen.behind},
            pen.theme);
}

void draw_bar(const Pen& pen, Rect row, float value, float best, float left) {
  const float half = std::round(pen.metrics.px(13) / 2);
  const float top = std::round(row.center().y) - half, bottom = top + 2 * half;
  const float rounding = pen.metrics.px(2);
  if (best > value) {
    pen.draw.AddRectFilled({value, top}, {best, bottom}, pen.theme.interval, rounding,
                           ImDrawFlags_RoundCornersRight);
    pen.draw.AddRect({value - 1, top}, {best, bottom}, pen.theme.mark, rounding,
                     ImDrawFlags_RoundCornersRight, pen.metrics.stroke);
  }
  const auto corners = best > value ? ImDrawFlags_RoundCornersNone : ImDrawFlags_RoundCornersRight;
  if (value > left) pen.draw.AddRectFilled({left, top}, {value, bottom}, pen.theme.mark, rounding, corners);
}

}  // namespace

float section_bars_height(const Metrics& metrics, std::size_t rows, float row_height_at_100_percent) {
  return static_cast<float>(rows) * metrics.px(row_height_at_100_percent) + metrics.leading_small +
         metrics.gap1;
}

void draw_section_bars(const Pen& pen, Rect rect, const SectionBars& bars) {
  if (bars.rows.empty()) return;
  const Rect foot = rect.cut_bottom(pen.metrics.leading_small, pen.metrics.gap1);
  const BarColumns columns = columns_in(pen, rect);
  const auto x_of = [&](double value) {
    return along(value, 0, bars.most, columns.bar_left, columns.bar_right);
  };
  const float height = rect.height() / static_cast<float>(bars.rows.size());
  for (std::size_t i = 0; i < bars.rows.size(); ++i) {
    const float top = std::round(rect.min.y + static_cast<float>(i) * height);
    const Rect row{{rect.min.x, top}, {rect.max.x, top + height}};
    draw_words(pen, columns, row, bars.rows[i]);
    draw_bar(pen, row, x_of(bars.rows[i].value), x_of(bars.rows[i].best), columns.bar_left);
  }
  pen.draw.AddLine({columns.bar_left - 0.5f, rect.min.y}, {columns.bar_left - 0.5f, rect.max.y},
                   pen.theme.line2, pen.metrics.stroke);
  if (bars.minimum < 0) return;
  const float x = x_of(bars.minimum);
  const float halo = 2 * pen.metrics.stroke;
  pen.draw.AddRectFilled({x - halo, rect.min.y}, {x + halo, rect.max.y}, pen.behind);
  draw_dashed_line(pen.draw, {x, rect.min.y}, {x, rect.max.y}, pen.theme.un,
                   {.on = 5, .off = 3, .width = 2 * pen.metrics.stroke});
  draw_text_centered(pen.draw, pen.fonts.small, {x, foot.min.y}, pen.theme.un, bars.minimum_label);
}

void draw_stage_bar(const Pen& pen, Rect rect, double share, DiscStyle style) {
  const float rounding = pen.metrics.px(2);
  pen.draw.AddRectFilled(rect.min, rect.max, pen.theme.sunken, rounding);
  const Rect filled{rect.min, {along(share, 0, 1, rect.min.x, rect.max.x), rect.max.y}};
  if (filled.width() <= 0) return;
  const bool hollow = style == DiscStyle::hollow || style == DiscStyle::plum_outline;
  const Color color =
      style == DiscStyle::plum || style == DiscStyle::plum_outline ? pen.theme.mark : pen.theme.ink2;
  if (hollow)
    pen.draw.AddRect(filled.min, filled.max, color, rounding, 0, pen.metrics.stroke);
  else
    pen.draw.AddRectFilled(filled.min, filled.max, color, rounding);
}

void draw_small_bar(const Pen& pen, Rect rect, double share, Color color) {
  const float rounding = pen.metrics.px(2);
  pen.draw.AddRectFilled(rect.min, rect.max, pen.theme.range, rounding);
  const float right = along(share, 0, 1, rect.min.x, rect.max.x);
  if (right > rect.min.x) pen.draw.AddRectFilled(rect.min, {right, rect.max.y}, color, rounding);
}

void draw_unit_bars(const Pen& pen, Rect rect, int count, UnitStyle style) {
  if (count <= 0) return;
  const float pitch = std::min(pen.metrics.px(11), rect.width() / static_cast<float>(count));
  const float width = std::max(1.0f, pitch - std::min(pen.metrics.px(2), pitch / 4));
  const float height = pen.metrics.px(14), top = std::round(rect.center().y - height / 2);
  const float rounding = pen.metrics.px(2);
  for (int i = 0; i < count; ++i) {
    const float left = rect.min.x + static_cast<float>(i) * pitch;
    const Rect block = Rect::of({left, top}, {width, height});
    const Color fill = style == UnitStyle::filled ? pen.theme.mark
                       : style == UnitStyle::half ? pen.theme.part_soft
                                                  : pen.behind;
    pen.draw.AddRectFilled(block.min, block.max, fill, rounding);
    if (style == UnitStyle::filled) continue;
    const Color edge = style == UnitStyle::half ? pen.theme.part : pen.theme.line2;
    pen.draw.AddRect(block.min, block.max, edge, rounding, 0, pen.metrics.stroke);
  }
}

void draw_unit_dot(const Pen& pen, ImVec2 center, float radius, const UnitDot& dot) {
  constexpr float k_pi = std::numbers::pi_v<float>;
  if (dot.state == UnitDot::State::not_begun) {
    const float size = radius * 16 / 7.4f;
    draw_sign(pen.draw, Sign::blank, {{center.x - size / 2, center.y - size / 2}, size, pen.behind},
              pen.theme);
    return;
  }
  if (dot.state == UnitDot::State::filling) {
    pen.draw.AddCircleFilled(center, radius, pen.theme.part_soft, 24);
    pen.draw.AddCircle(center, radius - 0.5f, pen.theme.part, 24, 1.2f * pen.metrics.stroke);
    pen.draw.PathArcTo(center, radius - 1, k_pi / 2, k_pi * 3 / 2, 12);
    pen.draw.PathFillConvex(faded(pen.theme.part_fill, 0.35f));
    pen.draw.AddLine({center.x, center.y - radius}, {center.x, center.y + radius}, pen.theme.part,
                     1.2f * pen.metrics.stroke);
    return;
  }
  const DiscColors& colors = pen.theme.level_discs[static_cast<std::size_t>(std::clamp(dot.level, 0, 4))];
  pen.draw.AddCircleFilled(center, radius, colors.fill, 24);
  if (colors.edge != colors.fill) {
    const float width = (dot.level >= 4 ? 2.0f : 1.2f) * pen.metrics.stroke;
    pen.draw.AddCircle(center, radius - width / 2, colors.edge, 24, width);
  }
  const Face face = pen.fonts.small_bold;
  draw_text_centered(pen.draw, face, {center.x, std::round(center.y - face.size / 2)}, colors.text,
                     dot.numeral);
}

}  // namespace assessor::ui
