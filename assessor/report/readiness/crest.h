#pragma once

#include "report/drawing.h"

namespace assessor::report {

/// A shield with a doorway, where the region's crest goes.
Drawing crest_placeholder();

}  // namespace assessor::report
