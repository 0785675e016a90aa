#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "report/drawing.h"

namespace assessor::report {

/// One section in two periods. Percents.
struct SlopeLine {
  std::string code, title;
  std::optional<Rational> before, after;
  std::string before_text, after_text;
};

struct SlopeChart {
  double width = 0;
  std::string before_head, after_head;  ///< names of the periods
  std::vector<SlopeLine> lines;
};

/// A line for each section from the period before to this one. What fell is dashed, so that a grey copy tells
/// it too. A section without a number in one of the periods has only its end.
Drawing slope_chart(const SlopeChart& chart);

}  // namespace assessor::report
