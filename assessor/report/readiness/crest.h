#pragma once

#include <memory>

#include "report/drawing.h"

namespace assessor::report {

/// A shield with a doorway, where the region's crest goes.
Drawing crest_placeholder();
/// The crest as large as it fits into the same square, in its own proportions; the placeholder where there is
/// none.
Drawing crest_drawing(const std::shared_ptr<const Raster>& crest);

}  // namespace assessor::report
