#pragma once

#include <vector>

#include "report/drawing.h"

namespace assessor::report {

// How a result and what it is compared with are marked in every chart. They differ in shape, so that a grey
// copy reads as well.

/// Filled; where it is claimed hollow with a grain in the middle, so that it is no benchmark in grey.
std::vector<Shape> own_dot(Point at, bool claimed);
/// Hollow dot.
CircleShape benchmark_dot(Point at);
/// Hollow diamond.
PolygonShape second_diamond(Point at);

}  // namespace assessor::report
