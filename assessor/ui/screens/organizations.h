#pragma once

#include "ui/screens/organization_form.h"
#include "ui/screens/paste_dialog.h"
#include "ui/screens/profile_form.h"
#include "ui/screens/schedule_form.h"
#include "ui/screens/stage_exchange.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// What the list is narrowed to; empty members do not.
struct OrganizationFilter {
  std::string words;                       ///< in name, fields or codes of unmet gates
  std::string step, class_, field, level;  ///< names and ids
  bool held = false;                       ///< only those with an unmet gate
  bool archived = false;                   ///< those put away instead of those at work
};

/// Lembaga: who is where, and what comes next for each?
struct OrganizationsState {
  OrganizationFilter filter;
  std::string sorted_by = "name";
  bool down = false;
  bool details = false;  ///< the panel as a dialog, where there is no room beside the list
  OrganizationForm form;
  ProfileForm profile;
  ScheduleForm schedule;
  PasteDialog paste;
  StageExchange exchange;
  std::string archiving;  ///< organization asked about; empty: none
};

Page organizations_page(const Model& model, const OrganizationsState& state);
void draw_organizations(Ui& ui, const Model& model, OrganizationsState& state, const PageEvent& event,
                        Actions& actions);

}  // namespace assessor::ui
