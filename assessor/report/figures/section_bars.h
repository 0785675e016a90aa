#pragma once

#include "report/figures/axis.h"

namespace assessor::report {

/// One section of the standard. Percents.
struct SectionBar {
  std::string code, title;
  std::optional<Rational> value;                 ///< none: nothing applies
  std::optional<Rational> best;                  ///< what unanswered criteria could still add
  std::vector<std::optional<Rational>> earlier;  ///< scores of the stages before, oldest first
  std::string value_text, remark;
};

struct SectionBars {
  double width = 0;
  std::vector<SectionBar> bars;
  std::optional<Rational> minimum;
  std::vector<std::string> earlier_legend;                ///< names of the stages before, oldest first
  std::string value_legend, best_legend, minimum_legend;  ///< empty: not in the legend
};

/// Bars with the minimum as a dashed line, the interval that is still open in pale, and a mark for each
/// stage before: hollow, then filled grey.
Drawing section_bars(const SectionBars& chart);

}  // namespace assessor::report
