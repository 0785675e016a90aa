// Any bytes at all as a standard file: either a standard without errors or errors with places.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/standard_reader.h"

using namespace assessor::exchange;

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const StandardRead read = read_standard({reinterpret_cast<const char*>(bytes), size});
  const bool wrong = std::any_of(read.findings.begin(), read.findings.end(), [](const LintFinding& finding) {
    return finding.severity == Severity::error;
  });
  if (wrong == read.standard.has_value()) std::abort();
  return 0;
}
