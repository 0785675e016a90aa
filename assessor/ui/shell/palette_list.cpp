#include "ui/shell/palette_list.h"

#include "ui/icons.h"
#include "ui/shell/bars.h"
#include "ui/shell/screens.h"
#include "ui/shell/shortcuts.h"
#include "ui/zoom.h"

namespace assessor::ui {

namespace {

using Targets = std::vector<PaletteTarget>;

void add_page_button(const Model& model, const PageButton& button, Targets& targets) {
  if (!button.disabled_because.empty()) return;
  targets.push_back(
      {{"page-" + button.key, button.label, model.tr("ui_palette.here"), Sign::none, button.icon},
       {},
       button.key});
}

void add_page(const Model& model, const Page& page, Targets& targets) {
  if (page.primary) add_page_button(model, *page.primary, targets);
  if (page.secondary) add_page_button(model, *page.secondary, targets);
  for (const PageButton& tab : page.tabs)
    if (tab.key != page.tab) add_page_button(model, tab, targets);
  for (const PageButton& tool : page.tools) add_page_button(model, tool, targets);
}

void add_places(const Model& model, Targets& targets) {
  const Rail rail = make_rail(model);
  const auto add = [&](const std::vector<RailTab>& tabs) {
    for (const RailTab& tab : tabs)
      for (const ScreenEntry& screen : screen_table())
        if (tab.key == name_of(screen.place))
          targets.push_back(
              {{"place-" + tab.key, tab.label, model.tr("ui_palette.place"), Sign::none, tab.icon},
               Go{.place = screen.place}});
  };
  add(rail.places);
  add(rail.below);
}

void add_command(const Model& model, std::string_view name, const char* icon, Action action,
                 Targets& targets) {
  targets.push_back({{std::string(name), model.tr("ui_palette.command." + std::string(name)),
                      std::string(keys_of(name)), Sign::none, icon},
                     std::move(action)});
}

/// "Urungkan: mengubah jawaban (KE-02)".
std::string undo_words(const Model& model, const char* key, const session::UndoLabel& label) {
  std::string what = model.tr("command." + label.command);
  if (label.keys.size() == 1 && label.keys.front().kind == session::RecordKind::answer)
    what += " (" + label.keys.front().parts.back() + ")";
  return model.tr(key, {{"what", what}});
}

void add_undo(const Model& model, Targets& targets) {
  if (const auto next = model.session->next_undo(model.desk.person))
    targets.push_back({{"undo", undo_words(model, "ui_palette.undo", *next), std::string(keys_of("undo")),
                        Sign::none, icon::undo},
                       Undo{}});
  if (const auto next = model.session->next_redo(model.desk.person))
    targets.push_back({{"redo", undo_words(model, "ui_palette.redo", *next), std::string(keys_of("redo")),
                        Sign::none, icon::redo},
                       Redo{}});
}

void add_view_commands(const Model& model, Targets& targets) {
  const Desk& desk = model.desk;
  if (desk.zoom < k_largest_zoom)
    add_command(model, "zoom_in", icon::plus, Prefer{.zoom = stepped_zoom(desk.zoom, 1)}, targets);
  if (desk.zoom > k_smallest_zoom)
    add_command(model, "zoom_out", icon::minus, Prefer{.zoom = stepped_zoom(desk.zoom, -1)}, targets);
  if (desk.zoom != k_usual_zoom)
    add_command(model, "zoom_usual", icon::search, Prefer{.zoom = k_usual_zoom}, targets);
  const bool dark = desk.color_mode == ColorMode::dark;
  add_command(model, dark ? "light" : "dark", dark ? icon::sun : icon::moon,
              Prefer{.color_mode = dark ? ColorMode::light : ColorMode::dark}, targets);
  const bool english = desk.language == "en";
  add_command(model, english ? "indonesian" : "english", icon::language,
              Prefer{.language = english ? "id" : "en"}, targets);
  add_command(model, desk.full_screen ? "window" : "full_screen", icon::expand,
              Prefer{.full_screen = !desk.full_screen}, targets);
}

void add_workspace_commands(const Model& model, Targets& targets) {
  if (!model.session->read_only()) add_command(model, "back_up", icon::database, BackUp{}, targets);
  add_command(model, "check", icon::shield, CheckWorkspace{}, targets);
  add_command(model, "close_workspace", icon::folder, CloseWorkspace{}, targets);
}

/// A screen about one organization stays open; from others the list of organizations opens.
bool is_about_one(Place place) {
  return place == Place::assess || place == Place::evidence || place == Place::result ||
         place == Place::benchmark || place == Place::report;
}

void add_organizations(const Model& model, Targets& targets) {
  const Person* person = model.session->state().person(model.desk.person);
  if (person != nullptr && person->role == assessor::Role::organization) return;
  const Place place = is_about_one(model.at.place) ? model.at.place : Place::organizations;
  if (screen_of(place) == nullptr) return;
  for (const session::OrganizationRow& row : model.session->overview().rows)
    targets.push_back({{"organization-" + row.organization, row.name, model.tr("ui_palette.organization"),
                        Sign::none, icon::institution},
                       Go{.place = place, .organization = row.organization}});
}

void add_periods(const Model& model, Targets& targets) {
  for (const auto& [id, period] : model.session->state().periods)
    if (id != model.session->period())
      targets.push_back({{"period-" + id, model.tr("ui_palette.period", {{"period", id}}),
                          model.tr("ui_palette.period.kind"), Sign::none, icon::calendar},
                         ViewPeriod{id}});
}

/// Where two assessors have rated apart and are to agree now.
void add_differences(const Model& model, Targets& targets) {
  for (const session::OrganizationRow& row : model.session->overview().rows)
    if (row.open && model.session->agreement_of(*row.open) != nullptr)
      targets.push_back({{"differences-" + row.organization,
                          model.tr("ui_differences.palette", {{"organization", row.name}}),
                          model.tr("ui_shell.place.assess"), Sign::none, icon::people},
                         Go{.place = Place::assess, .organization = row.organization, .stage = *row.open}});
}

void add_criteria(const Model& model, Targets& targets) {
  const Standard* standard = model.standard();
  if (standard == nullptr || screen_of(Place::assess) == nullptr || model.assessment() == nullptr) return;
  for (const Criterion& criterion : standard->criteria)
    targets.push_back({{"criterion-" + criterion.id, criterion.code + " " + model.tr(criterion.short_title),
                        model.tr("ui_palette.criterion"), Sign::none, icon::assess},
                       Go{.place = Place::assess, .criterion = criterion.id}});
}

}  // namespace

std::vector<PaletteTarget> palette_targets(const Model& model, const Page& page) {
  Targets targets;
  add_page(model, page, targets);
  add_places(model, targets);
  if (model.session != nullptr) add_undo(model, targets);
  add_view_commands(model, targets);
  if (model.session != nullptr) {
    add_workspace_commands(model, targets);
    add_organizations(model, targets);
    add_periods(model, targets);
    add_differences(model, targets);
    add_criteria(model, targets);
  }
  return targets;
}

}  // namespace assessor::ui
