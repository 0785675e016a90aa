#include "ui/widgets/select.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/overlay.h"

namespace assessor::ui {

namespace {

constexpr int k_rows_in_view = 9;

float natural_width(const Ui& ui, const Select& spec) {
  float widest = text_width(ui.fonts.body, spec.placeholder);
  for (const Option& option : spec.options) {
    float width = text_width(ui.fonts.body, option.label);
    if (!option.note.empty()) width += ui.metrics.gap3 + text_width(ui.fonts.small, option.note);
    widest = std::max(widest, width);
  }
  return std::ceil(widest + 2 * ui.metrics.units(2.75f) + ui.metrics.gap1 +
                   text_width(ui.fonts.body, icon::caret_down));
}

std::string_view shown(const Select& spec) {
  if (spec.chosen < 0 || spec.chosen >= static_cast<int>(spec.options.size())) return spec.placeholder;
  return spec.options[static_cast<std::size_t>(spec.chosen)].label;
}

Item field(Ui& ui, const Select& spec) {
  const Theme& theme = ui.theme;
  const float pad = ui.metrics.units(2.75f), arrow = text_width(ui.fonts.body, icon::caret_down);
  const float width = spec.width > 0 ? spec.width : natural_width(ui, spec);
  const float words_width = width - 2 * pad - ui.metrics.gap1 - arrow;
  const Item made = item(ui, {.key = spec.key,
                              .role = Role::select,
                              .label = spec.label,
                              .value = shown(spec),
                              .hint = spec.reason,
                              .size = {width, ui.metrics.field},
                              .enabled = spec.enabled,
                              .cut = text_width(ui.fonts.body, shown(spec)) > std::ceil(words_width),
                              .is_first = spec.is_first,
                              .rounding = ui.metrics.radius_control});
  const Rect& rect = made.rect;
  const Color fill = !spec.enabled ? theme.disabled : made.hovered ? theme.soft : theme.surface;
  made.draw->AddRectFilled(rect.min, rect.max, fill, ui.metrics.radius_control);
  if (spec.enabled)
    made.draw->AddRect(rect.min, rect.max, theme.line2, ui.metrics.radius_control, 0, ui.metrics.stroke);
  const float y = std::round(rect.center().y - ui.fonts.body.size / 2);
  const Color ink = !spec.enabled ? theme.on_disabled : spec.chosen < 0 ? theme.ink3 : theme.ink;
  draw_fitted(*made.draw, ui.fonts.body, {rect.min.x + pad, y}, ink, shown(spec), std::ceil(words_width));
  draw_text(*made.draw, ui.fonts.body, {rect.max.x - pad - arrow + ui.metrics.units(1), y}, ink,
            icon::caret_down);
  return made;
}

bool draw_option(Ui& ui, const Option& option, bool chosen) {
  const float pad = ui.metrics.units(2.75f);
  const Item made = item(ui, {.key = option.key,
                              .role = Role::option,
                              .label = option.label,
                              .value = chosen ? "on" : "off",
                              .size = {room(), ui.metrics.field},
                              .selected = chosen,
                              .is_first = chosen,
                              .rounding = ui.metrics.radius_control,
                              .ring_inside = true});
  const Color fill = chosen ? ui.theme.sel : made.hovered || made.focused ? ui.theme.sunken : 0;
  if (fill != 0) made.draw->AddRectFilled(made.rect.min, made.rect.max, fill, ui.metrics.radius_control);
  float right = made.rect.max.x - pad;
  if (!option.note.empty()) {
    const float y = std::round(made.rect.center().y - ui.fonts.small.size / 2);
    draw_text_right(*made.draw, ui.fonts.small, {right, y}, ui.theme.ink3, option.note);
    right -= text_width(ui.fonts.small, option.note) + ui.metrics.gap1;
  }
  const Face face = chosen ? ui.fonts.body_bold : ui.fonts.body;
  const float x = made.rect.min.x + pad;
  draw_fitted(*made.draw, face, {x, std::round(made.rect.center().y - face.size / 2)}, ui.theme.ink,
              option.label, std::ceil(right - x));
  return made.pressed;
}

/// At least as wide as the field, and as wide as the longest option asks for.
Rect list_rect(const Ui& ui, Rect anchor, const Select& spec) {
  const float pad = ui.metrics.units(1);
  const std::size_t count = spec.options.size();
  const auto rows = static_cast<float>(std::min<std::size_t>(count, k_rows_in_view));
  const float height = rows * ui.metrics.field + 2 * pad;
  const float most = ui.metrics.window.x - 2 * ui.metrics.page;
  const float wanted = std::max(anchor.width(), std::min(natural_width(ui, spec), most));
  const float width = wanted + 2 * pad + (count > k_rows_in_view ? ui.metrics.units(2.5f) : 0);
  Rect rect = Rect::of({anchor.min.x - pad, anchor.max.y + pad}, {width, height});
  if (rect.max.y > ui.metrics.window.y) rect = rect.moved(0, anchor.min.y - pad - rect.max.y);
  if (rect.max.x > ui.metrics.window.x) rect = rect.moved(ui.metrics.window.x - rect.max.x, 0);
  return rect;
}

/// The list below the field. Returns the option pressed, -1 without.
int draw_list(Ui& ui, const Select& spec, Rect anchor) {
  Overlay overlay(ui, spec.key, Overlay::Dim::no);
  const Rect rect = list_rect(ui, anchor, spec);
  int pressed = -1;
  {
    const float pad = ui.metrics.units(1);
    const Panel panel(ui, {.key = spec.key,
                           .rect = rect,
                           .fill = ui.theme.surface,
                           .rounding = ui.metrics.radius_card,
                           .pad_x = pad,
                           .pad_y = pad,
                           .scrolls = true});
    panel.draw().AddRect(rect.min, rect.max, ui.theme.line2, ui.metrics.radius_card, 0, ui.metrics.stroke);
    const Group group(ui, spec.key, Arrows::vertical);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (std::size_t i = 0; i < spec.options.size(); ++i)
      if (draw_option(ui, spec.options[i], static_cast<int>(i) == spec.chosen)) pressed = static_cast<int>(i);
    ImGui::PopStyleVar();
  }
  if (pressed >= 0 || overlay.escaped() || overlay.clicked_outside(rect)) ui.close_popup();
  return pressed;
}

}  // namespace

int select(Ui& ui, const Select& spec) {
  const Item made = field(ui, spec);
  const bool opens = made.pressed || (made.focused && spec.enabled && ui.take(Key::down));
  const bool was_open = ui.is_popup_open(made.id);
  if (was_open) {
    const int pressed = draw_list(ui, spec, made.rect);
    if (pressed >= 0) return pressed;
  } else if (opens && !spec.options.empty()) {
    ui.open_popup(made.id);
  }
  return spec.chosen;
}

}  // namespace assessor::ui
