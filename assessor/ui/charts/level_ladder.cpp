#include "ui/charts/level_ladder.h"

#include <cmath>

#include "ui/text_layout.h"

namespace assessor::ui {

void draw_rung(const Pen& pen, Rect rect, const Rung& rung) {
  const float reach = pen.metrics.gap1;
  const Color behind = rung.current ? pen.theme.sel : pen.behind;
  if (rung.current)
    pen.draw.AddRectFilled({rect.min.x - reach, rect.min.y}, {rect.max.x + reach, rect.max.y}, behind,
                           pen.metrics.radius_control);
  const float size = pen.metrics.sign, middle = rect.center().y;
  draw_level(pen.draw, rung.level, {{rect.min.x, std::round(middle - size / 2)}, size, behind}, pen.theme);
  const Face note_face = rung.current ? pen.fonts.small_bold : pen.fonts.small;
  float right = rect.max.x;
  if (!rung.note.empty()) {
    const Color ink = rung.current              ? pen.theme.ink
                      : rung.sign != Sign::none ? color_of(rung.sign, pen.theme)
                                                : pen.theme.ink3;
    draw_text_right(pen.draw, note_face, {right, std::round(middle - note_face.size / 2)}, ink, rung.note);
    right -= text_width(note_face, rung.note) + pen.metrics.gap1;
  }
  if (rung.sign != Sign::none) {
    const float sign = pen.metrics.px(15);
    right -= sign;
    draw_sign(pen.draw, rung.sign, {{right, std::round(middle - sign / 2)}, sign, behind}, pen.theme);
    right -= pen.metrics.gap1;
  }
  const Face face = rung.current ? pen.fonts.body_bold : pen.fonts.body;
  const float x = rect.min.x + size + pen.metrics.gap1;
  draw_fitted(pen.draw, face, {x, std::round(middle - face.size / 2)},
              rung.current ? pen.theme.ink : pen.theme.ink2, rung.name, std::ceil(right - x));
}

float level_ladder_height(const Metrics& metrics, std::size_t rungs) {
  return static_cast<float>(rungs) * metrics.px(27);
}

void draw_level_ladder(const Pen& pen, Rect rect, std::span<const Rung> rungs) {
  for (const Rung& rung : rungs) draw_rung(pen, rect.cut_top(pen.metrics.px(27)), rung);
}

}  // namespace assessor::ui
