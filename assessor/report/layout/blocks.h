#pragma once

#include "report/layout/strip.h"

namespace assessor::report {

/// Turns one block into strips at the end of the flow.
void add_block(Flow& flow, const Block& block);

/// Shapes and labels of a figure, scaled and moved to a frame.
std::vector<Command> figure_commands(Typesetter& typesetter, const Drawing& drawing, Rect frame);

}  // namespace assessor::report
