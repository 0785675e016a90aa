#pragma once

#include <string>

#include "app/desk_state.h"

namespace assessor::app {

/// Has small pictures made of the organization's pictures that have none yet.
void show_pictures_of(DeskState& state, const std::string& organization);

}  // namespace assessor::app
