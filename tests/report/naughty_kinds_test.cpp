#include <functional>

#include <catch2/catch.hpp>

#include "report/naughty.h"
#include "report/pdf_probe.h"
#include "report/report_format.h"
#include "report/sheet_probe.h"
#include "report/templates.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// A city of two whose names are the string.
CityInput city_of(const test::ReportCase& usual, const std::string& text) {
  CityInput input;
  input.office = usual.office;
  input.standard = usual.standard;
  input.period = "2026";
  for (int i = 0; i < 2; ++i)
    input.rows.push_back(
        {std::to_string(i), text, usual.standard, "field", &usual.scores.back(), "", {}, 0, 0});
  input.topics = {{0, true, 2, {text}, {text}}};
  input.invited = {text};
  return input;
}

ReadinessOptions filled_with(const test::ReportCase& usual, const Template& shape, const std::string& text) {
  ReadinessOptions options = usual.options;
  options.nature = text;
  options.copies = {text, text};
  for (const TemplateBlank& blank : shape.blanks) options.blanks[blank.id] = text;
  return options;
}

report::Document paper(const ReportKind& kind, const test::ReportCase& usual, const std::string& text) {
  const Template& shape = test::shipped_template(std::string(kind.id));
  const ReadinessOptions options = filled_with(usual, shape, text);
  if (kind.scope == ReportKind::Scope::city)
    return city_paper(shape, city_of(usual, text), options, test::catalog("id"));
  return organization_paper(kind, shape, usual.input(), options, test::catalog("id"));
}

/// Every kind with two of the strings each, so that all strings have their turn, and F-07 beside them.
void print_all_kinds(ReportFormat format, const std::function<void(const std::string& bytes)>& check) {
  const std::vector<std::string> strings = test::naughty_strings();
  std::size_t next = 0;
  const auto print = [&](const std::string& kind, const report::Document& document) {
    INFO(kind << " with string " << next % strings.size());
    const auto bytes = write_report(document, {}, format, test::typesetter());
    REQUIRE(bytes.has_value());
    check(*bytes);
  };
  for (int turn = 0; turn < 2; ++turn)
    for (const ReportKind& kind : report_kinds()) {
      const std::string& text = strings[++next % strings.size()];
      const test::ReportCase usual = test::with_text(text);
      print(std::string(kind.id), paper(kind, usual, text));
    }
  print("f-07", test::with_text(strings.back()).document());
}

bool holds_control_letters(const std::string& text) {
  return text.find('\x1b') != std::string::npos || text.find('\x01') != std::string::npos;
}

}  // namespace

TEST_CASE("no text breaks a paper of any kind as PDF") {
  print_all_kinds(ReportFormat::pdf,
                  [](const std::string& bytes) { CHECK(test::qpdf_complaints(bytes).empty()); });
}

TEST_CASE("no text breaks a paper of any kind as DOCX") {
  print_all_kinds(ReportFormat::docx, [](const std::string& bytes) { CHECK(bytes.starts_with("PK")); });
}

TEST_CASE("no text becomes a formula or a link in a spreadsheet of any kind") {
  print_all_kinds(ReportFormat::xlsx, [](const std::string& bytes) {
    const test::SheetFile sheet(bytes);
    CHECK(sheet.formulas().empty());
    CHECK(sheet.links() == 0);
  });
}

TEST_CASE("no text becomes markup in a page of any kind") {
  print_all_kinds(ReportFormat::html, [](const std::string& bytes) {
    CHECK(bytes.find("<b>&amp;</b>") == std::string::npos);
    CHECK_FALSE(holds_control_letters(bytes));
  });
}

TEST_CASE("no text brings control letters into a plain paper of any kind") {
  print_all_kinds(ReportFormat::text,
                  [](const std::string& bytes) { CHECK_FALSE(holds_control_letters(bytes)); });
}
