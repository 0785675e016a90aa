#pragma once

#include <array>
#include <map>
#include <string>

#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

/// Who rates an organization and the days agreed with it, as a dialog.
struct ScheduleForm {
  std::string assessment;  ///< empty: closed
  std::array<std::string, 2> assessors;
  Typed<Date> visit, plenary;
  std::string at, place;
  std::map<std::string, Typed<Date>> due;  ///< by stage
};

/// Does nothing for an assessment that is not there.
void open_schedule_form(Ui& ui, const Model& model, const std::string& assessment, ScheduleForm& form);
void draw_schedule_form(Ui& ui, const Model& model, ScheduleForm& form, Actions& actions);

/// "20 November 2026, 09.00, Aula kelurahan".
std::string visit_words(const Model& model, const Visit& visit);

}  // namespace assessor::ui
