#include "ui/widgets/chip.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"

namespace assessor::ui {

namespace {

Face face_of(const Ui& ui, const Chip& spec) {
  return spec.bold ? ui.fonts.small_bold : ui.fonts.small;
}

float sign_size(const Ui& ui) {
  return ui.metrics.px(14);
}

float padding(const Ui& ui) {
  return ui.metrics.units(2.25f);
}

float sign_gap(const Ui& ui) {
  return ui.metrics.units(1.25f);
}

}  // namespace

Color fill_of(Tone tone, const Theme& theme) {
  switch (tone) {
    case Tone::plum:
      return theme.soft;
    case Tone::ok:
      return theme.ok_soft;
    case Tone::part:
      return theme.part_soft;
    case Tone::un:
      return theme.un_soft;
    case Tone::info:
      return theme.info_soft;
    case Tone::na:
      return theme.na_soft;
    case Tone::neutral:
      break;
  }
  return theme.sunken;
}

Color ink_of(Tone tone, const Theme& theme) {
  switch (tone) {
    case Tone::plum:
      return theme.link;
    case Tone::ok:
      return theme.ok;
    case Tone::part:
      return theme.part;
    case Tone::un:
      return theme.un;
    case Tone::info:
      return theme.info;
    case Tone::na:
      return theme.na;
    case Tone::neutral:
      break;
  }
  return theme.ink2;
}

float chip_width(const Ui& ui, const Chip& spec) {
  float width = text_width(face_of(ui, spec), spec.text) + 2 * padding(ui);
  if (spec.sign != Sign::none) width += sign_size(ui) + sign_gap(ui);
  width = std::ceil(width);
  return spec.max_width > 0 ? std::min(width, spec.max_width) : width;
}

Rect draw_chip(Ui& ui, ImDrawList& draw, ImVec2 pos, const Chip& spec) {
  const Rect rect = Rect::of(pos, {chip_width(ui, spec), ui.metrics.chip});
  const Color ground = fill_of(spec.tone, ui.theme);
  draw.AddRectFilled(rect.min, rect.max, ground, rect.height() / 2);
  float x = rect.min.x + padding(ui);
  if (spec.sign != Sign::none) {
    const float size = sign_size(ui);
    draw_sign(draw, spec.sign, {{x, std::round(rect.center().y - size / 2)}, size, ground}, ui.theme);
    x += size + sign_gap(ui);
  }
  const Face face = face_of(ui, spec);
  const bool fits =
      draw_fitted(draw, face, {x, std::round(rect.center().y - face.size / 2)}, ink_of(spec.tone, ui.theme),
                  spec.text, std::ceil(rect.max.x - padding(ui) - x));
  record_text(ui, spec.key, rect, spec.text, !fits);
  return rect;
}

Rect chip(Ui& ui, const Chip& spec) {
  const Rect rect = draw_chip(ui, *ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), spec);
  ImGui::Dummy(rect.size());
  return rect;
}

bool filter_chip(Ui& ui, const FilterChip& spec) {
  const Face face = spec.on ? ui.fonts.small_bold : ui.fonts.small;
  const float pad = padding(ui) + ui.metrics.units(spec.outlined ? 0.25f : -0.75f);
  const float tick = spec.on && spec.ticked ? text_width(ui.fonts.small, icon::check) + sign_gap(ui) : 0;
  // As wide as the bold word, so that choosing does not push the neighbours.
  const float words = std::max(text_width(ui.fonts.small_bold, spec.label), text_width(face, spec.label));
  const float height = ui.metrics.chip;
  const Item made = item(ui, {.key = spec.key,
                              .role = Role::chip,
                              .label = spec.label,
                              .value = spec.on ? "on" : "off",
                              .size = {std::ceil(words + tick + 2 * pad), height},
                              .selected = spec.on,
                              .rounding = height / 2});
  const Theme& theme = ui.theme;
  const Color off = made.hovered ? theme.soft : spec.outlined ? theme.surface : theme.sunken;
  made.draw->AddRectFilled(made.rect.min, made.rect.max, spec.on ? theme.sel : off, height / 2);
  if (spec.on || spec.outlined)
    made.draw->AddRect(made.rect.min, made.rect.max, spec.on ? theme.mark : theme.line2, height / 2, 0,
                       ui.metrics.stroke);
  const float y = std::round(made.rect.center().y - face.size / 2);
  const Color ink = spec.on ? theme.ink : theme.ink2;
  if (tick > 0) draw_text(*made.draw, ui.fonts.small, {made.rect.min.x + pad, y}, ink, icon::check);
  draw_text_centered(*made.draw, face, {made.rect.center().x + tick / 2, y}, ink, spec.label);
  return made.pressed;
}

}  // namespace assessor::ui
