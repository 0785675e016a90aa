#pragma once

#include "ui/screens/act_form.h"

namespace assessor::ui {

/// A line of the follow-up plan while its dialog is open.
struct FollowUpForm {
  bool open = false, is_new = false;
  FollowUp entry;
  std::string item;  ///< code as typed; empty: of the organization as a whole
  Typed<Date> due, done_on;
};

void open_new_follow_up(const Ui& ui, FollowUpForm& form, const Standard& standard, FollowUp entry);
void open_follow_up(const Ui& ui, FollowUpForm& form, const Standard& standard, const FollowUp& entry);
void draw_follow_up_form(Ui& ui, const Model& model, FollowUpForm& form, Actions& actions);

/// An entry that answers a finding.
FollowUp follow_up_of(const Finding& finding);

}  // namespace assessor::ui
