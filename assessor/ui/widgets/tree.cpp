#include <cmath>

#include "ui/icons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

/// From the right edge leftwards: value, then the small bar. Returns what is left for the words.
float draw_right_end(Ui& ui, const TreeRow& spec, const Item& made, Face face) {
  float right = made.rect.max.x - ui.metrics.gap2;
  const float y = std::round(made.rect.center().y - face.size / 2);
  draw_text_right(*made.draw, face, {right, y}, spec.selected ? ui.theme.ink : ui.theme.ink2, spec.value);
  if (!spec.value.empty()) right -= text_width(face, spec.value) + ui.metrics.gap1;
  if (!spec.progress) return right;
  const float width = ui.metrics.px(30), height = ui.metrics.px(6);
  const float column = made.rect.max.x - ui.metrics.gap2 - ui.metrics.px(44);
  const float bar_right = std::min(right, column);
  const Rect bar =
      Rect::of({bar_right - width, std::round(made.rect.center().y - height / 2)}, {width, height});
  draw_progress(*made.draw, bar, *spec.progress, ui.theme);
  return bar.min.x - ui.metrics.gap1;
}

/// Triangle or sign, code and words.
void draw_left_end(Ui& ui, const TreeRow& spec, const Item& made, Face face, float right) {
  const float unit = ui.metrics.units(1);
  const float middle = made.rect.center().y;
  const bool branch = spec.open.has_value();
  float x = made.rect.min.x + ui.metrics.gap2 + static_cast<float>(spec.depth) * ui.metrics.gap1;
  const float y = std::round(middle - face.size / 2);
  if (branch)
    draw_text(*made.draw, ui.fonts.small, {x - unit, std::round(middle - ui.fonts.small.size / 2)},
              ui.theme.ink2, *spec.open ? icon::caret_down : icon::caret_right);
  const float size = ui.metrics.px(14);
  const Color behind = spec.selected ? ui.theme.sel : ui.theme.surface;
  draw_sign(*made.draw, spec.sign, {{x, std::round(middle - size / 2)}, size, behind}, ui.theme);
  if (branch || spec.sign != Sign::none) x += size + (branch ? unit / 2 : 2 * unit);
  if (!spec.code.empty()) {
    const Face code_face =
        branch || spec.selected ? (branch ? ui.fonts.body_bold : ui.fonts.small_bold) : face;
    draw_text(*made.draw, code_face, {x, y}, ui.theme.ink, spec.code);
    x += ui.metrics.px(branch ? 30 : 47);
  }
  draw_fitted(*made.draw, spec.selected ? (branch ? ui.fonts.body_bold : ui.fonts.small_bold) : face, {x, y},
              ui.theme.ink, spec.label, std::ceil(right - x));
}

TreeAnswer by_keyboard(Ui& ui, const TreeRow& spec, const Item& made) {
  if (!made.focused || !spec.open) return TreeAnswer::none;
  if (!*spec.open && ui.take(Key::right)) return TreeAnswer::toggled;
  if (*spec.open && ui.take(Key::left)) return TreeAnswer::toggled;
  return TreeAnswer::none;
}

}  // namespace

TreeAnswer tree_row(Ui& ui, const TreeRow& spec) {
  const Item made = item(ui, {.key = spec.key,
                              .role = Role::tree_row,
                              .label = spec.label,
                              .value = spec.value,
                              .hint = !spec.open   ? ""
                                      : *spec.open ? "open"
                                                   : "closed",
                              .size = {room(), spec.height},
                              .selected = spec.selected,
                              .ring_inside = true});
  const bool branch = spec.open.has_value();
  const Color ground = spec.selected                            ? ui.theme.sel
                       : made.hovered || (branch && *spec.open) ? ui.theme.sunken
                                                                : 0;
  if (ground != 0) made.draw->AddRectFilled(made.rect.min, made.rect.max, ground);
  if (spec.selected) draw_selection_bar(*made.draw, made.rect, ui.theme, ui.metrics);
  const Face face = branch ? ui.fonts.body : ui.fonts.small;
  draw_left_end(ui, spec, made, face, draw_right_end(ui, spec, made, face));
  if (branch)
    made.draw->AddLine({made.rect.min.x, made.rect.min.y + 0.5f}, {made.rect.max.x, made.rect.min.y + 0.5f},
                       ui.theme.line, ui.metrics.stroke);
  const TreeAnswer keyed = by_keyboard(ui, spec, made);
  if (keyed != TreeAnswer::none) return keyed;
  if (made.pressed) return branch ? TreeAnswer::toggled : TreeAnswer::chosen;
  return TreeAnswer::none;
}

}  // namespace assessor::ui
