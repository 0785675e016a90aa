#include <algorithm>
#include <cmath>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// By name; those put away come last.
std::vector<const Person*> people(const Model& model) {
  std::vector<const Person*> found;
  for (const auto& [id, person] : model.session->state().people) found.push_back(&person);
  std::ranges::sort(found, {},
                    [](const Person* person) { return std::pair(person->archived, folded(person->name)); });
  return found;
}

void draw_acting(const SettingsPart& part) {
  const FlowCard card(part.ui, "acting", part.word("ui_settings.acting"));
  text(part.ui, {.text = part.word("ui_settings.acting.text"), .color = part.ui.theme.ink2, .wraps = true});
  std::vector<const Person*> present = people(part.model);
  std::erase_if(present, [](const Person* person) { return person->archived; });
  std::vector<Option> options;
  int before = -1;
  for (std::size_t i = 0; i < present.size(); ++i) {
    if (present[i]->id == part.model.desk.person) before = static_cast<int>(i);
    options.push_back({present[i]->id, present[i]->name});
  }
  const int now = form_select(part.ui, "person", part.word("ui_settings.acting.label"), options, before);
  if (now != before) part.actions.push_back(ActAs{present[static_cast<std::size_t>(now)]->id});
}

void draw_row(const SettingsPart& part, const Columns& columns, const Person& person) {
  const std::string role =
      person.archived ? part.model.tr("ui_settings.person.archived") : role_words(part.model, person.role);
  const Item made = table_row(
      part.ui, columns,
      {.key = person.id, .label = person.name, .value = role, .height = part.ui.metrics.control_small});
  const Color ink = person.archived ? part.ui.theme.ink3 : part.ui.theme.ink;
  table_cell(part.ui, columns, made.rect, 0, {.text = person.initials, .small = true, .color = ink});
  table_cell(part.ui, columns, made.rect, 1,
             {.text = person.name, .bold = person.id == part.model.desk.person, .color = ink});
  table_cell(part.ui, columns, made.rect, 2, {.text = person.position, .color = part.ui.theme.ink2});
  table_cell(part.ui, columns, made.rect, 3, {.text = role, .color = part.ui.theme.ink2});
  if (made.pressed) part.state.person = {true, false, person};
}

/// Those of the office, or those of the organizations.
void draw_list(const SettingsPart& part, bool of_organizations) {
  const FlowCard card(
      part.ui, of_organizations ? "organization-people" : "people",
      part.word(of_organizations ? "ui_settings.people.organizations" : "ui_settings.people.office"));
  const Column columns[] = {{.key = "initials", .width = part.ui.metrics.ems(3)},
                            {.key = "name", .share = 2},
                            {.key = "position", .share = 2},
                            {.key = "role", .share = 1.6f}};
  const Columns spans = lay_out(columns, ImGui::GetCursorScreenPos().x, room());
  const Group group(part.ui, "rows", Arrows::vertical);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  for (const Person* person : people(part.model))
    if ((person->role == assessor::Role::organization) == of_organizations) draw_row(part, spans, *person);
  ImGui::PopStyleVar();
}

/// Only for people of an organization: which one.
void draw_organization(const SettingsPart& part, Person& person) {
  if (person.role != assessor::Role::organization) {
    person.organization.clear();
    return;
  }
  std::vector<Option> options;
  int before = -1;
  for (const auto& [id, organization] : part.model.session->state().organizations) {
    if (organization.archived) continue;
    if (id == person.organization) before = static_cast<int>(options.size());
    options.push_back({id, organization.name});
  }
  const int now =
      form_select(part.ui, "organization", part.word("ui_settings.person.organization"), options, before);
  if (now >= 0) person.organization = options[static_cast<std::size_t>(now)].key;
}

void draw_form(const SettingsPart& part, Person& person, bool is_new) {
  const FieldResult name =
      form_text(part.ui, {.key = "name", .label = part.word("ui_settings.person.name")}, person.name);
  if (name.changed && is_new) person.initials = initials_of(person.name);
  form_text(part.ui, {.key = "initials", .label = part.word("ui_settings.person.initials"), .max_letters = 4},
            person.initials);
  form_text(part.ui, {.key = "position", .label = part.word("ui_settings.person.position")}, person.position);
  form_text(part.ui, {.key = "nip", .label = part.word("ui_settings.signer.nip"), .max_letters = 30},
            person.nip);
  form_role(part.ui, part.model, person.role);
  draw_organization(part, person);
  if (is_new) return;
  form_label(part.ui, "");
  switch_box(part.ui, {.key = "archived", .label = part.word("ui_settings.person.put_away")},
             person.archived);
}

void save(const SettingsPart& part, const Person& person, bool is_new) {
  if (is_new)
    part.change(session::AddPerson{person});
  else
    part.change(session::EditPerson{person});
}

void ask_person(const SettingsPart& part) {
  SettingsState::PersonForm& form = part.state.person;
  if (!form.open) return;
  Dialog dialog(part.ui,
                {.key = "person",
                 .title = part.word(form.is_new ? "ui_settings.act.add_person" : "ui_settings.person.edit"),
                 .width = 44});
  draw_form(part, form.person, form.is_new);
  const bool writable = !part.model.session->read_only();
  const DialogAnswer answer = dialog.buttons(
      {.keep = part.word("ui_settings.cancel"),
       .act = part.word("ui_settings.person.save"),
       .act_enabled = writable && !trimmed(form.person.name).empty(),
       .reason = part.word(writable ? "ui_settings.person.nameless" : "ui_settings.read_only")});
  if (answer == DialogAnswer::act) save(part, form.person, form.is_new);
  if (answer != DialogAnswer::none) form.open = false;
}

}  // namespace

void draw_people_settings(const SettingsPart& part) {
  if (part.pressed == "add_person") {
    part.state.person = {true, true, {}};
    part.state.person.person.id = random_uuid();
  }
  draw_acting(part);
  draw_list(part, false);
  draw_conflicts(part);
  draw_list(part, true);
  ask_person(part);
}

}  // namespace assessor::ui
