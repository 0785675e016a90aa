#pragma once

#include <functional>
#include <string>
#include <vector>

namespace assessor::bench {

/// What one benchmark measured; times in milliseconds unless the unit says otherwise.
struct Measurement {
  std::string name;
  std::string unit = "ms";
  double median = 0, low = 0, p99 = 0;
  double budget = 0;  ///< what we allow ourselves for the median; 0: no budget
  int runs = 0;
};

struct Benchmark {
  std::string name;
  std::function<std::vector<Measurement>()> run;
};

/// Wall-clock times of `work` in milliseconds, after a tenth of the runs to warm up.
Measurement timed(std::string name, int runs, double budget, const std::function<void()>& work);

/// One function a file; benchmarks.cpp lists them.
std::vector<Measurement> score_benchmark();
std::vector<Measurement> report_benchmark();
/// Every kind of paper of the practice city in every format, and LibreOffice beside it where it is there.
std::vector<Measurement> papers_benchmark();
/// Whole frames without a window and without drawing them: what the program itself takes of a frame.
std::vector<Measurement> frame_benchmark();

}  // namespace assessor::bench
