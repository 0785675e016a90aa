#include "ui/text_layout.h"

#include <catch2/catch.hpp>

#include "support/font_files.h"
#include "ui/metrics.h"

namespace assessor {

namespace {

const std::string k_long =
    "Perkumpulan Perempuan Kepala Keluarga Tangguh Sejahtera Nusantara Raya Kecamatan Contoh Utara";

std::vector<ui::Face> faces(float zoom) {
  const ui::Fonts& fonts = test::shared_fonts(zoom).fonts;
  return {fonts.small, fonts.small_bold, fonts.body, fonts.body_bold, fonts.title};
}

}  // namespace

TEST_CASE("cut text fits and ends in one sign, at every zoom") {
  for (const float zoom : {0.8f, 1.0f, 1.5f, 2.0f})
    for (const ui::Face& face : faces(zoom))
      for (const float width : {40.0f, 90.0f, 250.0f}) {
        const std::string cut = ui::fitted(face, k_long, width * zoom);
        CAPTURE(zoom, face.size, width, cut);
        CHECK(ui::text_width(face, cut) <= width * zoom);
        CHECK(cut.ends_with("…"));
      }
}

TEST_CASE("text that fits is not touched") {
  const ui::Face face = faces(1)[2];
  CHECK(ui::fitted(face, "Kode etik", ui::text_width(face, "Kode etik")) == "Kode etik");
  CHECK(ui::fitted(face, "", 0).empty());
  CHECK(ui::fitted(face, "", -6).empty());  // a column narrower than its padding
}

TEST_CASE("cutting never splits a letter") {
  const ui::Face face = faces(1)[2];
  for (float width = 0; width < 100; ++width) {
    const std::string cut = ui::fitted(face, "ééééééééé“”–", width);
    const std::string head = cut.substr(0, cut.size() - std::string("…").size());
    CHECK((head.empty() || (head.size() % 2 == 0 || head.size() % 3 == 0)));
    CHECK(std::string("ééééééééé“”–").starts_with(head));
  }
}

TEST_CASE("wrapped lines fit, lose no word and stop at the limit") {
  for (const float zoom : {0.8f, 1.0f, 1.5f, 2.0f})
    for (const ui::Face& face : faces(zoom)) {
      const float width = 200 * zoom;
      const ui::Wrapped block = ui::wrapped(face, k_long, width);
      std::string joined;
      for (const std::string_view line : block.lines) {
        CHECK(ui::text_width(face, line) <= width);
        joined += (joined.empty() ? "" : " ") + std::string(line);
      }
      CHECK(joined == k_long);
      CHECK(block.height == face.leading * static_cast<float>(block.lines.size()));
      CHECK_FALSE(block.cut);
      CHECK(ui::wrapped(face, k_long, width, 2).lines.size() == 2);
      CHECK(ui::wrapped(face, k_long, width, 2).cut);
    }
}

TEST_CASE("a number is not broken at its comma or its points") {
  for (const ui::Face& face : faces(1))
    for (float width = 130; width < 260; ++width)  // wide enough for the longest of the words
      for (const std::string_view line :
           ui::wrapped(face, "12 di bawah 60, median 40,00 Rp1.500.000", width).lines) {
        CAPTURE(width, line);
        CHECK_FALSE(line.ends_with("40,"));
        CHECK_FALSE(line.ends_with("1."));
      }
}

TEST_CASE("a word longer than the line is broken, line breaks of the text are kept") {
  const ui::Face face = faces(1)[2];
  const ui::Wrapped word = ui::wrapped(face, "ketidaksesuaianketidaksesuaian", 80);
  CHECK(word.lines.size() > 2);
  for (const std::string_view line : word.lines) CHECK(ui::text_width(face, line) <= 80);
  CHECK(ui::wrapped(face, "satu\n\ndua", 500).lines == std::vector<std::string_view>{"satu", "", "dua"});
  CHECK(ui::wrapped(face, "é", 1).lines == std::vector<std::string_view>{"é"});
}

TEST_CASE("window classes follow the zoomed letters and the height") {
  CHECK(ui::make_metrics(1, {1366, 768}).width_class == ui::WidthClass::wide);
  CHECK(ui::make_metrics(1.25f, {1366, 768}).width_class == ui::WidthClass::medium);
  CHECK(ui::make_metrics(1.5f, {1366, 768}).width_class == ui::WidthClass::narrow);
  CHECK(ui::make_metrics(1.25f, {1920, 1080}).width_class == ui::WidthClass::wide);
  CHECK(ui::make_metrics(1, {1366, 697}).height_class == ui::HeightClass::low);
  CHECK(ui::make_metrics(1, {1366, 768}).height_class == ui::HeightClass::normal);
  CHECK(ui::make_metrics(1, {1440, 900}).height_class == ui::HeightClass::tall);
}

}  // namespace assessor
