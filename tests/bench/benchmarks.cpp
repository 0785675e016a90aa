#include <algorithm>
#include <chrono>
#include <iostream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "bench/benchmark.h"

namespace assessor::bench {

namespace {

const std::vector<Benchmark>& benchmarks() {
  static const std::vector<Benchmark> k_benchmarks{{"score", score_benchmark},
                                                   {"report", report_benchmark},
                                                   {"papers", papers_benchmark},
                                                   {"frame", frame_benchmark}};
  return k_benchmarks;
}

double milliseconds(std::chrono::steady_clock::duration span) {
  return std::chrono::duration<double, std::milli>(span).count();
}

nlohmann::json printed(const Measurement& measured) {
  nlohmann::json json{{"name", measured.name}, {"unit", measured.unit}, {"median", measured.median},
                      {"low", measured.low},   {"p99", measured.p99},   {"runs", measured.runs}};
  if (measured.budget > 0) {
    json["budget"] = measured.budget;
    json["within_budget"] = measured.median <= measured.budget;
  }
  return json;
}

}  // namespace

Measurement timed(std::string name, int runs, double budget, const std::function<void()>& work) {
  std::vector<double> times;
  for (int run = -runs / 10; run < runs; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    if (run >= 0) times.push_back(milliseconds(std::chrono::steady_clock::now() - begin));
  }
  std::sort(times.begin(), times.end());
  Measurement measured{std::move(name)};
  measured.median = times[times.size() / 2];
  measured.low = times.front();
  measured.p99 = times[(times.size() - 1) * 99 / 100];
  measured.budget = budget;
  measured.runs = runs;
  return measured;
}

}  // namespace assessor::bench

/// assessor_bench [name…]: all benchmarks or those named, as JSON on standard output.
int main(int count, char** words) {
  using namespace assessor::bench;
  const std::vector<std::string_view> wanted(words + 1, words + count);
  nlohmann::json results = nlohmann::json::array();
  for (const Benchmark& benchmark : benchmarks()) {
    const bool named = std::find(wanted.begin(), wanted.end(), benchmark.name) != wanted.end();
    if (!wanted.empty() && !named) continue;
    for (const Measurement& measured : benchmark.run()) results.push_back(printed(measured));
  }
  std::cout << results.dump(2) << "\n";
  return 0;
}
