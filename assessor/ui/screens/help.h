#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Bantuan: what a screen is for, which keys there are, how a score comes about, who can read what.
struct HelpState {
  std::string topic = "keys";  ///< name of a place, or "keys", "scores", "privacy"
};

Page help_page(const Model& model, const HelpState& state);
void draw_help(Ui& ui, const Model& model, HelpState& state, const PageEvent& event, Actions& actions);

}  // namespace assessor::ui
