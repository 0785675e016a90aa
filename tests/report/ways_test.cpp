#include <algorithm>

#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/pdf_probe.h"
#include "scoring/cheapest_path.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// All text without blanks: where lines break does not matter here.
std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

std::string points_of(const std::optional<Rational>& points) {
  return points ? points->shortest() : "–";
}

/// Enough below the next level that there is more than one way to it.
int middling(std::size_t criterion) {
  return criterion % 4 == 0 ? 1 : 2;
}

}  // namespace

TEST_CASE("the report tells what the second and the third way ask, and their effort") {
  for (const std::string language : {"id", "en"}) {
    test::ReportCase usual = test::usual_case();
    usual.sheets.back() = test::sheet_with(usual.sheets.back().stage, middling);
    usual.rescore();
    usual.options.parts = {ReadinessPart::way_up};
    const scoring::PreparedStandard prepared(*usual.standard);
    const auto paths = scoring::cheapest_paths(prepared, usual.sheets.back(), usual.scores.back());
    REQUIRE(paths.ways.size() > 1);
    const Pages pages = usual.pages(language);
    std::string text;
    for (const Page& page : pages.pages) text += test::page_words(page);
    text = without_blanks(text);
    for (std::size_t i = 1; i < paths.ways.size(); ++i) {
      std::string told;
      for (const scoring::PathStep& at : paths.ways[i].path.steps)
        told += (told.empty() ? "" : ",") + usual.standard->criteria[at.step.criterion].code +
                points_of(at.step.from) + "→" + points_of(at.step.target);
      told += std::to_string(paths.ways[i].effort);
      INFO(told);
      CHECK(text.find(told) != std::string::npos);
    }
    CHECK(test::layout_faults(pages) == std::vector<std::string>{});
  }
}
