#include <catch2/catch.hpp>

#include "exchange/answers_file.h"
#include "exchange/samples.h"
#include "exchange/standard_reader.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;

TEST_CASE("the shipped LPLPP standard has no finding at all") {
  const StandardRead read = read_standard(shipped_standard());
  CHECK(lines(read.findings).empty());
  REQUIRE(read.standard);
  CHECK(read.standard->id == "lplpp-readiness");
  CHECK(read.standard->top_sections.size() == 9);
  CHECK(read.standard->criteria.size() == 95);
  CHECK(read.standard->evidence.size() == 45);
  CHECK(read.standard->levels.size() == 5);
}

TEST_CASE("the shipped benchmark file has no problem and comes back as it was") {
  const Standard standard = read_standard(shipped_standard()).standard.value();
  const AnswersRead read =
      read_answers(file_of("criteria/benchmarks/perempuan-pembelajar-contoh.json"), standard);
  CHECK(problems_of(read.findings).empty());
  REQUIRE(read.sheet);
  CHECK(read.sheet->benchmark);
  CHECK(read_answers(write_answers(*read.sheet), standard).sheet == read.sheet);
}
