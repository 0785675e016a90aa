#include "ui/screens/organizations.h"

#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/organization_act.h"
#include "ui/screens/organizations_archive.h"
#include "ui/screens/organizations_list.h"
#include "ui/screens/organizations_panel.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Row = session::OrganizationRow;

/// The organization looked at; where none was chosen yet, the first by name.
const Row* chosen_row(const Model& model) {
  const session::Overview& overview = model.session->overview();
  const Row* row = overview.row(model.at.organization);
  return row != nullptr || overview.rows.empty() ? row : &overview.rows.front();
}

void do_next(const Model& model, OrganizationsState& state, const Row& row, Actions& actions) {
  const OrganizationAct act = next_act(model, row);
  if (!act.disabled_because.empty()) return;
  if (act.kind == OrganizationAct::Kind::start) open_profile_form(state.profile, row);
  actions.insert(actions.end(), act.actions.begin(), act.actions.end());
}

void open_row(const Model& model, OrganizationsState& state, const Row& row, Actions& actions) {
  actions.push_back(Go{.organization = row.organization});
  if (row.open)
    actions.push_back(Go{.place = Place::assess, .stage = *row.open});
  else if (row.score != nullptr)
    actions.push_back(Go{.place = Place::result});
  else
    do_next(model, state, row, actions);
}

void answer_panel(Ui& ui, PanelAnswer answer, const Model& model, OrganizationsState& state, const Row& row,
                  Actions& actions) {
  switch (answer) {
    case PanelAnswer::none:
      return;
    case PanelAnswer::result:
      actions.push_back(Go{.place = Place::result, .organization = row.organization});
      break;
    case PanelAnswer::evidence:
      actions.push_back(Go{.place = Place::evidence, .organization = row.organization});
      break;
    case PanelAnswer::edit:
      if (const Organization* organization = model.session->state().organization(row.organization))
        open_organization_form(state.form, *organization);
      break;
    case PanelAnswer::profile:
      open_profile_form(state.profile, row);
      break;
    case PanelAnswer::schedule:
      open_schedule_form(ui, model, row.assessment, state.schedule);
      break;
    case PanelAnswer::archive:
      state.archiving = row.organization;
      break;
    case PanelAnswer::export_stage:
      ask_to_export(state.exchange, model, row.open ? *row.open : *row.sent, actions);
      break;
  }
  state.details = false;
}

void draw_side(Ui& ui, const Model& model, OrganizationsState& state, const Row& row, Rect area,
               Actions& actions) {
  const SidePanel panel(ui, area);
  answer_panel(ui, draw_organization_panel(ui, model, row), model, state, row, actions);
}

void draw_details(Ui& ui, const Model& model, OrganizationsState& state, const Row& row, Actions& actions) {
  if (!state.details) return;
  const std::string title = shown_name(model, row.name);
  Dialog dialog(ui, {.key = "details", .title = title});
  answer_panel(ui, draw_organization_panel(ui, model, row), model, state, row, actions);
  const OrganizationAct act = next_act(model, row);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_organizations.close"),
                                              .act = act.label,
                                              .act_enabled = act.disabled_because.empty(),
                                              .reason = act.disabled_because});
  if (answer == DialogAnswer::act) do_next(model, state, row, actions);
  if (answer != DialogAnswer::none) state.details = false;
}

void draw_archiving(Ui& ui, const Model& model, OrganizationsState& state, Actions& actions) {
  const Organization* organization = model.session->state().organization(state.archiving);
  if (organization == nullptr) return;
  const std::string title =
      model.tr("ui_organizations.archive.title", {{"name", shown_name(model, organization->name)}});
  Dialog dialog(
      ui, {.key = "archiving", .title = title, .text = model.words.plain("ui_organizations.archive.text")});
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_organizations.archive.keep"),
                                              .act = model.words.plain("ui_organizations.archive.act"),
                                              .removes = true});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::ArchiveOrganization{state.archiving, true}});
  if (answer != DialogAnswer::none) state.archiving.clear();
}

void draw_dialogs(Ui& ui, const Model& model, OrganizationsState& state, const Row* chosen,
                  Actions& actions) {
  if (chosen != nullptr) draw_details(ui, model, state, *chosen, actions);
  draw_organization_form(ui, model, state.form, actions);
  draw_profile_form(ui, model, state.profile, actions);
  draw_schedule_form(ui, model, state.schedule, actions);
  draw_paste_dialog(ui, model, state.paste, actions);
  draw_stage_exchange(ui, model, state.exchange, actions);
  draw_archiving(ui, model, state, actions);
}

/// Nobody at work: the ways to begin, and whoever was put away.
void draw_nothing(Ui& ui, const Model& model, OrganizationsState& state, Rect area, Actions& actions) {
  const EmptyAnswer answer = empty_state(ui, {.key = "empty",
                                              .title = model.words.plain("ui_organizations.empty.title"),
                                              .text = model.words.plain("ui_organizations.empty.text"),
                                              .first_action = model.words.plain("ui_organizations.add"),
                                              .second_action = model.words.plain("ui_organizations.paste"),
                                              .primary = false});
  if (answer == EmptyAnswer::first_action) open_organization_form(state.form, {});
  if (answer == EmptyAnswer::second_action) open_paste_dialog(state.paste, model);
  if (archived_organizations(model).empty()) return;
  area.min.y = ImGui::GetCursorScreenPos().y + ui.metrics.gap2;
  draw_organization_archive(ui, model, {}, area, actions);
}

/// What the last paste did stays until it is put away; it can be taken back from here.
void draw_told(Ui& ui, const Model& model, OrganizationsState& state, Rect& area, Actions& actions) {
  if (state.paste.told.empty()) return;
  place(area.min);
  const BannerAnswer answer = banner(ui, {.key = "pasted",
                                          .sign = Sign::ok,
                                          .text = state.paste.told,
                                          .action = model.words.plain("ui_organizations.take_back"),
                                          .second_action = model.words.plain("ui_organizations.close"),
                                          .width = area.width()});
  area.min.y = ImGui::GetCursorScreenPos().y + ui.metrics.gap1;
  if (answer == BannerAnswer::action) actions.push_back(Undo{});
  if (answer != BannerAnswer::none) state.paste.told.clear();
}

void draw_rows(Ui& ui, const Model& model, OrganizationsState& state, Rect area, Actions& actions) {
  if (state.filter.archived) return draw_organization_archive(ui, model, state.filter, area, actions);
  const auto rows = listed_rows(model, state);
  if (rows.empty()) {
    const Panel panel(ui, {.key = "none", .rect = area});
    empty_state(ui, {.key = "none", .title = model.words.plain("ui_organizations.none_found")});
    return;
  }
  if (const Row* opened = draw_organization_table(ui, model, state, rows, area, actions))
    open_row(model, state, *opened, actions);
}

/// The rows come first in the focus ring, what narrows them after.
void draw_list(Ui& ui, const Model& model, OrganizationsState& state, const Row& chosen, Rect area,
               Actions& actions) {
  const Rect filters = area.cut_top(ui.metrics.control, ui.metrics.gap1);
  draw_told(ui, model, state, area, actions);
  if (ui.metrics.width_class != WidthClass::wide && !state.filter.archived &&
      draw_organization_strip(ui, model, chosen, area.cut_top(ui.metrics.units(10), ui.metrics.gap1)))
    state.details = true;
  draw_rows(ui, model, state, area, actions);
  const FilterAnswer answer = draw_organization_filters(ui, model, state, filters);
  const bool pasted = !ui.is_typing() && ui.take(ctrl(Key::v));
  if (answer == FilterAnswer::paste || pasted) open_paste_dialog(state.paste, model);
  if (answer == FilterAnswer::import_stage) ask_to_import(state.exchange, model, actions);
}

}  // namespace

Page organizations_page(const Model& model, const OrganizationsState&) {
  const session::Overview& overview = model.session->overview();
  Page page;
  page.title = model.tr("ui_organizations.title");
  page.caption = model.tr("ui_organizations.caption", {{"count", std::to_string(overview.rows.size())},
                                                       {"scored", std::to_string(overview.with_score)},
                                                       {"filling", std::to_string(overview.filling)},
                                                       {"waiting", std::to_string(overview.not_started)}});
  page.tools = {{.key = "add", .label = model.tr("ui_organizations.add"), .icon = icon::plus}};
  const Row* row = chosen_row(model);
  if (row == nullptr) {
    page.step = {{model.tr("ui_organizations.empty.step"), false}};
    page.primary = PageButton{.key = "add-first", .label = model.tr("ui_organizations.add")};
    return page;
  }
  const OrganizationAct act = next_act(model, *row);
  page.step = act.sentence;
  page.primary = PageButton{
      .key = "next", .label = act.label, .shortcut = "Ctrl Enter", .disabled_because = act.disabled_because};
  return page;
}

void draw_organizations(Ui& ui, const Model& model, OrganizationsState& state, const PageEvent& event,
                        Actions& actions) {
  const Row* chosen = chosen_row(model);
  if (chosen != nullptr && event.pressed == "next") do_next(model, state, *chosen, actions);
  if (event.pressed == "add" || event.pressed == "add-first") open_organization_form(state.form, {});
  if (chosen != nullptr && model.at.organization != chosen->organization)
    actions.push_back(Go{.organization = chosen->organization});
  Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  if (chosen == nullptr) {
    place(area.inset(ui.metrics.page, ui.metrics.gap3).min);
    draw_nothing(ui, model, state, area.inset(ui.metrics.page, ui.metrics.gap3), actions);
  } else {
    const bool wide = ui.metrics.width_class == WidthClass::wide && !state.filter.archived;
    const Rect side = wide ? area.cut_right(ui.metrics.px(300)) : Rect{};
    draw_list(ui, model, state, *chosen, area.inset(ui.metrics.page, ui.metrics.px(14)), actions);
    if (wide) draw_side(ui, model, state, *chosen, side, actions);
  }
  draw_dialogs(ui, model, state, chosen, actions);
}

}  // namespace assessor::ui
