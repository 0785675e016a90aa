#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "report/drawing.h"

namespace assessor::report {

struct RadarAxis {
  std::string code;
  std::optional<Rational> own, other, second;  ///< percents; none counts as 0 on the picture
};

struct Radar {
  double width = 0;
  std::vector<RadarAxis> axes;                          ///< in the order of the standard, never sorted
  std::string own_legend, other_legend, second_legend;  ///< empty: no such line
  bool own_claimed = false;                             ///< by its own word: hollow dots
};

/// The shape at a glance, as officials know it: no fill; own whole with dots, the other dashed with hollow
/// ones, the second dashed with diamonds. Areas are not to be read from it; the dot plot is the picture to
/// compare with.
Drawing radar(const Radar& chart);

}  // namespace assessor::report
