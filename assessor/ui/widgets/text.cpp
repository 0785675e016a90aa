#include "ui/widgets/text.h"

#include <cmath>

#include "ui/item.h"

namespace assessor::ui {

namespace {

Rect reserve(ImVec2 size) {
  const Rect rect = Rect::of(ImGui::GetCursorScreenPos(), size);
  ImGui::Dummy(size);
  return rect;
}

Rect running_text(Ui& ui, const Text& spec, float width, Color color) {
  const Face face = face_of(ui, spec.style);
  const Wrapped block = wrapped(face, spec.text, width, spec.max_lines);
  const Rect rect = reserve({width, block.height});
  draw_wrapped(*ImGui::GetWindowDrawList(), face, rect.min, color, spec.text,
               {.width = width, .max_lines = spec.max_lines, .align = spec.align});
  record_text(ui, spec.key, rect, spec.text, block.cut);
  return rect;
}

Rect line_of_text(Ui& ui, const Text& spec, float widest, Color color) {
  const Face face = face_of(ui, spec.style);
  const float wide = text_width(face, spec.text);
  const bool aligned = spec.align > 0 || spec.width > 0;
  const float width = aligned ? widest : std::min(std::ceil(wide), widest);
  const Rect rect = reserve({width, face.leading});
  const float spare = std::max(0.0f, width - wide);
  const ImVec2 pos{rect.min.x + std::round(spare * spec.align),
                   rect.min.y + std::floor((face.leading - face.size) / 2)};
  const bool fits = draw_fitted(*ImGui::GetWindowDrawList(), face, pos, color, spec.text, std::ceil(width));
  if (!fits && ImGui::IsItemHovered()) ui.tip(rect, spec.text);
  record_text(ui, spec.key, rect, spec.text, !fits);
  return rect;
}

}  // namespace

Face face_of(const Ui& ui, TextStyle style) {
  switch (style) {
    case TextStyle::small:
      return ui.fonts.small;
    case TextStyle::small_bold:
      return ui.fonts.small_bold;
    case TextStyle::body:
      return ui.fonts.body;
    case TextStyle::body_bold:
      return ui.fonts.body_bold;
    case TextStyle::title:
      return ui.fonts.title;
    case TextStyle::number:
      return ui.fonts.number;
  }
  return ui.fonts.body;
}

Rect text(Ui& ui, const Text& spec) {
  const float width = std::max(1.0f, spec.width > 0 ? spec.width : room());
  const Color color = spec.color != 0 ? spec.color : ui.theme.ink;
  return spec.wraps ? running_text(ui, spec, width, color) : line_of_text(ui, spec, width, color);
}

}  // namespace assessor::ui
