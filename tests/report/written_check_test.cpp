#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/html_writer.h"
#include "report/report_format.h"
#include "report/text_writer.h"
#include "report/written_check.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::string reason(const Result<void>& result) {
  if (result) return "whole";
  CHECK(result.error().code == "report-not-verified");
  return result.error().params.at("reason");
}

std::string without(std::string text, const std::string& part) {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.erase(at, part.size());
}

}  // namespace

TEST_CASE("a written page that lost an element, a heading, a table or its end is not taken for whole") {
  auto usual = test::usual_case();
  const report::Document document = usual.document("id");
  const std::string html = write_html(document, test::typesetter()).value();
  CHECK(reason(check_html(html, document)) == "whole");
  CHECK(reason(check_html(without(html, "</table>"), document)) != "whole");
  CHECK(reason(check_html(without(html, "<h1>"), document)) != "whole");
  CHECK(reason(check_html(html.substr(0, html.size() / 2), document)) != "whole");
  CHECK(reason(check_html("", document)) == "body");
  auto more = document;
  more.blocks.emplace_back(Heading{2, "Tambahan"});
  CHECK(reason(check_html(html, more)) == "h1");
  more = document;
  more.blocks.emplace_back(Table{{{"A"}}, {}});
  CHECK(reason(check_html(html, more)) == "table");
  more = document;
  more.blocks.emplace_back(Figure{Drawing{10, 10, {}}, "", {}});
  CHECK(reason(check_html(html, more)) == "figure");
}

TEST_CASE("a written text that lost a heading, its notice or its letters is not taken for whole") {
  auto usual = test::usual_case();
  const report::Document document = usual.document("id");
  const std::string text = write_text(document);
  CHECK(reason(check_text_file(text, document)) == "whole");
  CHECK(reason(check_text_file(text.substr(0, text.size() / 2), document)) != "whole");
  CHECK(reason(check_text_file("", document)) == "UTF-8");
  CHECK(reason(check_text_file(text + "\xff", document)) == "UTF-8");
  auto more = document;
  more.blocks.emplace_back(Annex{"Lampiran Z. Tambahan"});
  CHECK(reason(check_text_file(text, more)) == "Lampiran Z. Tambahan");
}

TEST_CASE("headings that no line can hold are still found in a written text") {
  report::Document document;
  document.blocks = {Heading{1, std::string(400, 'W') + " dan\tlagi\nbaris " + std::string(250, 'x')},
                     Heading{2, "rusak \xff\x01 <b> & \u202e"}, Annex{""}};
  for (const ReportFormat format : {ReportFormat::text, ReportFormat::html})
    CHECK(write_report(document, {}, format, test::typesetter()).has_value());
}
