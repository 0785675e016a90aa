#pragma once

#include "app/desk_actions.h"
#include "app/desk_state.h"

namespace assessor::app {

/// What a frame tells the desk before it is drawn.
struct DeskMoment {
  double seconds = 0;  ///< since the window opened
  bool wants_to_close = false;
  std::vector<std::filesystem::path> dropped;
};

/// Hands out what workers finished, and does what is due: the hourly backup, a look whether somebody else
/// wrote, closing once all is saved.
void begin_frame(DeskState& state, DeskMoment moment);
/// In order.
void carry_out(DeskState& state, const ui::Actions& actions);

}  // namespace assessor::app
