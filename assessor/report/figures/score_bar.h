#pragma once

#include "report/figures/axis.h"

namespace assessor::report {

/// Where a level begins on the scale of the total.
struct ScoreBand {
  Rational from;
  std::string title, from_text;
};

struct ScoreBar {
  double width = 0;
  Rational minimum = 0, maximum = 100;  ///< of the scale
  std::optional<Rational> value, worst, best;
  std::string value_text;
  std::vector<ScoreBand> bands;  ///< lowest first
};

/// The total on its scale: bar, the interval that is still open, cuts where levels begin.
Drawing score_bar(const ScoreBar& bar);

}  // namespace assessor::report
