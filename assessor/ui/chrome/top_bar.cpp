#include "ui/chrome/top_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"

namespace assessor::ui {

namespace {

float centered(Rect area, float height) {
  return std::round(area.center().y - height / 2);
}

bool wide_enough(const Ui& ui) {
  return ui.metrics.width_class != WidthClass::narrow;
}

bool draw_person(Ui& ui, Rect& area, const TopBar& bar) {
  const float size = ui.metrics.px(30);
  const Rect spot = area.cut_right(size, ui.metrics.gap2);
  place({spot.min.x, centered(area, size)});
  const Item made = item(ui, {.key = "person",
                              .role = Role::button,
                              .label = bar.person_name,
                              .size = {size, size},
                              .cut = true,
                              .rounding = size / 2});
  made.draw->AddCircleFilled(made.rect.center(), size / 2, ui.theme.sel, 32);
  draw_text_centered(*made.draw, ui.fonts.small_bold,
                     {made.rect.center().x, centered(made.rect, ui.fonts.small_bold.size)}, ui.theme.ink,
                     bar.person);
  return made.pressed;
}

bool draw_zoom(Ui& ui, Rect& area, const TopBar& bar) {
  const float width = text_width(ui.fonts.small, bar.zoom);
  const Rect spot = area.cut_right(std::ceil(width), ui.metrics.gap2);
  const float high = ui.metrics.control_small;
  place({spot.min.x, centered(area, high)});
  const Item made = item(ui, {.key = "zoom",
                              .role = Role::button,
                              .label = bar.zoom,
                              .hint = "Ctrl +, Ctrl −",
                              .size = {spot.width(), high},
                              .rounding = ui.metrics.radius_control});
  draw_text(*made.draw, ui.fonts.small, {spot.min.x, centered(area, ui.fonts.small.size)}, ui.theme.ink2,
            bar.zoom);
  const float line = area.max.x;
  made.draw->AddLine({line, area.min.y + ui.metrics.gap3}, {line, area.max.y - ui.metrics.gap3},
                     ui.theme.line, ui.metrics.stroke);
  area.cut_right(ui.metrics.gap2);
  return made.pressed;
}

bool draw_saved(Ui& ui, Rect& area, const TopBar& bar) {
  const Face face = ui.fonts.small;
  const float sign = ui.metrics.px(14), gap = ui.metrics.units(1.5f);
  const float width = std::ceil(sign + (bar.saved.empty() ? 0 : gap + text_width(face, bar.saved)));
  const Rect spot = area.cut_right(width, ui.metrics.gap2);
  const float high = ui.metrics.control_small;
  bool pressed = false;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (bar.may_retry) {
    place({spot.min.x, centered(area, high)});
    pressed = item(ui, {.key = "saved", .label = bar.saved, .size = {width, high}}).pressed;
  } else {
    record_text(ui, "saved", spot, bar.saved, false);
  }
  draw_sign(*draw, bar.saved_sign, {{spot.min.x, centered(area, sign)}, sign, ui.theme.surface}, ui.theme);
  draw_text(*draw, face, {spot.min.x + sign + gap, centered(area, face.size)},
            bar.may_retry ? ui.theme.un : ui.theme.ink2, bar.saved);
  return pressed;
}

/// Looks like a field, opens the palette.
bool draw_search(Ui& ui, Rect& area, const TopBar& bar) {
  const bool words = wide_enough(ui);
  const float high = ui.metrics.field;
  const float width = words ? ui.metrics.px(232) : high;
  const Rect spot = area.cut_right(width, ui.metrics.gap2);
  place({spot.min.x, centered(area, high)});
  const Item made = item(ui, {.key = bar.search_key,
                              .role = Role::button,
                              .label = bar.search,
                              .hint = "Ctrl+K",
                              .size = {width, high},
                              .cut = !words,
                              .rounding = ui.metrics.radius_control});
  ImDrawList& draw = *made.draw;
  draw.AddRectFilled(made.rect.min, made.rect.max, made.hovered ? ui.theme.soft : ui.theme.surface,
                     ui.metrics.radius_control);
  draw.AddRect(made.rect.min, made.rect.max, ui.theme.line2, ui.metrics.radius_control, 0, ui.metrics.stroke);
  const float y = centered(made.rect, ui.fonts.body.size);
  const float x = made.rect.min.x + (words ? ui.metrics.gap2 : (width - ui.fonts.body.size) / 2);
  draw_text(draw, ui.fonts.body, {x, y}, ui.theme.ink2, icon::search);
  if (!words) return made.pressed;
  const Face key_face = ui.fonts.small;
  const float key_width = text_width(key_face, "Ctrl K") + ui.metrics.gap2;
  const float key_high = ui.metrics.px(19);
  const Rect key =
      Rect::of({made.rect.max.x - key_width - ui.metrics.units(2.5f), centered(made.rect, key_high)},
               {key_width, key_high});
  draw.AddRect(key.min, key.max, ui.theme.line2, ui.metrics.units(1), 0, ui.metrics.stroke);
  draw_text_centered(draw, key_face, {key.center().x, centered(key, key_face.size)}, ui.theme.ink2, "Ctrl K");
  const float left = x + ui.fonts.body.size + ui.metrics.gap1;
  draw_fitted(draw, ui.fonts.body, {left, y}, ui.theme.ink3, bar.search, key.min.x - left - ui.metrics.gap1);
  return made.pressed;
}

/// Only its icon, where it has one; its words are then told on hover and focus.
Button as_icon(Button tool) {
  if (tool.icon == nullptr) return tool;
  tool.name = tool.label;
  tool.label = {};
  return tool;
}

/// Words on several tools give way to a whole caption, where that makes it whole. A single one keeps them.
bool tools_are_icons(const Ui& ui, Rect area, const TopBar& bar) {
  if (!wide_enough(ui) || bar.tools.size() < 2) return !wide_enough(ui);
  float with_words = 0, with_icons = 0;
  for (const Button& tool : bar.tools) {
    with_words += button_size(ui, tool).x + ui.metrics.gap2;
    with_icons += button_size(ui, as_icon(tool)).x + ui.metrics.gap2;
  }
  const float room_left = area.width() - ui.metrics.gap2, wanted = text_width(ui.fonts.small, bar.caption);
  return wanted > room_left - with_words && wanted <= room_left - with_icons;
}

std::string draw_tools(Ui& ui, Rect& area, const TopBar& bar) {
  std::string pressed;
  const bool icons = tools_are_icons(ui, area, bar);
  for (auto tool = bar.tools.rbegin(); tool != bar.tools.rend(); ++tool) {
    const Button spec = icons ? as_icon(*tool) : *tool;
    const ImVec2 size = button_size(ui, spec);
    const Rect spot = area.cut_right(size.x, ui.metrics.gap2);
    place({spot.min.x, centered(area, size.y)});
    if (button(ui, spec)) pressed = spec.key;
  }
  return pressed;
}

const char* icon_of(const Ui& ui, const Button& tab) {
  return wide_enough(ui) ? tab.icon : nullptr;
}

float tab_width(const Ui& ui, const Button& tab) {
  const float icon_width = icon_of(ui, tab) != nullptr ? ui.fonts.body.size + ui.metrics.gap1 : 0;
  return std::ceil(text_width(ui.fonts.body_bold, tab.label) + icon_width + 2 * ui.metrics.px(15));
}

bool draw_tab(Ui& ui, const Button& tab, Rect rect, ImDrawFlags corners) {
  const bool chosen = tab.style == ButtonStyle::primary;
  place(rect.min);
  const Item made = item(ui, {.key = tab.key,
                              .role = Role::tab,
                              .label = tab.label,
                              .size = rect.size(),
                              .selected = chosen,
                              .rounding = ui.metrics.radius_control});
  const Color fill = chosen ? ui.theme.sel : made.hovered ? ui.theme.soft : ui.theme.surface;
  made.draw->AddRectFilled(rect.min, rect.max, fill, ui.metrics.radius_control, corners);
  made.draw->AddRect(rect.min, rect.max, ui.theme.line2, ui.metrics.radius_control, corners,
                     ui.metrics.stroke);
  const Face face = chosen ? ui.fonts.body_bold : ui.fonts.body;
  const float inner =
      text_width(face, tab.label) + (icon_of(ui, tab) != nullptr ? ui.fonts.body.size + ui.metrics.gap1 : 0);
  float x = std::round(rect.center().x - inner / 2);
  const float y = centered(rect, face.size);
  if (const char* sign = icon_of(ui, tab)) {
    draw_text(*made.draw, ui.fonts.body, {x, y}, ui.theme.ink, sign);
    x += ui.fonts.body.size + ui.metrics.gap1;
  }
  draw_text(*made.draw, face, {x, y}, ui.theme.ink, tab.label);
  return made.pressed;
}

std::string draw_tab_switch(Ui& ui, Rect& area, const TopBar& bar) {
  if (bar.tabs.empty()) return {};
  float width = 0;
  for (const Button& tab : bar.tabs) width += tab_width(ui, tab);
  Rect spot = area.cut_right(width, ui.metrics.gap2);
  spot = Rect::of({spot.min.x, centered(area, ui.metrics.field)}, {width, ui.metrics.field});
  const Group group(ui, "view", Arrows::horizontal);
  std::string pressed;
  for (std::size_t i = 0; i < bar.tabs.size(); ++i) {
    ImDrawFlags corners = ImDrawFlags_RoundCornersNone;
    if (i == 0) corners = ImDrawFlags_RoundCornersLeft;
    if (i + 1 == bar.tabs.size())
      corners = i == 0 ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersRight;
    if (draw_tab(ui, bar.tabs[i], spot.cut_left(tab_width(ui, bar.tabs[i])), corners))
      pressed = bar.tabs[i].key;
  }
  return pressed;
}

void draw_heading(Ui& ui, ImDrawList& draw, Rect area, const TopBar& bar) {
  const float high = ui.metrics.leading_title + ui.metrics.leading_small - ui.metrics.units(0.5f);
  const float top = centered(area, high);
  std::vector<TextRun> runs{{std::string(bar.title), ui.fonts.title, ui.theme.ink}};
  if (!bar.title_suffix.empty())
    runs.push_back({" " + std::string(bar.title_suffix), ui.fonts.title, ui.theme.ink3});
  draw_runs(draw, {area.min.x, top}, runs, area.width());
  draw_fitted(draw, ui.fonts.small, {area.min.x, top + ui.metrics.leading_title - ui.metrics.units(0.5f)},
              ui.theme.ink3, bar.caption, area.width());
  record_text(ui, "title", area, bar.title, false);
  record_text(ui, "caption", area, bar.caption, false);
}

}  // namespace

std::string draw_top_bar(Ui& ui, Rect area, const TopBar& bar) {
  const Region region(ui, "top");
  const Panel panel(ui, {.key = "top", .rect = area, .fill = ui.theme.surface});
  const KeyScope scope(ui, "top");
  panel.draw().AddLine({area.min.x, area.max.y - 0.5f}, {area.max.x, area.max.y - 0.5f}, ui.theme.line,
                       ui.metrics.stroke);
  Rect inside = area.inset(ui.metrics.page, 0);
  std::string pressed;
  const auto note = [&](bool hit, std::string_view key) {
    if (hit) pressed = key;
  };
  if (!bar.person.empty()) note(draw_person(ui, inside, bar), "person");
  if (wide_enough(ui)) note(draw_zoom(ui, inside, bar), "zoom");
  note(draw_saved(ui, inside, bar), "saved");
  note(draw_search(ui, inside, bar), "search");
  if (const std::string tab = draw_tab_switch(ui, inside, bar); !tab.empty()) pressed = tab;
  if (const std::string tool = draw_tools(ui, inside, bar); !tool.empty()) pressed = tool;
  inside.cut_right(ui.metrics.gap2);
  draw_heading(ui, panel.draw(), inside, bar);
  return pressed;
}

}  // namespace assessor::ui
