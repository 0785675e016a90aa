#include "ui/widgets/side_panel.h"

namespace assessor::ui {

SidePanel::SidePanel(Ui& ui, Rect area)
    : m_region(ui, "side"),
      m_panel(ui, {.key = "side",
                   .rect = area,
                   .fill = ui.theme.surface,
                   .pad_x = ui.metrics.px(18),
                   .pad_y = ui.metrics.px(14),
                   .scrolls = true}),
      m_scope(ui, "side") {
  m_panel.draw().AddLine(area.min, {area.min.x, area.max.y}, ui.theme.line, ui.metrics.stroke);
}

}  // namespace assessor::ui
