#pragma once

#include <string>

#include "base/result.h"
#include "report/drawing.h"
#include "report/typesetter.h"

namespace assessor::report {

/// The drawing as a PNG on white, painted by the same code as the PDF, for programs that show no vectors.
/// `scale` is pixels per point. Error: report-not-drawn {reason}.
Result<std::string> figure_png(const Drawing& drawing, Typesetter& typesetter, double scale);

}  // namespace assessor::report
