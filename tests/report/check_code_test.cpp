#include <catch2/catch.hpp>

#include "report/figures/check_code.h"
#include "report/fixture.h"
#include "report/html_text.h"
#include "report/html_writer.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "report/templates.h"
#include "report/text_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace {

CheckText usual_check() {
  return {"0b0c1d2e-0000-4000-8000-000000000007",
          "field",
          "ready-to-propose",
          Rational::ratio(88361, 1250),
          "0123456789abcdef",
          "fedcba9876543210",
          "00ff00ff00ff00ff",
          4213};
}

report::Document document_with_code(test::ReportCase& made, const std::string& language) {
  ReadinessInput input = made.input();
  input.check = usual_check();
  return test::readiness_report(input, made.options, language);
}

std::string joined_lines(std::string text) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text[at] = ' ';
  return text;
}

}  // namespace

TEST_CASE("another program reads the printed code as the text that verify takes") {
  auto usual = test::usual_case();
  for (const Paper paper : {Paper::a4, Paper::f4}) {
    usual.options.paper = paper;
    const Pages pages = lay_out(document_with_code(usual, "id"), test::typesetter());
    CHECK(test::layout_faults(pages).empty());
    const std::string pdf = write_pdf(pages).value();
    test::keep("f-07_kode.pdf", pdf);
    const auto read = test::codes_in(pdf);
    REQUIRE(read.size() == 1);
    CHECK(read.front() == text_of(usual_check()));
  }
}

TEST_CASE("the code carries a caption that says it is no signature, and its own words") {
  auto usual = test::usual_case();
  for (const char* language : {"id", "en"}) {
    const report::Document document = document_with_code(usual, language);
    const std::string caption = test::catalog(language).text("report.check.caption");
    const std::string html = write_html(document, test::typesetter()).value();
    CHECK(html.find(escaped(caption)) != std::string::npos);
    CHECK(html.find(text_of(usual_check())) != std::string::npos);
    CHECK(html.find("alt=\"" + test::catalog(language).text("report.check.figure")) != std::string::npos);
    CHECK(joined_lines(write_text(document)).find(text_of(usual_check()).substr(0, 80)) != std::string::npos);
  }
  CHECK(test::catalog("id").text("report.check.caption").find("bukan tanda tangan") != std::string::npos);
}

TEST_CASE("a report of an organization that sent nothing carries no code") {
  auto usual = test::usual_case();
  usual.sent.assign(usual.sent.size(), false);
  const std::string text = write_text(document_with_code(usual, "id"));
  CHECK(text.find("ASESOR1") == std::string::npos);
}

TEST_CASE("a code is as wide as asked, and a text that no code can hold has none") {
  const auto code = check_code("ASESOR1", 80);
  REQUIRE(code);
  CHECK(code->width == 80);
  for (const Shape& shape : code->shapes) CHECK(std::get<RectShape>(shape).rect.right() <= 80.01);
  CHECK_FALSE(check_code(std::string(4000, 'x'), 80));
}

TEST_CASE("each word that differs from the records is named") {
  const CheckText printed = usual_check();
  CHECK(differences(printed, printed).empty());
  CheckText now = printed;
  now.total = Rational::ratio(88360, 1250);
  now.level = "developing";
  const auto found = differences(printed, now);
  REQUIRE(found.size() == 2);
  CHECK(found[0].part == "level");
  CHECK(found[1].part == "total");
  CHECK(found[1].printed == "88361/1250");
  CHECK(found[1].found == "8836/125");
  now = printed;
  now.standard = "1123456789abcdef";
  now.total.reset();
  now.head = "1123456789abcdef";
  CHECK(differences(printed, now).size() == 2);
  CHECK(differences(printed, now)[1].found == "-");
}
