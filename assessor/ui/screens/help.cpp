#include "ui/screens/help.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/section_list.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

struct Topic {
  const char* name;
  const char* icon;
  int paragraphs;
};

/// The places in the order of the rail, then what belongs to none.
constexpr std::array<Topic, 12> k_topics = {{{"home", icon::home, 2},
                                             {"organizations", icon::institution, 2},
                                             {"assess", icon::assess, 4},
                                             {"evidence", icon::paperclip, 3},
                                             {"result", icon::chart, 2},
                                             {"benchmark", icon::scales, 2},
                                             {"report", icon::document, 3},
                                             {"city", icon::grid, 2},
                                             {"settings", icon::settings, 2},
                                             {"keys", icon::keyboard, 1},
                                             {"scores", icon::calculator, 5},
                                             {"privacy", icon::shield, 6}}};

std::size_t index_of(const std::string& topic) {
  const auto found = std::ranges::find_if(k_topics, [&](const Topic& each) { return topic == each.name; });
  return found == k_topics.end() ? 9 : static_cast<std::size_t>(found - k_topics.begin());
}

std::string title_of(const Model& model, const Topic& topic) {
  const std::string place = std::string("ui_shell.place.") + topic.name;
  return model.words.has(place) ? model.tr(place) : model.tr(std::string("ui_help.topic.") + topic.name);
}

void draw_paragraphs(Ui& ui, const Model& model, const Topic& topic) {
  for (int i = 1; i <= topic.paragraphs; ++i) {
    const std::string number = std::to_string(i);
    const std::string words = model.tr(std::string("ui_help.") + topic.name + "." + number);
    text(ui, {.text = words,
              .width = std::min(room(), ui.metrics.text_column),
              .wraps = true,
              .key = "paragraph-" + number});
    skip_down(ui.metrics.gap1);
  }
}

void draw_keys(Ui& ui, const Model& model) {
  const float column = ui.metrics.ems(9), pad = ui.metrics.units(1.5f);
  for (const Shortcut& shortcut : shortcuts()) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = std::ceil(text_width(ui.fonts.small_bold, shortcut.keys)) + 2 * pad;
    const Rect cap = Rect::of(start, {width, ui.metrics.chip});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(cap.min, cap.max, ui.theme.sunken, ui.metrics.radius_control);
    draw.AddRect(cap.min, cap.max, ui.theme.line2, ui.metrics.radius_control, 0, ui.metrics.stroke);
    draw_text(draw, ui.fonts.small_bold,
              {cap.min.x + pad, std::round(cap.center().y - ui.fonts.small_bold.size / 2)}, ui.theme.ink,
              shortcut.keys);
    place({start.x + column, start.y + ui.metrics.units(0.5f)});
    const std::string words = model.tr("ui_help.key." + std::string(shortcut.name));
    text(ui, {.text = words, .wraps = true, .key = shortcut.name});
    const float next = std::max(ImGui::GetCursorScreenPos().y, cap.max.y + ui.metrics.units(1.5f));
    place({start.x, next});
  }
  ImGui::Dummy({1, 1});
}

}  // namespace

Page help_page(const Model& model, const HelpState& state) {
  Page page;
  page.title = model.tr("ui_help.title");
  page.caption = title_of(model, k_topics[index_of(state.topic)]);
  page.step = {{model.tr("ui_help.step"), false}};
  page.primary = PageButton{.key = "back",
                            .label = model.tr(model.session != nullptr ? "ui_help.back" : "ui_help.start")};
  return page;
}

void draw_help(Ui& ui, const Model& model, HelpState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "back")
    actions.push_back(Go{.place = model.session != nullptr ? Place::home : Place::start});
  std::vector<SectionTab> tabs;
  for (const Topic& topic : k_topics) tabs.push_back({topic.name, topic.icon, title_of(model, topic)});
  Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  const int chosen = section_list(ui, area, tabs, static_cast<int>(index_of(state.topic)));
  const Topic& topic = k_topics[static_cast<std::size_t>(chosen)];
  state.topic = topic.name;
  const std::string title = title_of(model, topic);
  const Panel panel(ui, {.key = "topic",
                         .rect = area,
                         .fill = ui.theme.bg,
                         .pad_x = ui.metrics.page,
                         .pad_y = ui.metrics.page,
                         .scrolls_by_key = true,
                         .label = title});
  text(ui, {.text = title, .style = TextStyle::title, .key = "title"});
  skip_down(ui.metrics.gap1);
  draw_paragraphs(ui, model, topic);
  if (std::string_view(topic.name) == "keys") draw_keys(ui, model);
}

}  // namespace assessor::ui
