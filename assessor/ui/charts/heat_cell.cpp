#include "ui/charts/heat_cell.h"

#include <algorithm>
#include <cmath>

#include "ui/signs.h"
#include "ui/text_layout.h"

namespace assessor::ui {

void draw_heat_cell(const Pen& pen, Rect rect, const HeatCell& cell) {
  const Color fill = pen.theme.heat[std::min(cell.bin, pen.theme.heat.size() - 1)];
  pen.draw.AddRectFilled(rect.min, rect.max, fill, pen.metrics.px(2));
  if (cell.hollow) {
    const Rect inside = rect.inset(pen.metrics.px(3), pen.metrics.px(3));
    pen.draw.AddRectFilled(inside.min, inside.max, pen.behind, pen.metrics.px(1));
  }
  const Face face = pen.fonts.small;
  draw_text_centered(pen.draw, face, {rect.center().x, std::round(rect.center().y - face.size / 2)},
                     pen.theme.heat_ink, cell.number);
  if (!cell.gate_shut) return;
  const float size = pen.metrics.px(8);
  pen.draw.AddTriangleFilled({rect.max.x - size, rect.min.y}, {rect.max.x, rect.min.y},
                             {rect.max.x, rect.min.y + size}, pen.theme.heat_ink);
}

void draw_heat_blank(const Pen& pen, Rect rect, bool begun) {
  if (begun)
    pen.draw.AddRectFilled(rect.min, rect.max, pen.theme.sunken, pen.metrics.px(2));
  else
    draw_dashed_rect(pen.draw, rect, pen.theme.range_in, {.on = 3, .off = 3, .width = pen.metrics.stroke});
}

}  // namespace assessor::ui
