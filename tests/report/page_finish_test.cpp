// What was seen on printed pages and must not come back.

#include <algorithm>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/figures/score_bar.h"
#include "report/package/zip_package.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "report/templates.h"
#include "report/xlsx_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Nothing is sent beyond the review of documents, to which nobody can object.
test::ReportCase reviewed_only() {
  test::ReportCase usual = test::usual_case();
  usual.sent.back() = false;
  return usual;
}

std::vector<std::string> labels_of(const Drawing& drawing) {
  std::vector<std::string> labels;
  for (const Shape& shape : drawing.shapes)
    if (const auto* label = std::get_if<Label>(&shape)) labels.push_back(label->text);
  return labels;
}

}  // namespace

TEST_CASE("days to object are named only at a stage that has some") {
  for (const std::string kind : {"f-06", "result-letter"}) {
    INFO(kind);
    const std::string final_stage = test::words_of(test::paper_of(test::usual_case(), kind));
    CHECK(contains(final_stage, "keberatan"));
    const std::string review = test::words_of(test::paper_of(reviewed_only(), kind));
    CHECK_FALSE(contains(review, "– hari"));
    CHECK_FALSE(contains(review, "keberatan dapat"));
    CHECK_FALSE(contains(test::words_of(test::paper_of(reviewed_only(), kind, "en")), "– days"));
  }
}

TEST_CASE("a reply without an objection says so once") {
  test::ReportCase usual = test::usual_case();
  const std::string words = test::words_of(test::paper_of(usual, "objection-reply"));
  CHECK(contains(words, "Belum ada keberatan yang dicatat"));
  CHECK_FALSE(contains(words, "Tidak ada keberatan yang dicatat"));
}

TEST_CASE("what was seen on a visit runs into its day and place without a full stop between") {
  test::ReportCase usual = test::usual_case();
  Answer& answer = usual.sheets.back().answers.begin()->second;
  answer.observed = Observation{Date::of(2026, 11, 17), "Kantor", "observe", "Papan nama terlihat.", ""};
  usual.rescore();
  const std::string words = test::words_of(test::paper_of(usual, "f-05"));
  CHECK_FALSE(contains(words, ".,"));
}

TEST_CASE("F-05 and the notes of F-07 say what a sample tells of the whole") {
  test::ReportCase usual = test::usual_case();
  usual.sheets.back().answers["KE-02"].observed->sample = Sample{7, 10};
  usual.rescore();
  for (const char* kind : {"f-05", "f-07"}) {
    INFO(kind);
    const std::string words = test::words_of(test::paper_of(usual, kind));
    CHECK(contains(words, "7 memenuhi (70 %)"));
    CHECK(contains(words, "39 sampai 90 %"));
  }
}

TEST_CASE("F-04 and F-05 list what their own stage marked for the plenary, and only then") {
  test::ReportCase usual = test::usual_case();
  for (const char* kind : {"f-04", "f-05"})
    CHECK_FALSE(contains(test::words_of(test::paper_of(usual, kind)), "Untuk dibahas di pleno"));
  usual.sheets[1].answers["KE-02"].discuss = true;
  usual.rescore();
  CHECK(contains(test::words_of(test::paper_of(usual, "f-04")), "Untuk dibahas di pleno"));
  CHECK_FALSE(contains(test::words_of(test::paper_of(usual, "f-05")), "Untuk dibahas di pleno"));
  usual.sheets[2].answers["KE-02"].discuss = true;
  usual.rescore();
  const std::string words = test::words_of(test::paper_of(usual, "f-05"));
  const auto heading = words.find("Untuk dibahas di pleno");
  REQUIRE(heading != std::string::npos);
  CHECK(contains(words.substr(heading), "Kode etik petugas"));
}

TEST_CASE("a figure and all lines of its caption are on one page") {
  for (int filler = 20; filler < 60; ++filler) {
    report::Document document;
    document.metadata = {"Contoh", "", "", "", "id", Date::of(2026, 11, 17)};
    for (int i = 0; i < filler; ++i) document.blocks.emplace_back(Paragraph{plain("isi")});
    Drawing drawing;
    drawing.width = drawing.height = 60;
    document.blocks.emplace_back(Figure{drawing, "Kode", plain("baris-1\nbaris-2\nbaris-3\nbaris-4")});
    document.blocks.emplace_back(Paragraph{plain("sesudah")});
    const Pages pages = lay_out(document, test::typesetter());
    INFO(filler);
    CHECK(std::ranges::count_if(
              pages.pages, [](const Page& page) { return contains(test::page_words(page), "baris-"); }) == 1);
  }
}

TEST_CASE("a long name of a level takes a second line below the scale instead of being cut") {
  ScoreBar bar;
  bar.width = 480;
  bar.minimum = 0;
  bar.maximum = 100;
  bar.bands = {{0, "Not ready", "0"}, {85, "Ready and a model for others", "85"}};
  const Drawing two = score_bar(bar);
  bar.bands.back().title = "Ready";
  const Drawing one = score_bar(bar);
  CHECK(two.height > one.height);
  const auto labels = labels_of(two);
  CHECK(std::ranges::find(labels, "Ready and a model for others") == labels.end());
  CHECK(std::ranges::any_of(labels, [](const std::string& label) { return label.ends_with("others"); }));
}

TEST_CASE("a row of a spreadsheet whose words fit their column is one line high") {
  report::Document document;
  document.metadata.title = "Rekap";
  document.metadata.date = Date::of(2026, 11, 17);
  Table table;
  table.columns = {{"Standar"}, {"Skor"}};
  table.rows.push_back(
      {Row::Kind::body, {{plain("Kebijakan, etika, dan perlindungan klien")}, {plain("1")}}});
  document.blocks.emplace_back(table);
  const std::string bytes = write_xlsx(document, test::typesetter()).value();
  const std::vector<Part> parts = parts_of(bytes).value();
  const auto part = std::ranges::find(parts, "xl/worksheets/sheet1.xml", &Part::name);
  REQUIRE(part != parts.end());
  const std::string& sheet = part->bytes;
  const auto row = sheet.find("<row r=\"2\"");
  REQUIRE(row != std::string::npos);
  CHECK(sheet.substr(row, 80).find("ht=\"15.5\"") != std::string::npos);
}
