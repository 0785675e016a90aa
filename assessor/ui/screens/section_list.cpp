#include "ui/screens/section_list.h"

#include <cmath>
#include <vector>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

bool draw_tab(Ui& ui, const SectionTab& tab, bool on) {
  const float x = ui.metrics.gap2 + ui.metrics.ems(1.8f);
  const Face face = on ? ui.fonts.body_bold : ui.fonts.body;
  const float width = std::ceil(room() - x);
  const Item made = item(ui, {.key = tab.key,
                              .role = Role::tab,
                              .label = tab.words,
                              .value = on ? "on" : "off",
                              .size = {room(), ui.metrics.control},
                              .selected = on,
                              .cut = text_width(face, tab.words) > width,
                              .rounding = ui.metrics.radius_control});
  const Color ground = on ? ui.theme.sel : made.hovered ? ui.theme.soft : 0;
  if (ground != 0) made.draw->AddRectFilled(made.rect.min, made.rect.max, ground, ui.metrics.radius_control);
  if (on) draw_selection_bar(*made.draw, made.rect, ui.theme, ui.metrics);
  const float y = std::round(made.rect.center().y - ui.fonts.body.size / 2);
  draw_text(*made.draw, ui.fonts.body, {made.rect.min.x + ui.metrics.gap2, y}, ui.theme.ink2, tab.icon);
  draw_fitted(*made.draw, face, {made.rect.min.x + x, y}, ui.theme.ink, tab.words, width);
  return made.pressed || made.arrived;
}

int choose_from_field(Ui& ui, Rect area, std::span<const SectionTab> tabs, int chosen) {
  std::vector<Option> options;
  for (const SectionTab& tab : tabs) options.push_back({tab.key, tab.words});
  place(area.min);
  return select(ui, {.key = "section", .options = options, .chosen = chosen, .width = area.width()});
}

}  // namespace

int section_list(Ui& ui, Rect& area, std::span<const SectionTab> tabs, int chosen) {
  if (ui.metrics.width_class == WidthClass::narrow) {
    const Rect field = area.cut_top(ui.metrics.field + 2 * ui.metrics.gap1);
    return choose_from_field(ui, field.inset(ui.metrics.page, ui.metrics.gap1), tabs, chosen);
  }
  const Panel panel(ui, {.key = "sections",
                         .rect = area.cut_left(ui.metrics.ems(13.5f)),
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap1,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  const Group group(ui, "sections", Arrows::vertical);
  for (std::size_t i = 0; i < tabs.size(); ++i)
    if (draw_tab(ui, tabs[i], static_cast<int>(i) == chosen)) chosen = static_cast<int>(i);
  return chosen;
}

}  // namespace assessor::ui
