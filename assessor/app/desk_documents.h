#pragma once

#include <string>

#include "app/desk_state.h"

namespace assessor::app {

/// Has small pictures made of the organization's pictures, and of the office's crest, where there are none
/// yet.
void show_pictures_of(DeskState& state, const std::string& organization);

}  // namespace assessor::app
