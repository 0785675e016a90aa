#include "ui/signs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/text_layout.h"

namespace assessor::ui {

namespace {

constexpr float k_pi = std::numbers::pi_v<float>;

/// The 16 x 16 grid on which signs are drawn.
struct Grid {
  ImDrawList& draw;
  SignSpot spot;

  float size(float grid) const { return grid * spot.size / 16; }
  ImVec2 at(float x, float y) const { return {spot.pos.x + size(x), spot.pos.y + size(y)}; }
  void disc(float radius, Color color) const { draw.AddCircleFilled(at(8, 8), size(radius), color, 24); }
  void circle(float radius, Color color, float width) const {
    draw.AddCircle(at(8, 8), size(radius), color, 24, size(width));
  }
  void bar(float x, float y, float to_x, float to_y, Color color, float rounding = 0) const {
    draw.AddRectFilled(at(x, y), at(to_x, to_y), color, size(rounding));
  }
};

void sign_ok(const Grid& grid, const Theme& theme) {
  grid.disc(7.4f, theme.ok);
  const std::array<ImVec2, 3> tick = {grid.at(4.6f, 8.3f), grid.at(7, 10.6f), grid.at(11.4f, 5.6f)};
  grid.draw.AddPolyline(tick.data(), 3, grid.spot.behind, 0, grid.size(1.8f));
}

void sign_half(const Grid& grid, const Theme& theme) {
  grid.draw.PathArcTo(grid.at(8, 8), grid.size(6.4f), k_pi / 2, k_pi * 3 / 2, 12);
  grid.draw.PathFillConvex(theme.part_fill);
  grid.circle(6.6f, theme.part, 1.6f);
}

void sign_un(const Grid& grid, const Theme& theme) {
  grid.draw.AddQuadFilled(grid.at(8, 0.6f), grid.at(15.4f, 8), grid.at(8, 15.4f), grid.at(0.6f, 8), theme.un);
  grid.bar(7.1f, 4.2f, 8.9f, 9, grid.spot.behind);
  grid.bar(7.1f, 10.2f, 8.9f, 12, grid.spot.behind);
}

void sign_blank(const Grid& grid, const Theme& theme) {
  constexpr int k_dashes = 8;
  for (int i = 0; i < k_dashes; ++i) {
    const float begin = (static_cast<float>(i) + 0.22f) * 2 * k_pi / k_dashes;
    grid.draw.PathArcTo(grid.at(8, 8), grid.size(6.6f), begin, begin + 1.2f * k_pi / k_dashes, 3);
    grid.draw.PathStroke(theme.ink3, 0, grid.size(1.5f));
  }
}

void sign_na(const Grid& grid, const Theme& theme) {
  grid.draw.AddRect(grid.at(1.2f, 1.2f), grid.at(14.8f, 14.8f), theme.na, grid.size(3), 0, grid.size(1.5f));
  grid.bar(4.6f, 7.25f, 11.4f, 8.75f, theme.na);
}

void sign_wait(const Grid& grid, const Theme& theme) {
  grid.circle(6.6f, theme.info, 1.6f);
  const std::array<ImVec2, 3> hands = {grid.at(8, 4.2f), grid.at(8, 8.4f), grid.at(10.6f, 10)};
  grid.draw.AddPolyline(hands.data(), 3, theme.info, 0, grid.size(1.5f));
}

/// An arch that stands on y 15, with the radius of its round top around x 8.
void arch_path(const Grid& grid, float radius) {
  grid.draw.PathLineTo(grid.at(8 - radius, 15));
  grid.draw.PathArcTo(grid.at(8, 7.5f), grid.size(radius), k_pi, 2 * k_pi, 12);
  grid.draw.PathLineTo(grid.at(8 + radius, 15));
}

void arch(const Grid& grid, float radius, Color color) {
  arch_path(grid, radius);
  grid.draw.PathFillConvex(color);
}

/// Three bars on whole pixels: thinner they would melt into the arch.
void sign_gate(const Grid& grid, const Theme& theme) {
  arch(grid, 6.5f, theme.un);
  const float width = std::max(1.0f, std::round(grid.size(1))),
              step = std::max(2.0f, std::round(grid.size(2.4f)));
  const float middle = std::round(grid.at(8, 8).x - width / 2);
  for (const float side : {-1.0f, 0.0f, 1.0f}) {
    const float left = middle + side * step;
    grid.draw.AddRectFilled({left, grid.at(0, side == 0 ? 5 : 6).y}, {left + width, grid.at(0, 15).y},
                            grid.spot.behind);
  }
}

void sign_gate_open(const Grid& grid, const Theme& theme) {
  arch(grid, 6.5f, theme.ok);
  arch(grid, 3.2f, grid.spot.behind);
}

void sign_gate_neutral(const Grid& grid, const Theme& theme) {
  for (const float radius : {5.9f, 2.7f}) {
    arch_path(grid, radius);
    grid.draw.PathStroke(theme.ink3, 0, grid.size(1.4f));
  }
}

}  // namespace

void draw_sign(ImDrawList& draw, Sign sign, const SignSpot& spot, const Theme& theme) {
  const Grid grid{draw, spot};
  switch (sign) {
    case Sign::none:
      return;
    case Sign::ok:
      return sign_ok(grid, theme);
    case Sign::half:
      return sign_half(grid, theme);
    case Sign::un:
      return sign_un(grid, theme);
    case Sign::blank:
      return sign_blank(grid, theme);
    case Sign::na:
      return sign_na(grid, theme);
    case Sign::wait:
      return sign_wait(grid, theme);
    case Sign::gate:
      return sign_gate(grid, theme);
    case Sign::gate_open:
      return sign_gate_open(grid, theme);
    case Sign::gate_neutral:
      return sign_gate_neutral(grid, theme);
  }
}

Color color_of(Sign sign, const Theme& theme) {
  switch (sign) {
    case Sign::ok:
    case Sign::gate_open:
      return theme.ok;
    case Sign::half:
      return theme.part;
    case Sign::un:
    case Sign::gate:
      return theme.un;
    case Sign::wait:
      return theme.info;
    case Sign::na:
      return theme.na;
    default:
      return theme.ink2;
  }
}

Color soft_color_of(Sign sign, const Theme& theme) {
  switch (sign) {
    case Sign::ok:
    case Sign::gate_open:
      return theme.ok_soft;
    case Sign::half:
      return theme.part_soft;
    case Sign::un:
    case Sign::gate:
      return theme.un_soft;
    case Sign::wait:
      return theme.info_soft;
    case Sign::na:
      return theme.na_soft;
    default:
      return theme.sunken;
  }
}

void draw_level(ImDrawList& draw, int level, const SignSpot& spot, const Theme& theme) {
  const Grid grid{draw, spot};
  constexpr std::array k_heights = {4.0f, 7.4f, 10.8f, 14.2f};
  for (int i = 0; i < 4; ++i) {
    const float x = 0.6f + 3.85f * static_cast<float>(i);
    const float top = 15.2f - k_heights[static_cast<std::size_t>(i)];
    if (i < level)
      grid.bar(x, top, x + 2.9f, 15.2f, theme.link, 0.8f);
    else
      draw.AddRect(grid.at(x, top), grid.at(x + 2.9f, 15.2f), theme.range_in, grid.size(0.8f), 0,
                   grid.size(0.9f));
  }
}

void draw_stage_disc(ImDrawList& draw, const StageDisc& disc, Face face, const Theme& theme) {
  const float unit = face.size / 17 * disc.scale;
  const bool plum = disc.style == DiscStyle::plum || disc.style == DiscStyle::plum_outline;
  const float radius = (plum ? 12.5f : 10.5f) * unit;
  const bool hollow = disc.style == DiscStyle::hollow || disc.style == DiscStyle::plum_outline;
  const Color fill = hollow ? disc.behind : plum ? theme.pri : theme.ink2;
  draw.AddCircleFilled(disc.center, radius, fill, 32);
  if (hollow) draw.AddCircle(disc.center, radius - 0.5f, plum ? theme.pri : theme.ink2, 32, 1.2f * unit);
  const Color text = hollow ? theme.ink : plum ? theme.on_pri : theme.surface;
  draw_text_centered(draw, face, {disc.center.x, std::round(disc.center.y - face.size / 2)}, text,
                     disc.numeral);
}

void draw_mark(ImDrawList& draw, Rect box, Color arch_color, Color bars) {
  const float unit = box.width() / 28;
  const ImVec2 center{box.center().x, box.min.y + 14 * unit};
  draw.PathLineTo({box.min.x, box.min.y + 30 * unit});
  draw.PathArcTo(center, 14 * unit, k_pi, 2 * k_pi, 24);
  draw.PathLineTo({box.max.x, box.min.y + 30 * unit});
  draw.PathFillConvex(arch_color);
  constexpr std::array k_heights = {9.0f, 14.0f, 19.0f};
  for (std::size_t i = 0; i < k_heights.size(); ++i) {
    const float x = std::round(box.min.x + (5.2f + 6.4f * static_cast<float>(i)) * unit);
    draw.AddRectFilled({x, box.min.y + (30 - k_heights[i]) * unit},
                       {x + std::round(4.8f * unit), box.min.y + 30 * unit}, bars);
  }
}

void draw_mark_outline(ImDrawList& draw, Rect box, Color line, float stroke) {
  const float unit = box.width() / 28;
  const float radius = 14 * unit - stroke / 2;
  const float base = box.min.y + 28 * unit;
  draw.PathLineTo({box.center().x - radius, base});
  draw.PathArcTo({box.center().x, box.min.y + 14 * unit}, radius, k_pi, 2 * k_pi, 24);
  draw.PathLineTo({box.center().x + radius, base});
  draw.PathStroke(line, 0, stroke);
  constexpr std::array k_heights = {5.5f, 10.0f, 14.0f, 18.5f};
  for (std::size_t i = 0; i < k_heights.size(); ++i) {
    const float x = box.min.x + (4.4f + 5.2f * static_cast<float>(i)) * unit;
    draw.AddRectFilled({x, base - k_heights[i] * unit}, {x + 3 * unit, base}, line, unit);
  }
}

void draw_dashed_line(ImDrawList& draw, ImVec2 from, ImVec2 to, Color color, Dashes dashes) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  const ImVec2 step{(to.x - from.x) / length, (to.y - from.y) / length};
  for (float at = 0; at < length; at += dashes.on + dashes.off) {
    const float end = std::min(at + dashes.on, length);
    draw.AddLine({from.x + step.x * at, from.y + step.y * at}, {from.x + step.x * end, from.y + step.y * end},
                 color, dashes.width);
  }
}

void draw_dashed_rect(ImDrawList& draw, Rect rect, Color color, Dashes dashes) {
  const Rect edge = rect.inset(0.5f);
  draw_dashed_line(draw, edge.min, {edge.max.x, edge.min.y}, color, dashes);
  draw_dashed_line(draw, {edge.max.x, edge.min.y}, edge.max, color, dashes);
  draw_dashed_line(draw, edge.max, {edge.min.x, edge.max.y}, color, dashes);
  draw_dashed_line(draw, {edge.min.x, edge.max.y}, edge.min, color, dashes);
}

}  // namespace assessor::ui
