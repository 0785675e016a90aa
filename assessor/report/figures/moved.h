#pragma once

#include "report/drawing.h"

namespace assessor::report {

/// The same shape so far to the right and down.
Shape moved(const Shape& shape, Point by);
/// All shapes of one drawing go into another.
void place(Drawing& into, const Drawing& drawing, Point at);

}  // namespace assessor::report
