#pragma once

#include "session/paste_organizations.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Rows of a spreadsheet from the clipboard: what each becomes is shown before anything changes.
struct PasteDialog {
  bool open = false;
  std::optional<Error> error;  ///< of the whole
  session::PastedOrganizations pasted;
  std::string told;  ///< what the last paste did, until it is put away
};

/// Reads the clipboard.
void open_paste_dialog(PasteDialog& state, const Model& model);
void draw_paste_dialog(Ui& ui, const Model& model, PasteDialog& state, Actions& actions);

}  // namespace assessor::ui
