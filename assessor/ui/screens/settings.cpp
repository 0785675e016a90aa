#include "ui/screens/settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/screens/section_list.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"
#include "ui/zoom.h"

namespace assessor::ui {

namespace {

using Section = SettingsState::Section;

struct SectionEntry {
  const char* name;
  const char* icon;
  void (*draw)(const SettingsPart&);
};

/// In the order of Section.
const std::array<SectionEntry, 8>& sections() {
  static const std::array<SectionEntry, 8> table = {{{"view", icon::eye, draw_view_settings},
                                                     {"office", icon::institution, draw_office_settings},
                                                     {"people", icon::people, draw_people_settings},
                                                     {"period", icon::calendar, draw_period_settings},
                                                     {"backup", icon::database, draw_backup_settings},
                                                     {"journal", icon::list, draw_journal_settings},
                                                     {"privacy", icon::shield, draw_privacy_settings},
                                                     {"about", icon::info, draw_about}}};
  return table;
}

std::string title_of(const Model& model, std::size_t section) {
  return model.tr(std::string("ui_settings.section.") + sections()[section].name);
}

std::string not_writable(const Model& model) {
  return model.session->read_only() ? model.tr("ui_settings.read_only") : std::string();
}

PageButton act(const Model& model, const std::string& name, const std::string& reason) {
  return {.key = name,
          .label = model.tr("ui_settings.act." + name),
          .shortcut = "Ctrl Enter",
          .disabled_because = reason};
}

void tell_office_step(const Model& model, const SettingsState& state, Page& page) {
  const bool changed = state.office != state.office_before;
  std::string reason = not_writable(model);
  if (!changed) reason = model.tr("ui_settings.unchanged");
  page.step = {{model.tr(changed ? "ui_settings.step.office_changed" : "ui_settings.step.office"), false}};
  page.primary = act(model, "save_office", reason);
}

void tell_period_step(const Model& model, const SettingsState& state, Page& page) {
  if (due_changed(model, state)) {
    page.step = {{model.tr("ui_settings.step.due"), false}};
    page.primary = act(model, "save_due",
                       due_readable(state) ? not_writable(model) : model.tr("ui_settings.due.unreadable"));
    return;
  }
  page.step = {{model.tr("ui_settings.step.period"), false}};
  page.primary = act(model, "open_period", not_writable(model));
}

void tell_step(const Model& model, const SettingsState& state, Page& page) {
  switch (state.section) {
    case Section::office:
      return tell_office_step(model, state, page);
    case Section::people:
      page.step = {{model.tr("ui_settings.step.people"), false}};
      page.primary = act(model, "add_person", not_writable(model));
      return;
    case Section::period:
      return tell_period_step(model, state, page);
    case Section::backup:
      page.step = {{model.tr("ui_settings.step.backup"), false}};
      page.primary = act(model, "back_up", not_writable(model));
      return;
    case Section::journal:
      page.step = {{model.tr("ui_journal.step"), false}};
      page.primary = act(model, "check", {});
      page.secondary = PageButton{.key = "paper", .label = model.tr("ui_settings.act.paper")};
      return;
    case Section::privacy:
      page.step = {{model.tr("ui_privacy.step"), false}};
      page.primary = act(model, "home", {});
      return;
    case Section::view:
    case Section::about:
      page.step = {{model.tr("ui_settings.step.view"), false}};
      page.primary = act(model, "home", {});
      return;
  }
}

void draw_zoom(const SettingsPart& part) {
  Ui& ui = part.ui;
  const int zoom = part.model.desk.zoom;
  const auto change = [&](int direction) {
    part.actions.push_back(Prefer{.zoom = stepped_zoom(zoom, direction)});
  };
  form_label(ui, part.word("ui_settings.zoom"));
  const Group group(ui, "zoom", Arrows::horizontal);
  const std::string shown = part.model.format.percent(Rational(zoom));
  if (button(ui, {.key = "less",
                  .icon = icon::minus,
                  .name = part.word("ui_settings.zoom.less"),
                  .enabled = zoom > k_smallest_zoom,
                  .reason = part.word("ui_settings.zoom.least")}))
    change(-1);
  ImGui::SameLine(0, ui.metrics.gap1);
  const ImVec2 beside_less = ImGui::GetCursorScreenPos();
  place({beside_less.x, beside_less.y + std::round((ui.metrics.control - ui.metrics.leading_body) / 2)});
  text(ui, {.text = shown,
            .style = TextStyle::body_bold,
            .width = ui.metrics.ems(4),
            .align = 0.5f,
            .key = "shown"});
  place({beside_less.x + ui.metrics.ems(4) + ui.metrics.gap1, beside_less.y});
  if (button(ui, {.key = "more",
                  .icon = icon::plus,
                  .name = part.word("ui_settings.zoom.more"),
                  .enabled = zoom < k_largest_zoom,
                  .reason = part.word("ui_settings.zoom.most")}))
    change(1);
}

/// What to name in a question about this program: which one, by which standard, on what.
void draw_versions(const SettingsPart& part) {
  const Desk& desk = part.model.desk;
  const auto fact = [&](const std::string& words, const char* key) {
    text(part.ui,
         {.text = words, .style = TextStyle::small, .color = part.ui.theme.ink2, .wraps = true, .key = key});
  };
  fact(part.model.tr("ui_settings.about.version", {{"version", desk.version}}), "version");
  if (const Standard* standard = part.model.standard())
    fact(part.model.tr("ui_settings.about.standard",
                       {{"id", standard->id}, {"version", standard->version}, {"digest", standard->digest}}),
         "standard");
  std::string libraries;
  for (const NamedVersion& library : desk.libraries)
    libraries += (libraries.empty() ? "" : " · ") + library.name + " " + library.version;
  if (!libraries.empty())
    fact(part.model.tr("ui_settings.about.libraries", {{"libraries", libraries}}), "libraries");
  skip_down(part.ui.metrics.gap1);
}

}  // namespace

void draw_view_settings(const SettingsPart& part) {
  const Desk& desk = part.model.desk;
  const FlowCard card(part.ui, "view", part.word("ui_settings.section.view"));
  const Segment languages[] = {{"id", "Bahasa Indonesia"}, {"en", "English"}};
  const int spoken = desk.language == "en" ? 1 : 0;
  const int language =
      form_segments(part.ui, "language", part.word("ui_settings.language"), languages, spoken);
  if (language != spoken) part.actions.push_back(Prefer{.language = std::string(languages[language].key)});
  const Segment modes[] = {{"light", part.word("ui_settings.light"), icon::sun},
                           {"dark", part.word("ui_settings.dark"), icon::moon}};
  const int lit = desk.color_mode == ColorMode::dark ? 1 : 0;
  const int mode = form_segments(part.ui, "mode", part.word("ui_settings.mode"), modes, lit);
  if (mode != lit) part.actions.push_back(Prefer{.color_mode = static_cast<ColorMode>(mode)});
  draw_zoom(part);
  bool full = desk.full_screen;
  form_label(part.ui, part.word("ui_settings.window"));
  if (switch_box(part.ui, {.key = "full", .label = part.word("ui_settings.full_screen")}, full))
    part.actions.push_back(Prefer{.full_screen = full});
}

void draw_about(const SettingsPart& part) {
  const FlowCard card(part.ui, "about", part.word("ui_settings.section.about"));
  const auto paragraph = [&](std::string_view words, const char* key) {
    text(part.ui, {.text = words, .wraps = true, .key = key});
    skip_down(part.ui.metrics.gap1);
  };
  paragraph(part.word("ui_settings.about.program"), "program");
  draw_versions(part);
  if (const Standard* standard = part.model.standard()) paragraph(part.model.tr(standard->notice), "notice");
  paragraph(part.word("ui_settings.about.privacy"), "privacy");
  paragraph(part.word("ui_settings.about.licences"), "licences");
}

Page settings_page(const Model& model, const SettingsState& state) {
  Page page;
  page.title = model.tr("ui_settings.title");
  page.caption = title_of(model, static_cast<std::size_t>(state.section));
  if (model.session != nullptr) tell_step(model, state, page);
  return page;
}

void draw_settings(Ui& ui, const Model& model, SettingsState& state, const PageEvent& event,
                   Actions& actions) {
  if (event.pressed == "home") actions.push_back(Go{.place = Place::home});
  std::vector<SectionTab> tabs;
  for (std::size_t i = 0; i < sections().size(); ++i)
    tabs.push_back({sections()[i].name, sections()[i].icon, title_of(model, i)});
  Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  state.section = static_cast<Section>(section_list(ui, area, tabs, static_cast<int>(state.section)));
  const float pad = ui.metrics.page;
  area.max.x = std::min(area.max.x, area.min.x + ui.metrics.ems(58) + 2 * pad);
  const Panel panel(
      ui, {.key = "part", .rect = area, .fill = ui.theme.bg, .pad_x = pad, .pad_y = pad, .scrolls = true});
  sections()[static_cast<std::size_t>(state.section)].draw({ui, model, state, event.pressed, actions});
}

}  // namespace assessor::ui
