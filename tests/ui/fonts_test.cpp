#include "ui/fonts.h"

#include <catch2/catch.hpp>

#include <fstream>

#include "support/font_files.h"
#include "ui/icons.h"
#include "ui/metrics.h"
#include "ui/text_layout.h"

namespace assessor {

namespace {

std::vector<ui::Face> faces_of(const ui::Fonts& fonts) {
  return {fonts.small, fonts.small_bold, fonts.body, fonts.body_bold, fonts.title, fonts.number};
}

}  // namespace

TEST_CASE("digits of every face and zoom are equally wide") {
  for (const float zoom : {0.8f, 1.0f, 1.5f, 2.0f})
    for (const ui::Face& face : faces_of(test::shared_fonts(zoom).fonts)) {
      CAPTURE(zoom, face.size);
      CHECK(ui::text_width(face, "0000") == Approx(ui::text_width(face, "1111")).margin(0.1));
      CHECK(ui::text_width(face, "4444") == Approx(ui::text_width(face, "7777")).margin(0.1));
      CHECK(ui::text_width(face, "i") < ui::text_width(face, "m"));
    }
}

TEST_CASE("every sign of Indonesian office text has a letter in every face") {
  const ui::Fonts& fonts = test::shared_fonts(1).fonts;
  for (const ImWchar sign : {u'é', u'–', u'“', u'”', u'…', u'×', u'−', u'≥', u'≤', u'→', u'½', u'²'})
    for (const ui::Face& face : faces_of(fonts)) {
      CAPTURE(static_cast<int>(sign), face.size);
      CHECK(face.font->FindGlyphNoFallback(sign) != nullptr);
    }
  for (const ImWchar sign : {u'₂', u'✓', u'☐', u'☑', u'●', u'▲', u'Ž', u'ğ', u'€'})
    CHECK(fonts.body.font->FindGlyphNoFallback(sign) != nullptr);
}

TEST_CASE("every icon of the list is in the text faces") {
  const ui::Fonts& fonts = test::shared_fonts(1).fonts;
  for (const int code : ui::icon::k_code_points)
    for (const ui::Face& face : {fonts.small, fonts.body, fonts.body_bold})
      CHECK(face.font->FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr);
}

TEST_CASE("the letters of editors step by the leading of running text") {
  const ui::Fonts& fonts = test::shared_fonts(1).fonts;
  CHECK(fonts.body_loose->FontSize == fonts.body.leading);
  CHECK(fonts.body_loose->GetCharAdvance('m') == fonts.body.font->GetCharAdvance('m'));
}

TEST_CASE("a missing font is named") {
  ImFontAtlas atlas;
  ui::FontFiles files = test::font_files();
  files.dejavu = "/nowhere/DejaVuSans.ttf";
  const auto fonts = ui::load_fonts(atlas, files, ui::make_metrics(1, {1366, 768}));
  REQUIRE_FALSE(fonts);
  CHECK(fonts.error().code == "font-missing");
  CHECK(fonts.error().params.at("path") == "/nowhere/DejaVuSans.ttf");
}

TEST_CASE("a file that is no font is refused") {
  const auto path = std::filesystem::path(ASSESSOR_BINARY_DIR) / "not-a-font.otf";
  std::ofstream(path) << std::string(5000, 'x');
  ImFontAtlas atlas;
  ui::FontFiles files = test::font_files();
  files.inter_regular = path;
  const auto fonts = ui::load_fonts(atlas, files, ui::make_metrics(1, {1366, 768}));
  REQUIRE_FALSE(fonts);
  CHECK(fonts.error().code == "font-unreadable");
}

}  // namespace assessor
