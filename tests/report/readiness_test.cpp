#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"

using namespace assessor;
using namespace assessor::report;

TEST_CASE("a usual report on both papers and in both languages stays inside its frames") {
  for (const std::string language : {"id", "en"}) {
    for (const Paper paper : {Paper::a4, Paper::f4}) {
      test::ReportCase usual = test::usual_case();
      usual.options.paper = paper;
      const Pages pages = usual.pages(language);
      CHECK(test::layout_faults(pages) == std::vector<std::string>{});
      const auto pdf = write_pdf(pages, {{"data.json", "application/json", "{}"}});
      REQUIRE(pdf.has_value());
      test::keep(fmt::format("f-07-{}-{}.pdf", language, paper == Paper::a4 ? "a4" : "f4"), *pdf);
    }
  }
}
