#pragma once

#include <filesystem>

#include "app/desk_state.h"

namespace assessor::app {

/// True where the order asks for the paper of a trial, which is then written: its only organization, its only
/// section the stage, and `fill` the points by the ids of the criteria.
bool print_what_if(DeskState& state, const ui::PrintReports& action, const std::filesystem::path& folder);

}  // namespace assessor::app
