#include "ui/screens/field_grid.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/text.h"

namespace assessor::ui {

FieldGrid::FieldGrid(Ui& ui, int columns)
    : m_ui(ui),
      m_start(ImGui::GetCursorScreenPos()),
      m_width(room()),
      m_top(m_start.y),
      m_bottom(m_start.y),
      m_columns(ui.metrics.width_class == WidthClass::narrow ? 1 : columns) {}

FieldGrid::~FieldGrid() {
  end_field();
  place({m_start.x, m_bottom});
}

void FieldGrid::end_field() {
  m_bottom = std::max(m_bottom, ImGui::GetCursorScreenPos().y);
}

float FieldGrid::next(std::string_view label, Span span) {
  end_field();
  if (m_column >= m_columns || span == Span::whole) {
    m_top = m_bottom;
    m_column = 0;
  }
  const float gap = m_ui.metrics.gap2;
  const int columns = span == Span::whole ? 1 : m_columns;
  const auto count = static_cast<float>(columns);
  const float width = std::floor((m_width - gap * (count - 1)) / count);
  const float x = m_start.x + static_cast<float>(m_column) * (width + gap);
  m_column = span == Span::whole ? m_columns : m_column + 1;
  place({x, m_top});
  text(m_ui, {.text = label, .style = TextStyle::small, .color = m_ui.theme.ink2, .width = width});
  place({x, m_top + m_ui.metrics.leading_small + m_ui.metrics.px(3)});
  return width;
}

}  // namespace assessor::ui
