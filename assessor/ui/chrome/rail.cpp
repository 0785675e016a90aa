#include "ui/chrome/rail.h"

#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/signs.h"

namespace assessor::ui {

namespace {

/// Tabs shrink before they run into each other.
float tab_height(const Ui& ui, Rect area, std::size_t count) {
  const float wanted = ui.metrics.units(14), gap = ui.metrics.units(0.5f);
  return std::floor(
      std::min(wanted, area.height() / static_cast<float>(std::max<std::size_t>(count, 1)) - gap));
}

void draw_face_of_tab(Ui& ui, const RailTab& tab, const Item& made, bool with_words) {
  const Color ink = tab.is_active ? ui.theme.on_pri : made.hovered ? ui.theme.rail_ink : ui.theme.rail_ink2;
  // A long word may use the margins, and is not bold where that would bring it to the tick.
  const float reach = ui.metrics.units(1), width = made.rect.width() + 2 * reach;
  const bool bold = tab.is_active && text_width(ui.fonts.small_bold, tab.label) <= made.rect.width();
  const Face words = bold ? ui.fonts.small_bold : ui.fonts.small;
  const float gap = ui.metrics.units(0.5f);
  const float high = ui.fonts.body.size + (with_words ? words.size + gap : 0);
  const float top = std::round(made.rect.center().y - high / 2);
  draw_text_centered(*made.draw, ui.fonts.body, {made.rect.center().x, top}, ink, tab.icon);
  if (!with_words) return;
  const float left =
      std::max(made.rect.center().x - text_width(words, tab.label) / 2, made.rect.min.x - reach);
  draw_fitted(*made.draw, words, {std::round(left), top + ui.fonts.body.size + gap}, ink, tab.label, width);
}

void draw_tick(Ui& ui, const Item& made, float edge) {
  const float half = ui.metrics.units(4);
  const float y = std::round(made.rect.center().y);
  made.draw->AddRectFilled({edge, y - half}, {edge + ui.metrics.units(1), y + half}, ui.theme.gold,
                           ui.metrics.units(1), ImDrawFlags_RoundCornersRight);
}

bool draw_tab(Ui& ui, const RailTab& tab, Rect rect, float edge) {
  place(rect.min);
  const bool with_words = ui.metrics.width_class != WidthClass::narrow;
  const Item made = item(ui, {.key = tab.key,
                              .role = Role::place,
                              .label = tab.label,
                              .size = rect.size(),
                              .selected = tab.is_active,
                              .cut = !with_words,
                              .rounding = ui.metrics.radius_card,
                              .ring_inside = true});
  if (tab.is_active || made.hovered)
    made.draw->AddRectFilled(rect.min, rect.max, ui.theme.rail_on, ui.metrics.radius_card);
  draw_face_of_tab(ui, tab, made, with_words);
  if (tab.is_active) draw_tick(ui, made, edge);
  return made.pressed;
}

std::string draw_tabs(Ui& ui, Rect area, float edge, const std::vector<RailTab>& tabs, float height) {
  std::string pressed;
  for (const RailTab& tab : tabs)
    if (draw_tab(ui, tab, area.cut_top(height, ui.metrics.units(0.5f)), edge)) pressed = tab.key;
  return pressed;
}

}  // namespace

std::string draw_rail(Ui& ui, Rect area, const Rail& rail) {
  const Region region(ui, "rail");
  const Panel panel(ui, {.key = "rail", .rect = area, .fill = ui.theme.rail});
  const Group group(ui, "rail", Arrows::vertical);
  Rect inside = area.inset(ui.metrics.units(1.5f), ui.metrics.units(2));
  const Rect mark = inside.cut_top(ui.metrics.units(8.5f), ui.metrics.units(1.5f));
  const float high = ui.metrics.units(7.5f);
  draw_mark(panel.draw(),
            Rect::of({std::round(mark.center().x - high * 0.4667f), mark.min.y}, {high * 0.9333f, high}),
            ui.theme.gold, ui.theme.rail);
  const float height = tab_height(ui, inside, rail.places.size() + rail.below.size());
  const float foot = std::min(height, ui.metrics.units(12));
  const float low = (foot + ui.metrics.units(0.5f)) * static_cast<float>(rail.below.size());
  const Rect lower = inside.cut_bottom(low);
  const std::string upper_pressed = draw_tabs(ui, inside, area.min.x, rail.places, height);
  const std::string lower_pressed = draw_tabs(ui, lower, area.min.x, rail.below, foot);
  return upper_pressed.empty() ? lower_pressed : upper_pressed;
}

}  // namespace assessor::ui
