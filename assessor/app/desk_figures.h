#pragma once

#include "app/desk_state.h"

namespace assessor::app {

/// True where the order asks for charts, which are then written. An order without organizations is the city.
bool print_figures(DeskState& state, const ui::PrintReports& action, const std::filesystem::path& folder);

}  // namespace assessor::app
