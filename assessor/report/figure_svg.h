#pragma once

#include <string>

#include "base/result.h"
#include "report/drawing.h"
#include "report/typesetter.h"

namespace assessor::report {

/// The drawing as a file of its own, painted by the same code as the PDF; text becomes outlines.
/// Error: report-not-drawn {reason}.
Result<std::string> figure_svg(const Drawing& drawing, Typesetter& typesetter);

}  // namespace assessor::report
