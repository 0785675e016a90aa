#include "report/figure_file.h"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "report/figures/dot_plot.h"
#include "report/figures/heat_table.h"
#include "report/figures/radar.h"
#include "report/figures/slope.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::vector<Label> labels(const Drawing& drawing) {
  std::vector<Label> found;
  for (const Shape& shape : drawing.shapes)
    if (const auto* label = std::get_if<Label>(&shape)) found.push_back(*label);
  return found;
}

const Label& label(const std::vector<Label>& all, const std::string& part) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Label& one) { return one.text.find(part) != std::string::npos; });
  REQUIRE(found != all.end());
  return *found;
}

/// Nine sections that stand close together, the last of which fell.
SlopeChart crowded() {
  SlopeChart chart{480, "2025", "2026", {}};
  for (int i = 0; i < 9; ++i)
    chart.lines.push_back(
        {"S" + std::to_string(i), "Standar", Rational(60 + i % 2), Rational(i == 8 ? 20 : 62), "60", "62"});
  return chart;
}

FigureSheet sheet() {
  return {"Nilai dua periode", "Bukan instrumen resmi Kemen PPPA", slope_chart(crowded())};
}

}  // namespace

TEST_CASE("the words at the ends of a slope never lie on each other and stay in the picture") {
  const Drawing drawing = slope_chart(crowded());
  for (const Anchor side : {Anchor::start, Anchor::end}) {
    std::vector<double> heights;
    for (const Label& one : labels(drawing))
      if (one.anchor == side) heights.push_back(one.at.y);
    REQUIRE(heights.size() == 9);
    std::sort(heights.begin(), heights.end());
    for (std::size_t i = 1; i < heights.size(); ++i) CHECK(heights[i] - heights[i - 1] >= 9.99);
    CHECK(heights.front() > 0);
    CHECK(heights.back() < drawing.height);
  }
}

TEST_CASE("what fell is dashed and what rose is not, so that a grey copy tells them apart") {
  int dashed = 0, whole = 0;
  for (const Shape& shape : slope_chart(crowded()).shapes)
    if (const auto* line = std::get_if<LineShape>(&shape); line != nullptr && line->stroke.width > 1)
      ++(line->stroke.dashed ? dashed : whole);
  CHECK(dashed == 1);
  CHECK(whole == 8);
}

TEST_CASE("a section without a number in one period has its end and no line") {
  SlopeChart chart{480, "2025", "2026", {{"A", "Baru", std::nullopt, Rational(50), "–", "50"}}};
  const Drawing drawing = slope_chart(chart);
  const auto lines = std::count_if(drawing.shapes.begin(), drawing.shapes.end(), [](const Shape& shape) {
    const auto* line = std::get_if<LineShape>(&shape);
    return line != nullptr && line->stroke.width > 1;
  });
  CHECK(lines == 0);
  CHECK(label(labels(drawing), "A Baru").anchor == Anchor::start);
}

TEST_CASE("the radar keeps the order of the standard, clockwise from the top") {
  Radar chart{
      480,
      {{"A", Rational(100), {}}, {"B", Rational(100), {}}, {"C", Rational(100), {}}, {"D", Rational(50), {}}},
      "ini",
      ""};
  const Drawing drawing = radar(chart);
  std::vector<Point> own;
  for (const Shape& shape : drawing.shapes)
    if (const auto* polygon = std::get_if<PolygonShape>(&shape);
        polygon != nullptr && polygon->edge.width > 1) {
      own = polygon->points;
      CHECK(polygon->fill == Ink::none);
    }
  REQUIRE(own.size() == 4);
  CHECK(own[0].y < own[1].y);
  CHECK(own[1].x > own[0].x);
  CHECK(own[2].y > own[1].y);
  // D is half as far out as B.
  CHECK(std::abs((own[0].x - own[3].x) * 2 - (own[1].x - own[0].x)) < 1e-6);
}

namespace {

std::size_t diamonds(const Drawing& drawing) {
  return static_cast<std::size_t>(std::ranges::count_if(drawing.shapes, [](const Shape& shape) {
    const auto* polygon = std::get_if<PolygonShape>(&shape);
    return polygon != nullptr && polygon->fill == Ink::paper && polygon->points.size() == 4;
  }));
}

std::size_t filled_dots(const Drawing& drawing) {
  return static_cast<std::size_t>(std::ranges::count_if(drawing.shapes, [](const Shape& shape) {
    const auto* dot = std::get_if<CircleShape>(&shape);
    return dot != nullptr && dot->fill == Ink::accent && dot->radius > 2;
  }));
}

DotPlot two_lines() {
  DotPlot plot;
  plot.width = 480;
  plot.rows = {{"A", "Satu", Rational(40), Rational(90), Rational(70), {}, {}, {}, "40", "90", "-50"},
               {"B", "Dua", Rational(50), Rational(80), {}, {}, {}, {}, "50", "80", "-30"}};
  plot.own_legend = "ini";
  plot.benchmark_legend = "acuan";
  plot.second_legend = "median sebaya";
  plot.median_legend = "median kota";
  return plot;
}

Radar two_shapes(bool claimed) {
  return {480,
          {{"A", Rational(40), Rational(90), Rational(70)},
           {"B", Rational(50), Rational(80), {}},
           {"C", Rational(60), Rational(70), Rational(65)}},
          "ini",
          "acuan",
          "median sebaya",
          claimed};
}

}  // namespace

TEST_CASE("a second line is a diamond in dot plot and radar, and each has its words below") {
  const Drawing dots = dot_plot(two_lines()), shape = radar(two_shapes(false));
  CHECK(diamonds(dots) == 1 + 1);   // the row that has it, and the legend
  CHECK(diamonds(shape) == 3 + 1);  // where it has no number it lies in the middle, as every line
  for (const Drawing* drawing : {&dots, &shape}) {
    const auto all = labels(*drawing);
    CHECK(label(all, "median sebaya").at.y < drawing->height);
    CHECK(label(all, "acuan").at.y == label(all, "median sebaya").at.y);
  }
  // The city's words have a row of their own, so that names of lines have room.
  CHECK(label(labels(dots), "median kota").at.y > label(labels(dots), "median sebaya").at.y);
  DotPlot one = two_lines();
  one.second_legend.clear();
  CHECK(dot_plot(one).height < dots.height);
}

TEST_CASE("a claimed score is hollow in the radar") {
  CHECK(filled_dots(radar(two_shapes(false))) == 3 + 1);
  CHECK(filled_dots(radar(two_shapes(true))) == 0);
}

TEST_CASE("an own score stands hollow in the city's map, and low numbers are bold") {
  HeatTable table{560, "Lembaga", "Total", {"KL"}, {}, "rendah", "tinggi", "mandiri"};
  table.rows.push_back({"Contoh A", {{"38", HeatCell::Ground::low}}, "40,00", "", false});
  table.rows.push_back({"Contoh B", {{"90", HeatCell::Ground::high}}, "90,00", "", true});
  table.rows.push_back({"Contoh C", {}, "", "belum dikirim", false});
  const Drawing drawing = heat_table(table);
  CHECK(label(labels(drawing), "38").bold);
  CHECK_FALSE(label(labels(drawing), "90").bold);
  CHECK(label(labels(drawing), "belum dikirim").at.x > 100);
  const auto hollow = std::count_if(drawing.shapes.begin(), drawing.shapes.end(), [](const Shape& shape) {
    const auto* box = std::get_if<RectShape>(&shape);
    return box != nullptr && box->fill == Ink::none && box->edge.dashed;
  });
  CHECK(hollow == 2);  // the cell and the legend
}

TEST_CASE("the city's map marks shut gates, counts them in a column, and has the foot of the screen") {
  HeatTable table{560, "Lembaga", "Total", {"KL", "LY"}, {}, "rendah", "tinggi", "mandiri"};
  table.rows.push_back({"Contoh A", {{"38", HeatCell::Ground::low, true}, {"80"}}, "40,00", "", false, "2"});
  const auto corners = [](const Drawing& drawing) {
    return std::ranges::count_if(drawing.shapes, [](const Shape& shape) {
      const auto* corner = std::get_if<PolygonShape>(&shape);
      return corner != nullptr && corner->points.size() == 3 && corner->fill == Ink::text;
    });
  };
  CHECK(corners(heat_table(table)) == 1);
  const double plain = heat_table(table).height;
  table.gates_head = "Wajib";
  table.gate_legend = "syarat wajib";
  table.foot = "Di bawah 60";
  table.foot_numbers = {"7", "5"};
  const Drawing drawing = heat_table(table);
  const auto all = labels(drawing);
  CHECK(corners(drawing) == 2);  // the cell and the legend
  CHECK(drawing.height > plain);
  CHECK(label(all, "2").at.x == label(all, "Wajib").at.x);
  CHECK(label(all, "Wajib").at.x > label(all, "Total").at.x);
  CHECK(label(all, "7").at.x == label(all, "38").at.x);
  CHECK(label(all, "5").at.y > label(all, "80").at.y);
}

TEST_CASE("a chart that leaves the program says what it shows and that the standard is unofficial") {
  const Drawing drawing = framed(sheet());
  const auto words = labels(drawing);
  CHECK(label(words, "Nilai dua periode").at.y < 30);
  CHECK(label(words, "Bukan instrumen resmi").at.y > drawing.height - 20);
  const Label& inside = label(words, "2025");
  CHECK(inside.at.x > label(labels(sheet().figure), "2025").at.x);
}

TEST_CASE("the same chart is the same file, as SVG and as PNG") {
  auto typesetter = Typesetter::create();
  REQUIRE(typesetter);
  const Drawing drawing = framed(sheet());
  for (const char* ending : {"svg", "png"}) {
    const auto first = figure_file(drawing, figure_format_named(ending), *typesetter);
    const auto second = figure_file(drawing, figure_format_named(ending), *typesetter);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    CHECK(first->starts_with(ending == std::string("png") ? "\x89PNG" : "<?xml"));
    CHECK(first->size() > 2000);
  }
}
