#include <algorithm>
#include <cmath>

#include "ui/screens/assess_parts.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::size_t lines_within(const Ui& ui, float height) {
  return static_cast<std::size_t>(std::max(1.0f, std::floor(height / ui.metrics.leading_small)));
}

}  // namespace

float docked_height(const Ui& ui) {
  return ui.metrics.px(72);  // three lines
}

void draw_docked_rubric(Ui& ui, const Assessing& view, Rect area) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  auto rows = rubric_of(view, view.at);
  std::ranges::reverse(rows);
  const Rect head = area.cut_left(ui.metrics.px(150), ui.metrics.gap1);
  draw_text(draw, ui.fonts.body_bold, head.min, ui.theme.ink, view.criterion().code);
  draw_wrapped(
      draw, ui.fonts.small, {head.min.x, head.min.y + ui.metrics.leading_body}, ui.theme.ink2,
      view.model.tr(view.criterion().text),
      {.width = head.width(), .max_lines = lines_within(ui, head.height() - ui.metrics.leading_body)});
  if (rows.empty()) return;
  const float gap = ui.metrics.gap1;
  const float width =
      (area.width() - gap * static_cast<float>(rows.size() - 1)) / static_cast<float>(rows.size());
  for (const RubricRow& row : rows) {
    const Rect box = area.cut_left(std::floor(width), gap);
    draw.AddRectFilled(box.min, box.max, ui.theme.surface, ui.metrics.radius_card);
    draw.AddRect(box.min, box.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
    const Rect inner = box.inset(ui.metrics.gap1);
    draw_text(draw, ui.fonts.small_bold, inner.min, ui.theme.link, row.numeral);
    const float left = std::ceil(text_width(ui.fonts.small_bold, row.numeral)) + ui.metrics.gap1;
    draw_wrapped(draw, ui.fonts.small, {inner.min.x + left, inner.min.y}, ui.theme.ink, row.words,
                 {.width = inner.width() - left, .max_lines = lines_within(ui, inner.height())});
  }
}

}  // namespace assessor::ui
