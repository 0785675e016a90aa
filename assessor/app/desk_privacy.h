#pragma once

#include "app/desk_state.h"

namespace assessor::app {

/// True where the change looks as if it brought personal data in, and nobody has said yet that it stays: it
/// is then asked about (Desk::held).
bool holds_back(DeskState& state, const ui::Do& action);
bool holds_back(DeskState& state, const ui::AddFiles& action);

}  // namespace assessor::app
