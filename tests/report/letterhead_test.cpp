#include <catch2/catch.hpp>

#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/pdf_probe.h"
#include "report/templates.h"
#include "report/text_writer.h"
#include "report/typesetter.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// What stands at the head of a paper; nothing: no letterhead.
std::optional<Letterhead> head_of(const report::Document& paper) {
  for (const Block& block : paper.blocks)
    if (const auto* head = std::get_if<Letterhead>(&block)) return *head;
  return std::nullopt;
}

PaperFields fields_of(const test::ReportCase& usual, const std::string& kind) {
  return organization_fields(*report_kind(kind), test::shipped_template(kind), usual.input(), usual.options,
                             test::catalog("id"));
}

}  // namespace

TEST_CASE(
    "what the organization fills in stands under its own name, what the office writes under the office's") {
  const test::ReportCase usual = test::usual_case();
  for (const std::string kind : {"f-01", "f-02"}) {
    INFO(kind);
    const auto head = head_of(test::paper_of(usual, kind));
    REQUIRE(head);
    CHECK(head->office == usual.organization.name);
    CHECK(head->government.empty());
    CHECK(head->address.find("Jalan Pelabuhan Contoh Nomor 12") == 0);
    CHECK(head->address.find("0812") == std::string::npos);
    CHECK(head->crest.shapes.empty());
  }
  for (const std::string kind : {"f-06", "f-07", "f-09", "result-letter", "certificate"}) {
    INFO(kind);
    CHECK(head_of(test::paper_of(usual, kind))->office == usual.office.name);
  }
}

TEST_CASE("the letterhead that was chosen stands instead of the template's") {
  test::ReportCase usual = test::usual_case();
  usual.options.letterhead = LetterheadOf::office;
  CHECK(head_of(test::paper_of(usual, "f-01"))->office == usual.office.name);
  usual.options.letterhead = LetterheadOf::organization;
  CHECK(head_of(test::paper_of(usual, "f-09"))->office == usual.organization.name);
  usual.options.letterhead = LetterheadOf::nobody;
  CHECK_FALSE(head_of(test::paper_of(usual, "f-07")));
}

TEST_CASE("a letterhead without government and crest has no gap for them, in any format") {
  const test::ReportCase usual = test::usual_case();
  const report::Document own = test::paper_of(usual, "f-01");
  CHECK(test::layout_faults(lay_out(own, test::typesetter())) == std::vector<std::string>{});
  const auto height = [](Letterhead head) {
    report::Document document;
    document.blocks = {std::move(head), Paragraph{plain("Isi")}};
    double y = 0;
    const Pages pages = lay_out(document, test::typesetter());
    for (const Command& command : pages.pages.front().commands)
      if (const auto* text = std::get_if<TextCommand>(&command)) y = std::max(y, text->frame.y);
    return y;
  };
  const Letterhead lone{"", "Lembaga Contoh", "", {}};
  CHECK(height(lone) < height({"", "Lembaga Contoh", "Jalan Contoh", {}}));
  CHECK(height(lone) + 5 < height({"Pemerintah", "Lembaga Contoh", "", {}}));
  CHECK(write_text(own).find(usual.organization.name) < 90);
  const auto html = write_html(own, test::typesetter());
  REQUIRE(html);
  CHECK(html->find("<div class=\"letterhead\"><b>" + usual.organization.name) != std::string::npos);
}

TEST_CASE("a paper tells how many of the office sign it and whose letterhead it has") {
  const test::ReportCase usual = test::usual_case();
  CHECK(fields_of(usual, "f-01").signing == Signing::nobody);
  CHECK(fields_of(usual, "f-01").letterhead == LetterheadOf::organization);
  CHECK(fields_of(usual, "f-06").signing == Signing::one);
  CHECK(fields_of(usual, "f-07").signing == Signing::all);
  CHECK(fields_of(usual, "f-07").letterhead == LetterheadOf::office);
  CHECK(fields_of(usual, "result-letter").signing == Signing::one);
}
