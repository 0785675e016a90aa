#pragma once

#include <string>

#include "ui/ui.h"

namespace assessor::test {

/// What the fields of the component sheet hold.
struct SheetState {
  std::string empty, filled = "Fokus", wrong = "12,5", locked;
  std::string note = "Lima petugas baru belum menandatangani; dijadwalkan 24 November.";
  int paper = 0, chosen = 1;
  bool hidden_names = false, printed = true;
};

/// Colours, signs, letters, buttons, fields, notices: every part once, with its states.
void draw_components(ui::Ui& ui, SheetState& state);
/// Tables, trees and charts with invented figures.
void draw_charts(ui::Ui& ui, SheetState& state);
/// Rail and bars around an empty page.
void draw_frame(ui::Ui& ui, SheetState& state);
/// A question and the command palette above the page.
void draw_dialog(ui::Ui& ui, SheetState& state);
void draw_palette(ui::Ui& ui, SheetState& state);

}  // namespace assessor::test
