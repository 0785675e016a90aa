#include <algorithm>

#include <catch2/catch.hpp>

#include "report/figure_svg.h"
#include "report/fixture.h"
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

report::Document with_crest(std::shared_ptr<const Raster> crest) {
  static const test::ReportCase small = test::small_case();
  ReadinessInput input = small.input();
  input.crest = std::move(crest);
  return test::readiness_report(input, small.options, "id");
}

/// The rectangle of red pixels on the first page, in points.
Rect red_on_paper(const report::Document& document) {
  constexpr double k_scale = 2;
  const Pixels page = draw_preview(lay_out(document, test::typesetter()), 0, k_scale).value();
  int left = page.width, top = page.height, right = -1, bottom = -1;
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x) {
      const std::uint8_t* pixel = &page.rgba[static_cast<std::size_t>(y * page.width + x) * 4];
      if (pixel[0] < 180 || pixel[1] > 40 || pixel[2] > 40) continue;
      left = std::min(left, x), right = std::max(right, x);
      top = std::min(top, y), bottom = std::max(bottom, y);
    }
  return {left / k_scale, top / k_scale, (right - left + 1) / k_scale, (bottom - top + 1) / k_scale};
}

}  // namespace

TEST_CASE("the office's crest stands in the letterhead in its own proportions") {
  const Rect wide = red_on_paper(with_crest(red(80, 40)));
  CHECK(wide.width == Approx(38).margin(1));
  CHECK(wide.height == Approx(19).margin(1));
  const Rect square = red_on_paper(with_crest(red(64, 64)));
  CHECK(square.height == Approx(38).margin(1));
  CHECK(square.x < 120);
  CHECK(square.y < 120);
}

TEST_CASE("without a crest the placeholder is drawn, and a torn raster draws nothing") {
  CHECK(red_on_paper(with_crest(nullptr)).width <= 0);
  auto torn = std::make_shared<Raster>(*red(64, 64));
  torn->rgb.resize(100);
  CHECK(red_on_paper(with_crest(torn)).width <= 0);
}

TEST_CASE("a report with a crest is sound, the same every time, and carries the picture into HTML") {
  const report::Document document = with_crest(red(64, 64));
  const auto once = write_pdf(lay_out(document, test::typesetter()));
  const auto twice = write_pdf(lay_out(document, test::typesetter()));
  REQUIRE(once.has_value());
  CHECK(*once == *twice);
  CHECK(test::qpdf_complaints(*once).empty());
  const Drawing crest = std::get<Letterhead>(document.blocks.front()).crest;
  const std::string svg = figure_svg(crest, test::typesetter()).value();
  CHECK(svg.find("data:image/png;base64,") != std::string::npos);
  CHECK(figure_svg(crest, test::typesetter()).value() == svg);
}
