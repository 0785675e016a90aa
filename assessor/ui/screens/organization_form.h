#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Form F-01 as a dialog: what identifies an organization. `draft.id` empty: a new one.
struct OrganizationForm {
  bool open = false;
  bool tried = false;  ///< faults are told once the button was pressed
  Organization draft;
  std::string founded, members, served, bodies;  ///< as typed
};

void open_organization_form(OrganizationForm& form, const Organization& organization);

/// The draft with what was typed; what is not right has a sentence by field.
struct CheckedOrganization {
  Organization organization;
  std::map<std::string, std::string> faults;  ///< "name", "founded", "members": language keys
};
CheckedOrganization checked(const OrganizationForm& form, const session::WorkspaceState& state, Date today);

void draw_organization_form(Ui& ui, const Model& model, OrganizationForm& form, Actions& actions);

}  // namespace assessor::ui
