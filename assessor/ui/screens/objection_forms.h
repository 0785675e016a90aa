#pragma once

#include "ui/screens/act_form.h"

namespace assessor::ui {

// What is asked around an objection, each while its dialog is open.

struct HandOverForm {
  bool open = false;
  StageKey stage;
  Typed<Date> on;
  bool accepted = false;
};
void open_hand_over(const Ui& ui, const Model& model, HandOverForm& form, const StageKey& stage);
void draw_hand_over_form(Ui& ui, const Model& model, HandOverForm& form, Actions& actions);

struct ObjectionForm {
  bool open = false;
  session::RaiseObjection objection;
  std::string item;  ///< code as typed
};
/// `criterion` is an id; empty: it is still to be typed.
void open_objection(ObjectionForm& form, const Standard& standard, const StageKey& stage,
                    const std::string& criterion);
void draw_objection_form(Ui& ui, const Model& model, ObjectionForm& form, Actions& actions);

struct VerdictForm {
  bool open = false;
  std::string objection;  ///< id
  bool accepted = true;
  std::string value, reason;  ///< the value as people type it
};
void draw_verdict_form(Ui& ui, const Model& model, VerdictForm& form, Actions& actions);

}  // namespace assessor::ui
