#pragma once

#include "ui/screens/act_form.h"

namespace assessor::ui {

/// A finding while its dialog is open.
struct FindingForm {
  bool open = false, is_new = false;
  Finding finding;
  std::string item;  ///< code as typed; empty: of the organization as a whole
  Typed<Date> due;
};

/// `criterion` is an id; empty: of the organization as a whole.
void open_new_finding(FindingForm& form, const Standard& standard, const StageKey& stage,
                      const std::string& criterion);
void open_finding(const Ui& ui, FindingForm& form, const Standard& standard, const Finding& finding);
void draw_finding_form(Ui& ui, const Model& model, FindingForm& form, Actions& actions);

/// The stage whose findings are noted now: the open one of assessors or panel, else the last of theirs that
/// was sent; none: no such stage was opened yet.
std::optional<StageKey> finding_stage(const Model& model, const Standard& standard,
                                      const std::string& assessment);

}  // namespace assessor::ui
