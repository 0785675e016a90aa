#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "exchange/standard_reader.h"

using namespace assessor;
using namespace assessor::exchange;

namespace {

std::string shipped_standard() {
  std::ifstream file(ASSESSOR_SOURCE_DIR "/criteria/standards/lplpp-readiness/1.0.0.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the shipped LPLPP standard reads without an error") {
  const StandardRead read = read_standard(shipped_standard());
  for (const LintFinding& finding : read.findings) {
    UNSCOPED_INFO(finding.code << " " << finding.path);
    CHECK(finding.severity != Severity::error);
  }
  REQUIRE(read.standard);
  CHECK(read.standard->id == "lplpp-readiness");
  CHECK(read.standard->top_sections.size() == 9);
  CHECK(read.standard->criteria.size() == 95);
  CHECK(read.standard->evidence.size() == 45);
  CHECK(read.standard->levels.size() == 5);
}
