#pragma once

#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

/// The questions of the standard that decide which items apply, as a dialog. Without assessment it starts
/// one.
struct ProfileForm {
  bool open = false;
  std::string organization, assessment;
  Profile profile;
  std::map<std::string, Typed<Rational>> numbers;  ///< by question id, as typed
  std::map<std::string, Typed<Date>> dates;
};

void open_profile_form(ProfileForm& form, const session::OrganizationRow& row);
void draw_profile_form(Ui& ui, const Model& model, ProfileForm& form, Actions& actions);

/// Questions without an answer, or with fewer choices than the standard asks for.
int questions_left(const Standard& standard, const Profile& profile);

}  // namespace assessor::ui
