#pragma once

#include "report/figures/axis.h"

namespace assessor::report {

/// One section: where this organization stands, where the benchmark and a second line, and how the city
/// spreads. Percents.
struct DotRow {
  std::string code, title;
  std::optional<Rational> own, benchmark, second, median, lowest, highest;
  std::string own_text, benchmark_text, gap_text;
};

struct DotPlot {
  double width = 0;
  std::vector<DotRow> rows;
  bool own_claimed = false;                        ///< by its own word, not verified
  std::string own_head, benchmark_head, gap_head;  ///< above the numbers
  // Empty: not in the legend.
  std::string own_legend, benchmark_legend, second_legend, median_legend, range_legend;
};

/// Own: filled dot, where claimed hollow with a grain. Benchmark: hollow dot. Second line: hollow
/// diamond. Median: tick. City from lowest
/// to highest: wide pale bar. They differ in shape, so a grey copy reads as well.
Drawing dot_plot(const DotPlot& plot);

}  // namespace assessor::report
