#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Messages and jobs of the desk, who else edits and what could not be read, as strips above the content:
/// never over it. Cuts what it needs off the top of `area`; nothing where there is nothing to say.
void draw_notices(Ui& ui, const Model& model, Rect& area, Actions& actions);

}  // namespace assessor::ui
