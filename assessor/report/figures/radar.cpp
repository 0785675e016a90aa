#include "report/figures/radar.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "report/figures/axis.h"
#include "report/figures/marks.h"

namespace assessor::report {

namespace {

constexpr double k_radius = 112, k_margin = 26, k_legend = 18;

class RadarPlotter {
 public:
  explicit RadarPlotter(const Radar& chart)
      : m_chart(chart), m_centre{chart.width / 2, k_radius + k_margin} {}

  Drawing draw() {
    m_drawing.width = m_chart.width;
    m_drawing.height = 2 * (k_radius + k_margin) + k_legend;
    for (int percent = 20; percent <= 100; percent += 20) draw_ring(percent);
    for (std::size_t i = 0; i < m_chart.axes.size(); ++i) draw_spoke(i);
    const auto other = [](Point at) { return std::vector<Shape>{benchmark_dot(at)}; };
    const auto second = [](Point at) { return std::vector<Shape>{second_diamond(at)}; };
    if (!m_chart.second_legend.empty()) draw_shape(&RadarAxis::second, {Ink::text, 0.8, true}, second);
    if (!m_chart.other_legend.empty()) draw_shape(&RadarAxis::other, {Ink::text, 1.2, true}, other);
    draw_shape(&RadarAxis::own, {Ink::accent, 1.6},
               [this](Point at) { return own_dot(at, m_chart.own_claimed); });
    draw_key();
    return std::move(m_drawing);
  }

 private:
  /// The first axis points upwards, the others follow clockwise.
  Point at(std::size_t axis, double percent) const {
    const double turn =
        2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(m_chart.axes.size());
    const double radius = k_radius * std::clamp(percent, 0.0, 100.0) / 100;
    return {m_centre.x + radius * std::sin(turn), m_centre.y - radius * std::cos(turn)};
  }

  void draw_ring(int percent) {
    PolygonShape ring{{}, Ink::none, {Ink::faint, 0.5}};
    for (std::size_t i = 0; i < m_chart.axes.size(); ++i) ring.points.push_back(at(i, percent));
    m_drawing.shapes.emplace_back(std::move(ring));
    m_drawing.shapes.emplace_back(Label{{m_centre.x + 2, m_centre.y - k_radius * percent / 100 - 1.5},
                                        Anchor::start,
                                        std::to_string(percent),
                                        6,
                                        false,
                                        Ink::secondary});
  }

  void draw_spoke(std::size_t axis) {
    const Point end = at(axis, 100), name = {m_centre.x + (end.x - m_centre.x) * 1.13,
                                             m_centre.y + (end.y - m_centre.y) * 1.13 + 2.6};
    m_drawing.shapes.emplace_back(LineShape{m_centre, end, {Ink::faint, 0.5}});
    m_drawing.shapes.emplace_back(Label{name, Anchor::middle, m_chart.axes[axis].code, 7.6, true, Ink::text});
  }

  template <class Mark>
  void draw_shape(std::optional<Rational> RadarAxis::*value, Stroke edge, const Mark& mark) {
    PolygonShape shape{{}, Ink::none, edge};
    for (std::size_t i = 0; i < m_chart.axes.size(); ++i) {
      const auto& percent = m_chart.axes[i].*value;
      shape.points.push_back(at(i, percent ? percent->approximate() : 0));
    }
    const std::vector<Point> corners = shape.points;
    m_drawing.shapes.emplace_back(std::move(shape));
    for (const Point corner : corners)
      for (Shape& part : mark(corner)) m_drawing.shapes.push_back(std::move(part));
  }

  void draw_key() {
    std::vector<LegendEntry> entries;
    const auto add = [&](Stroke stroke, std::vector<Shape> mark, const std::string& words) {
      if (words.empty()) return;
      mark.insert(mark.begin(), LineShape{{-8, 0}, {8, 0}, stroke});
      entries.push_back({std::move(mark), words});
    };
    add({Ink::accent, 1.6}, own_dot({}, m_chart.own_claimed), m_chart.own_legend);
    add({Ink::text, 1.2, true}, {benchmark_dot({})}, m_chart.other_legend);
    add({Ink::text, 0.8, true}, {second_diamond({})}, m_chart.second_legend);
    draw_legend(m_drawing, entries, {0, m_drawing.height - 4}, m_chart.width);
  }

  const Radar& m_chart;
  Point m_centre;
  Drawing m_drawing;
};

}  // namespace

Drawing radar(const Radar& chart) {
  return RadarPlotter(chart).draw();
}

}  // namespace assessor::report
