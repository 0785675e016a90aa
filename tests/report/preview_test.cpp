#include <algorithm>
#include <cstdlib>
#include <functional>

#include <catch2/catch.hpp>

#include "report/figures/dot_plot.h"
#include "report/fixture.h"
#include "report/palette.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "report/preview.h"
#include "report/report_file.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// Mean darkness (0–255) of squares of 16 pixels, row by row.
std::vector<int> squares(int width, int height, const std::function<int(int, int)>& dark) {
  std::vector<int> means;
  for (int top = 0; top + 16 <= height; top += 16)
    for (int left = 0; left + 16 <= width; left += 16) {
      int sum = 0;
      for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x) sum += dark(left + x, top + y);
      means.push_back(sum / 256);
    }
  return means;
}

std::vector<int> squares_of(const Pixels& pixels) {
  return squares(pixels.width, pixels.height, [&](int x, int y) {
    const auto at = static_cast<std::size_t>((y * pixels.width + x) * 4);
    return 255 - (pixels.rgba[at] + pixels.rgba[at + 1] + pixels.rgba[at + 2]) / 3;
  });
}

}  // namespace

TEST_CASE("the preview shows what another program makes of the printed page") {
  const Pages pages = test::usual_case().pages();
  const auto pdf = write_pdf(pages);
  REQUIRE(pdf.has_value());
  for (std::size_t page = 0; page < 2; ++page) {
    const auto preview = draw_preview(pages, page, 1.0);
    REQUIRE(preview.has_value());
    CHECK(preview->rgba.size() == static_cast<std::size_t>(preview->width * preview->height * 4));
    const test::GreyPicture printed = test::pdf_picture(*pdf, page + 1);
    const auto ours = squares_of(*preview);
    const auto theirs =
        squares(printed.width, printed.height, [&](int x, int y) { return 255 - printed.at(x, y); });
    REQUIRE(printed.width == preview->width);
    REQUIRE(ours.size() == theirs.size());
    CHECK(*std::max_element(ours.begin(), ours.end()) > 60);
    for (std::size_t i = 0; i < ours.size(); ++i) {
      INFO("page " << page << ", square " << i);
      CHECK(std::abs(ours[i] - theirs[i]) < 40);
    }
  }
}

TEST_CASE("a page that is not there and a scale that no memory holds are refused") {
  const Pages pages = test::small_case().pages();
  CHECK(draw_preview(pages, 99, 1).error().code == "report-page-missing");
  CHECK(draw_preview(pages, 0, 1000).error().code == "report-not-drawn");
  CHECK(draw_preview(pages, 0, 0).error().code == "report-not-drawn");
}

TEST_CASE("colours that meet in a chart stay apart in grey") {
  const auto light = [](Ink ink) { return lightness(colour_of(ink)); };
  for (const auto& [a, b] : {std::pair{Ink::accent, Ink::accent_soft},
                             {Ink::accent, Ink::range},
                             {Ink::secondary, Ink::range},
                             {Ink::text, Ink::range},
                             {Ink::accent, Ink::paper},
                             {Ink::text, Ink::head},
                             {Ink::unmet, Ink::paper},
                             {Ink::met, Ink::paper}})
    CHECK(std::abs(light(a) - light(b)) > 0.2);
  CHECK(light(Ink::paper) == Approx(1.0).margin(0.001));
}

TEST_CASE("a dot plot places own, benchmark and median where the scale says") {
  DotPlot plot;
  plot.width = 480;
  plot.rows = {{"KE",
                "Kebijakan",
                Rational(0),
                Rational(100),
                {},
                Rational(50),
                Rational(25),
                Rational(75),
                "0",
                "100",
                "−100"}};
  const Drawing drawing = dot_plot(plot);
  std::vector<double> circles;
  for (const Shape& shape : drawing.shapes)
    if (const auto* circle = std::get_if<CircleShape>(&shape)) circles.push_back(circle->centre.x);
  REQUIRE(circles.size() == 2);
  const double benchmark = circles[0], own = circles[1], middle = (own + benchmark) / 2;
  CHECK(own < benchmark);
  const bool has_median = std::any_of(drawing.shapes.begin(), drawing.shapes.end(), [&](const Shape& shape) {
    const auto* line = std::get_if<LineShape>(&shape);
    return line != nullptr && line->from.x == line->to.x && std::abs(line->from.x - middle) < 0.01 &&
           line->stroke.ink == Ink::text;
  });
  CHECK(has_median);
}

TEST_CASE("in a dot plot an own score that was not verified is hollow") {
  DotPlot plot;
  plot.width = 480;
  plot.rows = {{"KE", "Kebijakan", Rational(40), {}, {}, {}, {}, {}, "40", "", ""}};
  const auto widest = [&](bool claimed) {
    plot.own_claimed = claimed;
    CircleShape found;
    for (const Shape& shape : dot_plot(plot).shapes)
      if (const auto* circle = std::get_if<CircleShape>(&shape); circle && circle->radius > found.radius)
        found = *circle;
    return found;
  };
  CHECK(widest(false).fill == Ink::accent);
  CHECK(widest(true).fill == Ink::paper);
  CHECK(widest(true).edge.ink == Ink::accent);
}

TEST_CASE("a report is saved as a whole, read back, and named by kind, organization and period") {
  const test::TempFolder folder;
  CHECK(report_file_name("f-07", "0b0c-7", "2026-S1", "pdf") == "f-07_0b0c-7_2026-S1.pdf");
  CHECK(report_file_name("f-07", "../a b/ç", "2026", "pdf") == "f-07_-..-a-b---_2026.pdf");
  const auto pdf = write_pdf(test::small_case().pages());
  REQUIRE(pdf.has_value());
  REQUIRE(save_report(folder / "a.pdf", *pdf).has_value());
  CHECK(folder.entry_count() == 1);
  CHECK(save_report(folder / "missing/a.pdf", *pdf).has_value() == false);
}
