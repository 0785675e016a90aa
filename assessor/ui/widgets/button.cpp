#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "ui/item.h"

namespace assessor::ui {

namespace {

struct Look {
  Color fill, edge, text;
};

bool is_bare(const Button& spec) {
  return spec.style == ButtonStyle::text || spec.style == ButtonStyle::link;
}

Face face_of_label(const Ui& ui, const Button& spec) {
  const bool bold = spec.style == ButtonStyle::primary || is_bare(spec);
  if (spec.style == ButtonStyle::link) return ui.fonts.small_bold;
  return bold ? ui.fonts.body_bold : ui.fonts.body;
}

float padding_of(const Ui& ui, const Button& spec) {
  if (spec.style == ButtonStyle::link) return 0;
  return spec.small ? ui.metrics.gap1 + ui.metrics.units(0.5f) : ui.metrics.gap3;
}

float height_of(const Ui& ui, const Button& spec) {
  if (spec.style == ButtonStyle::link) return ui.metrics.units(6);
  return spec.small ? ui.metrics.control_small : ui.metrics.control;
}

Look look_of(const Theme& theme, const Button& spec, const Item& made) {
  const bool down = made.held && made.hovered;
  if (!spec.enabled) return {is_bare(spec) ? 0 : theme.disabled, 0, theme.on_disabled};
  switch (spec.style) {
    case ButtonStyle::primary:
      return {down ? theme.pri_press : made.hovered ? theme.pri_hover : theme.pri, 0, theme.on_pri};
    case ButtonStyle::secondary:
      return {down ? theme.sel : made.hovered ? theme.soft : theme.surface, theme.line2, theme.ink};
    case ButtonStyle::danger:
      return {made.hovered || down ? theme.un_soft : theme.surface, theme.un, theme.un};
    case ButtonStyle::text:
    case ButtonStyle::link:
      return {down ? theme.sel : made.hovered ? theme.soft : 0, 0, theme.link};
  }
  return {};
}

float content_width(const Ui& ui, const Button& spec) {
  const Face face = face_of_label(ui, spec);
  float width = text_width(face, spec.label);
  for (const char* sign : {spec.icon, spec.icon_after})
    if (sign != nullptr) width += text_width(face, sign) + (spec.label.empty() ? 0 : ui.metrics.gap1);
  if (!spec.shortcut.empty()) width += text_width(ui.fonts.small, spec.shortcut) + ui.metrics.gap1;
  return std::ceil(width);
}

void draw_icon_alone(Ui& ui, const Button& spec, const Item& made, Color color) {
  const Face face = ui.fonts.body;
  draw_text_centered(*made.draw, face,
                     {made.rect.center().x, std::round(made.rect.center().y - face.size / 2)}, color,
                     spec.icon != nullptr ? spec.icon : spec.icon_after);
}

/// Icon, words, shortcut, icon from left to right, in the middle of the button.
void draw_content(Ui& ui, const Button& spec, const Item& made, Color color) {
  const Face face = face_of_label(ui, spec), small = ui.fonts.small;
  const float gap = ui.metrics.gap1, inside = made.rect.width() - 2 * padding_of(ui, spec);
  const float spare = std::max(0.0f, inside - content_width(ui, spec));
  float left = made.rect.min.x + padding_of(ui, spec) + std::round(spare / 2);
  float right = made.rect.max.x - padding_of(ui, spec) - (spare - std::round(spare / 2));
  const float y = std::round(made.rect.center().y - face.size / 2);
  if (spec.icon != nullptr) {
    draw_text(*made.draw, face, {left, y}, color, spec.icon);
    left += text_width(face, spec.icon) + gap;
  }
  if (spec.icon_after != nullptr) {
    draw_text_right(*made.draw, face, {right, y}, color, spec.icon_after);
    right -= text_width(face, spec.icon_after) + gap;
  }
  if (!spec.shortcut.empty()) {
    draw_text_right(*made.draw, small, {right, std::round(made.rect.center().y - small.size / 2)}, color,
                    spec.shortcut);
    right -= text_width(small, spec.shortcut) + gap;
  }
  draw_fitted(*made.draw, face, {left, y}, color, spec.label, std::ceil(right - left));
}

}  // namespace

ImVec2 button_size(const Ui& ui, const Button& spec) {
  const float height = height_of(ui, spec);
  if (spec.label.empty() && spec.shortcut.empty()) return {height, height};
  return {content_width(ui, spec) + 2 * padding_of(ui, spec), height};
}

bool button(Ui& ui, const Button& spec) {
  ImVec2 size = button_size(ui, spec);
  const bool cut = spec.width > 0 && spec.width < size.x;
  if (spec.width > 0) size.x = spec.width;
  const float rounding = ui.metrics.radius_control;
  const Item made = item(ui, {.key = spec.key,
                              .role = is_bare(spec) ? Role::link : Role::button,
                              .label = spec.label.empty() ? spec.name : spec.label,
                              .hint = spec.enabled ? spec.shortcut : spec.reason,
                              .size = size,
                              .enabled = spec.enabled,
                              .cut = cut || (spec.label.empty() && !spec.name.empty()),
                              .is_first = spec.is_first,
                              .rounding = rounding});
  if (!made.visible) return made.pressed;
  const Look look = look_of(ui.theme, spec, made);
  if (look.fill != 0) made.draw->AddRectFilled(made.rect.min, made.rect.max, look.fill, rounding);
  if (look.edge != 0)
    made.draw->AddRect(made.rect.min, made.rect.max, look.edge, rounding, 0, ui.metrics.stroke);
  if (spec.label.empty())
    draw_icon_alone(ui, spec, made, look.text);
  else
    draw_content(ui, spec, made, look.text);
  return made.pressed;
}

}  // namespace assessor::ui
