#include "base/text.h"
#include "ui/scopes.h"
#include "ui/screens/act_form.h"
#include "ui/screens/form.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::string name_of_organization(const SettingsPart& part, const std::string& id) {
  const Organization* organization = part.model.session->state().organization(id);
  return organization == nullptr ? id : organization->name;
}

/// "Rahma H. – Yayasan Rumah Aman Kenanga: pengurus", and a way to take it back.
void draw_declared(const SettingsPart& part, const Person& person, const std::string& organization,
                   const std::string& reason) {
  Ui& ui = part.ui;
  const KeyScope scope(ui, person.id + organization);
  const std::string words =
      part.model.tr("ui_conflict.line", {{"person", person.name},
                                         {"organization", name_of_organization(part, organization)},
                                         {"reason", reason}});
  const session::DeclareConflict withdrawal{person.id, organization, {}};
  const std::string refused = why_not(part.model, withdrawal), label = part.model.tr("ui_conflict.withdraw");
  text(ui, {.text = words, .wraps = true, .key = "line"});
  if (button(
          ui,
          {.key = "withdraw", .label = label, .small = true, .enabled = refused.empty(), .reason = refused}))
    part.change(withdrawal);
}

void choose_person(const SettingsPart& part, std::string& chosen) {
  std::vector<Option> options;
  int before = -1;
  for (const auto& [id, person] : part.model.session->state().people) {
    if (person.archived || person.role == assessor::Role::organization) continue;
    if (id == chosen) before = static_cast<int>(options.size());
    options.push_back({id, person.name});
  }
  const int now = form_select(part.ui, "person", part.word("ui_conflict.person"), options, before);
  if (now >= 0) chosen = options[static_cast<std::size_t>(now)].key;
}

void choose_organization(const SettingsPart& part, std::string& chosen) {
  std::vector<Option> options;
  int before = -1;
  for (const auto& [id, organization] : part.model.session->state().organizations) {
    if (organization.archived) continue;
    if (id == chosen) before = static_cast<int>(options.size());
    options.push_back({id, organization.name});
  }
  const int now =
      form_select(part.ui, "organization", part.word("ui_conflict.organization"), options, before);
  if (now >= 0) chosen = options[static_cast<std::size_t>(now)].key;
}

/// Why it cannot be declared yet; empty: it can.
std::string undeclared(const SettingsPart& part, const session::DeclareConflict& conflict) {
  const bool whole =
      !conflict.person.empty() && !conflict.organization.empty() && !trimmed(conflict.reason).empty();
  return whole ? why_not(part.model, conflict) : part.model.tr("ui_conflict.incomplete");
}

}  // namespace

void draw_conflicts(const SettingsPart& part) {
  Ui& ui = part.ui;
  const FlowCard card(ui, "conflicts", part.word("ui_conflict.title"));
  text(ui, {.text = part.word("ui_conflict.text"), .color = ui.theme.ink2, .wraps = true});
  for (const auto& [id, person] : part.model.session->state().people)
    for (const auto& [organization, reason] : person.conflicts)
      draw_declared(part, person, organization, reason);
  session::DeclareConflict& conflict = part.state.conflict;
  if (conflict.person.empty()) conflict.person = part.model.desk.person;
  choose_person(part, conflict.person);
  choose_organization(part, conflict.organization);
  form_text(ui, {.key = "reason", .label = part.word("ui_conflict.reason")}, conflict.reason);
  const std::string refused = undeclared(part, conflict), label = part.model.tr("ui_conflict.declare");
  form_label(ui, "");
  if (!button(ui, {.key = "declare", .label = label, .enabled = refused.empty(), .reason = refused})) return;
  part.change(conflict);
  conflict = {};
}

}  // namespace assessor::ui
