#include <cmath>

#include "ui/icons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

/// Where things stand in a row, from edge to edge.
struct RowLayout {
  Face face, label_face, value_face;
  float sign_x = 0, code_x = 0, words_x = 0;
  float words_right = 0, bar_right = 0, value_right = 0, mark_x = 0;
  bool bar = false;

  float room() const { return std::ceil(words_right - words_x); }
};

RowLayout layout_of(const Ui& ui, const TreeRow& spec, Rect rect) {
  RowLayout at;
  const float unit = ui.metrics.units(1);
  const bool branch = spec.open.has_value();
  at.face = branch ? ui.fonts.body : ui.fonts.small;
  at.label_face = spec.selected ? (branch ? ui.fonts.body_bold : ui.fonts.small_bold) : at.face;
  at.sign_x = rect.min.x + ui.metrics.gap2 + static_cast<float>(spec.depth) * ui.metrics.gap1;
  at.code_x = at.sign_x;
  if (branch || spec.sign != Sign::none) at.code_x += ui.metrics.px(14) + (branch ? unit / 2 : 2 * unit);
  at.words_x = at.code_x + (spec.code.empty() ? 0 : ui.metrics.px(branch ? 30 : 47));
  at.value_face = spec.progress ? ui.fonts.small : at.face;
  at.value_right = at.words_right = rect.max.x - ui.metrics.gap2;
  if (!spec.value.empty()) at.words_right -= text_width(at.value_face, spec.value) + ui.metrics.gap1;
  if (!spec.mark.empty()) {
    at.mark_x = at.words_right - text_width(ui.fonts.small, spec.mark);
    at.words_right = at.mark_x - ui.metrics.gap1;
  }
  if (!spec.progress) return at;
  at.bar_right = std::min(at.words_right, at.value_right - ui.metrics.px(44));
  const float beside_bar = at.bar_right - ui.metrics.px(30) - ui.metrics.gap1;
  // The value says what the bar shows; a name cut short says less.
  at.bar = std::ceil(text_width(at.label_face, spec.label)) <= beside_bar - at.words_x;
  if (at.bar) at.words_right = beside_bar;
  return at;
}

/// Value and the small bar before it.
void draw_right_end(Ui& ui, const TreeRow& spec, const Item& made, const RowLayout& at) {
  const float middle = made.rect.center().y;
  draw_text_right(*made.draw, at.value_face, {at.value_right, std::round(middle - at.value_face.size / 2)},
                  spec.selected ? ui.theme.ink : ui.theme.ink2, spec.value);
  draw_text(*made.draw, ui.fonts.small, {at.mark_x, std::round(middle - ui.fonts.small.size / 2)},
            ui.theme.ink2, spec.mark);
  if (!at.bar) return;
  const float width = ui.metrics.px(30), height = ui.metrics.px(6);
  const Rect bar = Rect::of({at.bar_right - width, std::round(middle - height / 2)}, {width, height});
  draw_progress(*made.draw, bar, *spec.progress, ui.theme);
}

/// Triangle or sign, code and words.
void draw_left_end(Ui& ui, const TreeRow& spec, const Item& made, const RowLayout& at) {
  const float unit = ui.metrics.units(1);
  const float middle = made.rect.center().y;
  const bool branch = spec.open.has_value();
  const Face face = at.face;
  const float x = at.sign_x;
  const float y = std::round(middle - face.size / 2);
  if (branch)
    draw_text(*made.draw, ui.fonts.small, {x - unit, std::round(middle - ui.fonts.small.size / 2)},
              ui.theme.ink2, *spec.open ? icon::caret_down : icon::caret_right);
  const float size = ui.metrics.px(14);
  const Color behind = spec.selected ? ui.theme.sel : ui.theme.surface;
  draw_sign(*made.draw, spec.sign, {{x, std::round(middle - size / 2)}, size, behind}, ui.theme);
  if (!spec.code.empty()) {
    const Face code_face =
        branch || spec.selected ? (branch ? ui.fonts.body_bold : ui.fonts.small_bold) : face;
    draw_text(*made.draw, code_face, {at.code_x, y}, ui.theme.ink, spec.code);
  }
  draw_fitted(*made.draw, at.label_face, {at.words_x, y}, ui.theme.ink, spec.label, at.room());
}

TreeAnswer by_keyboard(Ui& ui, const TreeRow& spec, const Item& made) {
  if (!made.focused || !spec.open) return TreeAnswer::none;
  if (!*spec.open && ui.take(Key::right)) return TreeAnswer::toggled;
  if (*spec.open && ui.take(Key::left)) return TreeAnswer::toggled;
  return TreeAnswer::none;
}

/// What the mark says, below the name of the row, which may be cut.
std::string tip_of(const TreeRow& spec) {
  return std::string(spec.whole.empty() ? spec.label : spec.whole) + "\n" + std::string(spec.mark_words);
}

}  // namespace

TreeAnswer tree_row(Ui& ui, const TreeRow& spec) {
  const RowLayout at = layout_of(ui, spec, Rect::of(ImGui::GetCursorScreenPos(), {room(), spec.height}));
  const bool cut = text_width(at.label_face, spec.label) > at.room();
  std::string value(spec.value);
  if (!spec.mark_words.empty()) value += (value.empty() ? "" : ", ") + std::string(spec.mark_words);
  const Item made = item(ui, {.key = spec.key,
                              .role = Role::tree_row,
                              .label = cut && !spec.whole.empty() ? spec.whole : spec.label,
                              .value = value,
                              .hint = !spec.open   ? ""
                                      : *spec.open ? "open"
                                                   : "closed",
                              .size = {room(), spec.height},
                              .selected = spec.selected,
                              .cut = cut,
                              .ring_inside = true});
  const bool branch = spec.open.has_value();
  const Color ground = spec.selected                            ? ui.theme.sel
                       : made.hovered || (branch && *spec.open) ? ui.theme.sunken
                                                                : 0;
  if (made.hovered && !spec.mark_words.empty()) ui.tip(made.rect, tip_of(spec));
  if (ground != 0) made.draw->AddRectFilled(made.rect.min, made.rect.max, ground);
  if (spec.selected) draw_selection_bar(*made.draw, made.rect, ui.theme, ui.metrics);
  draw_right_end(ui, spec, made, at);
  draw_left_end(ui, spec, made, at);
  if (branch)
    made.draw->AddLine({made.rect.min.x, made.rect.min.y + 0.5f}, {made.rect.max.x, made.rect.min.y + 0.5f},
                       ui.theme.line, ui.metrics.stroke);
  const TreeAnswer keyed = by_keyboard(ui, spec, made);
  if (keyed != TreeAnswer::none) return keyed;
  if (made.pressed) return branch ? TreeAnswer::toggled : TreeAnswer::chosen;
  return TreeAnswer::none;
}

}  // namespace assessor::ui
