#pragma once

#include "ui/shell/file_picker.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Mulai: which workspace do we work in? Create one in two steps, open one, or try the practice one.
struct StartState {
  enum class Step { welcome, office, assessment };
  Step step = Step::welcome;
  bool seeded = false;  ///< defaults were put in
  Office office;
  Person person;
  int standard = 0;  ///< index in Desk::shipped_standards
  std::string period;
  std::string folder, practice_folder;  ///< as typed
  bool asks_practice = false;
  FilePickerState opening, placing;
};

Page start_page(const Model& model, const StartState& state);
void draw_start(Ui& ui, const Model& model, StartState& state, const PageEvent& event, Actions& actions);

/// The two steps of a new workspace, and what is still missing in a step (empty: nothing).
void draw_start_step(Ui& ui, const Model& model, StartState& state, Actions& actions);
std::string missing_in_step(const Model& model, const StartState& state);

}  // namespace assessor::ui
