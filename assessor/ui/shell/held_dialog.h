#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Asks whether a change that looks as if it held personal data is to be saved as it is.
void draw_held(Ui& ui, const Model& model, Actions& actions);

}  // namespace assessor::ui
