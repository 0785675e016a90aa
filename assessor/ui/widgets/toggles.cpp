#include "ui/widgets/toggles.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/item.h"
#include "ui/scopes.h"

namespace assessor::ui {

namespace {

/// The item of box and label; the ring goes around both.
Item toggle_item(Ui& ui, const Toggle& spec, Role role, bool on, float box_width) {
  const float words = text_width(ui.fonts.body, spec.label);
  const float natural = std::ceil(box_width + ui.metrics.gap1 + words);
  return item(ui, {.key = spec.key,
                   .role = role,
                   .label = spec.label,
                   .value = on ? "on" : "off",
                   .hint = spec.reason,
                   .size = {spec.width > 0 ? spec.width : natural, ui.metrics.control_small},
                   .enabled = spec.enabled,
                   .selected = on,
                   .cut = spec.width > 0 && spec.width < natural,
                   .rounding = ui.metrics.units(1)});
}

void draw_label(Ui& ui, const Toggle& spec, const Item& made, float box_width) {
  const ImVec2 pos{made.rect.min.x + box_width + ui.metrics.gap1,
                   std::round(made.rect.center().y - ui.fonts.body.size / 2)};
  draw_fitted(*made.draw, ui.fonts.body, pos, spec.enabled ? ui.theme.ink : ui.theme.ink3, spec.label,
              std::ceil(made.rect.max.x - pos.x));
}

struct Look {
  Color fill, edge, inner;
};

Look look_of(const Ui& ui, const Toggle& spec, const Item& made, bool on) {
  const Theme& theme = ui.theme;
  if (!spec.enabled) return {theme.disabled, on ? theme.disabled : theme.line2, theme.on_disabled};
  if (on) return {made.hovered ? theme.pri_hover : theme.pri, theme.pri, theme.on_pri};
  return {made.hovered ? theme.soft : theme.surface, theme.line2, theme.line2};
}

float segment_width(const Ui& ui, const Segment& segment) {
  float width = text_width(ui.fonts.body_bold, segment.label) + 2 * ui.metrics.gap2;
  if (segment.icon != nullptr) width += text_width(ui.fonts.body, segment.icon) + ui.metrics.gap1;
  return std::ceil(width);
}

ImDrawFlags corners_of(std::size_t index, std::size_t count) {
  const bool first = index == 0, last = index + 1 == count;
  if (first && last) return ImDrawFlags_RoundCornersAll;
  if (first) return ImDrawFlags_RoundCornersLeft;
  return last ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersNone;
}

/// One word of the row. True when it becomes the chosen one.
bool draw_segment(Ui& ui, const Segment& segment, bool chosen, ImDrawFlags corners) {
  const float rounding = ui.metrics.radius_control;
  const Item made = item(ui, {.key = segment.key,
                              .role = Role::segment,
                              .label = segment.label,
                              .value = chosen ? "on" : "off",
                              .size = {segment_width(ui, segment), ui.metrics.field},
                              .selected = chosen,
                              .rounding = rounding});
  const Color fill = chosen ? ui.theme.sel : made.hovered ? ui.theme.soft : ui.theme.surface;
  made.draw->AddRectFilled(made.rect.min, made.rect.max, fill, rounding, corners);
  const Face face = chosen ? ui.fonts.body_bold : ui.fonts.body;
  const float icon_width =
      segment.icon != nullptr ? text_width(ui.fonts.body, segment.icon) + ui.metrics.gap1 : 0;
  const float width = text_width(face, segment.label) + icon_width;
  const float x = std::round(made.rect.center().x - width / 2);
  const float y = std::round(made.rect.center().y - face.size / 2);
  if (segment.icon != nullptr) draw_text(*made.draw, ui.fonts.body, {x, y}, ui.theme.ink, segment.icon);
  draw_text(*made.draw, face, {x + icon_width, y}, ui.theme.ink, segment.label);
  return !chosen && (made.pressed || made.arrived);
}

}  // namespace

bool check_box(Ui& ui, const Toggle& spec, bool& on) {
  const float size = ui.metrics.px(18);
  const Item made = toggle_item(ui, spec, Role::check_box, on, size);
  const Look look = look_of(ui, spec, made, on);
  const Rect box = Rect::of({made.rect.min.x, std::round(made.rect.center().y - size / 2)}, {size, size});
  const float rounding = ui.metrics.units(1);
  made.draw->AddRectFilled(box.min, box.max, look.fill, rounding);
  made.draw->AddRect(box.min, box.max, look.edge, rounding, 0, 1.5f * ui.metrics.stroke);
  if (on) {
    const auto at = [&](float x, float y) {
      return ImVec2(box.min.x + x * size / 18, box.min.y + y * size / 18);
    };
    const std::array<ImVec2, 3> tick = {at(4.5f, 9.3f), at(7.7f, 12.4f), at(13.5f, 5.6f)};
    made.draw->AddPolyline(tick.data(), 3, look.inner, 0, 2 * ui.metrics.stroke);
  }
  draw_label(ui, spec, made, size);
  if (made.pressed) on = !on;
  return made.pressed;
}

bool switch_box(Ui& ui, const Toggle& spec, bool& on) {
  const float height = ui.metrics.px(18), width = ui.metrics.px(32);
  const Item made = toggle_item(ui, spec, Role::switch_box, on, width);
  const Look look = look_of(ui, spec, made, on);
  const Rect track =
      Rect::of({made.rect.min.x, std::round(made.rect.center().y - height / 2)}, {width, height});
  made.draw->AddRectFilled(track.min, track.max, look.fill, height / 2);
  made.draw->AddRect(track.min, track.max, look.edge, height / 2, 0, ui.metrics.stroke);
  const float x = on ? track.max.x - height / 2 : track.min.x + height / 2;
  made.draw->AddCircleFilled({x, track.center().y}, height / 2 - 3 * ui.metrics.stroke, look.inner, 24);
  draw_label(ui, spec, made, width);
  if (made.pressed) on = !on;
  return made.pressed;
}

bool radio(Ui& ui, const Toggle& spec, bool chosen) {
  const float size = ui.metrics.px(22);
  const Item made = toggle_item(ui, spec, Role::radio, chosen, size);
  const ImVec2 center{made.rect.min.x + size / 2, std::round(made.rect.center().y)};
  const Color strong = spec.enabled ? ui.theme.mark : ui.theme.on_disabled;
  made.draw->AddCircleFilled(center, size / 2, made.hovered ? ui.theme.soft : ui.theme.surface, 32);
  made.draw->AddCircle(center, size / 2 - 1, chosen ? strong : ui.theme.line2, 32,
                       (chosen ? 2.0f : 1.5f) * ui.metrics.stroke);
  if (chosen) made.draw->AddCircleFilled(center, size / 4, strong, 24);
  draw_label(ui, spec, made, size);
  return !chosen && spec.enabled && (made.pressed || made.arrived);
}

float segmented_width(const Ui& ui, std::span<const Segment> segments) {
  float width = 0;
  for (const Segment& segment : segments) width += segment_width(ui, segment);
  return width;
}

int segmented(Ui& ui, std::string_view key, std::span<const Segment> segments, int chosen) {
  const Group group(ui, key, Arrows::horizontal);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  int result = chosen;
  float x = start.x;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    place({x, start.y});
    const bool is_chosen = static_cast<int>(i) == chosen;
    if (draw_segment(ui, segments[i], is_chosen, corners_of(i, segments.size())))
      result = static_cast<int>(i);
    x += segment_width(ui, segments[i]);
  }
  const Rect all{start, {x, start.y + ui.metrics.field}};
  x = start.x;
  for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
    x += segment_width(ui, segments[i]);
    draw.AddLine({x - 0.5f, all.min.y + 1}, {x - 0.5f, all.max.y - 1}, ui.theme.line2, ui.metrics.stroke);
  }
  draw.AddRect(all.min, all.max, ui.theme.line2, ui.metrics.radius_control, 0, ui.metrics.stroke);
  place(all.min);
  ImGui::Dummy(all.size());
  return result;
}

}  // namespace assessor::ui
