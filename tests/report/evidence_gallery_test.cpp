#include <catch2/catch.hpp>

#include "report/docx_writer.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "report/preview.h"
#include "report/templates.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::shared_ptr<const Raster> red(int width, int height) {
  std::string rgb;
  for (int i = 0; i < width * height; ++i) rgb += std::string("\xC8\x00\x00", 3);
  return std::make_shared<const Raster>(Raster{width, height, rgb});
}

/// F-03 with as many pictures as there are documents, up to `count`.
report::Document list_with(const test::ReportCase& usual, std::size_t count, EvidencePictures pictures = {}) {
  ReadinessInput input = usual.input();
  for (const assessor::Document& document : input.reported()->sheet->documents)
    if (pictures.shown.size() < count && !document.file.empty()) pictures.shown[document.file] = red(80, 60);
  input.pictures = std::move(pictures);
  return organization_paper(*report_kind("f-03"), test::shipped_template("f-03"), input, usual.options,
                            test::catalog("id"));
}

std::size_t red_pixels(const Pages& pages) {
  std::size_t found = 0;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    const Pixels drawn = draw_preview(pages, page, 1).value();
    for (std::size_t i = 0; i + 3 < drawn.rgba.size(); i += 4)
      if (drawn.rgba[i] > 180 && drawn.rgba[i + 1] < 40 && drawn.rgba[i + 2] < 40) ++found;
  }
  return found;
}

/// The usual case, whose documents have files.
test::ReportCase with_files() {
  test::ReportCase usual = test::usual_case();
  for (AnswerSheet& sheet : usual.sheets) {
    int number = 0;
    for (assessor::Document& document : sheet.documents) document.file = "sha256:" + std::to_string(number++);
  }
  usual.rescore();
  return usual;
}

}  // namespace

TEST_CASE("the list of evidence shows pictures in rows of three, on paper and in DOCX") {
  const test::ReportCase usual = with_files();
  REQUIRE(usual.sheets.back().documents.size() >= 4);
  const report::Document document = list_with(usual, 4);
  std::size_t figures = 0;
  for (const Block& block : document.blocks) figures += std::holds_alternative<Figure>(block) ? 1 : 0;
  CHECK(figures == 2);
  const Pages pages = lay_out(document, test::typesetter());
  CHECK(test::layout_faults(pages) == std::vector<std::string>{});
  CHECK(red_pixels(pages) > 4 * 8'000);  // about 149 x 112 points each
  const auto pdf = write_pdf(pages, {});
  REQUIRE(pdf.has_value());
  test::keep("f-03-pictures.pdf", *pdf);
  const auto docx = write_docx(document, test::typesetter());
  REQUIRE(docx.has_value());
  CHECK(docx->find("word/media/figure2.png") != std::string::npos);
}

TEST_CASE("pictures that are kept back are counted, and without pictures there is no heading") {
  const test::ReportCase usual = with_files();
  const std::string none = test::words_of(list_with(usual, 0));
  CHECK(none.find("Gambar bukti") == std::string::npos);
  EvidencePictures kept_back;
  kept_back.hidden = 3;
  kept_back.unreadable = 1;
  const std::string words = test::words_of(list_with(usual, 0, kept_back));
  CHECK(words.find("Gambar bukti") != std::string::npos);
  CHECK(words.find("3 gambar tidak ditampilkan karena jenis buktinya peka") != std::string::npos);
  CHECK(words.find("1 gambar tidak dapat dibaca") != std::string::npos);
}
