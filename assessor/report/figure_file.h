#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "report/drawing.h"
#include "report/typesetter.h"

namespace assessor::report {

enum class FigureFormat { svg, png };
/// "png"; anything else is taken for SVG.
FigureFormat figure_format_named(std::string_view ending);

/// A chart that leaves the program by itself: it says what it shows and that the standard is unofficial.
struct FigureSheet {
  std::string title, notice;
  Drawing figure;
};
Drawing framed(const FigureSheet& sheet);

/// Pixels of a PNG for each point: 96 dpi twice over, sharp on a projector.
inline constexpr double k_png_scale = 2.667;

/// The bytes of the file. Error: report-not-drawn {reason}.
Result<std::string> figure_file(const Drawing& drawing, FigureFormat format, Typesetter& typesetter);

}  // namespace assessor::report
