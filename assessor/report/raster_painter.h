#pragma once

#include <cairo.h>

#include "report/drawing.h"

namespace assessor::report {

/// Nothing for a raster without pixels, or with another number of bytes than its size asks for.
void draw_raster(cairo_t* context, const RasterShape& shape);

}  // namespace assessor::report
