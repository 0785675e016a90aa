#pragma once

#include "ui/shell/file_picker.h"

namespace assessor::ui {

/// A stage as a folder for another machine: choosing the folder, the preview of what comes in, the question.
struct StageExchange {
  FilePickerState picker;
  bool exports = false;             ///< what the picker is open for
  StageKey stage;                   ///< to export
  std::filesystem::path inspected;  ///< the package asked about; empty: none
  std::string assessment;           ///< of another organization that the person chose; empty: its own
};

void ask_to_export(StageExchange& state, const Model& model, const StageKey& stage, Actions& actions);
void ask_to_import(StageExchange& state, const Model& model, Actions& actions);
void draw_stage_exchange(Ui& ui, const Model& model, StageExchange& state, Actions& actions);

}  // namespace assessor::ui
