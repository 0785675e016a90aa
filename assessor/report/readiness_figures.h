#pragma once

#include <string>
#include <vector>

#include "report/figure_file.h"
#include "report/readiness.h"

namespace assessor::report {

/// A chart as a file: `kind` is its name on the command line and in the file's name.
struct NamedFigure {
  std::string kind;
  FigureSheet sheet;
};

/// Below a chart that stands alone: whether the standard is official, and whether the data are made up.
std::string figure_notice(const Standard& standard, const Office& office, const i18n::Catalog& words);

/// The same organization in the period before, for the slope.
struct EarlierResult {
  std::string period;
  const scoring::Score* score = nullptr;
};

/// All charts of one organization, in the order of figure_kinds(): those of F-07, the slope between two
/// periods where there is one before, and the radar. Empty where no stage was sent.
std::vector<NamedFigure> readiness_figures(const ReadinessInput& input, const ReadinessOptions& options,
                                           const EarlierResult& earlier, const i18n::Catalog& words);
const std::vector<std::string>& figure_kinds();

}  // namespace assessor::report
