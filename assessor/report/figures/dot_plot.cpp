#include "report/figures/dot_plot.h"

#include <utility>

#include "report/figures/marks.h"

namespace assessor::report {

namespace {

constexpr double k_row = 17, k_top = 22, k_legend = 20, k_number = 42, k_name = 138;

LineShape median_tick(Point at) {
  return {{at.x, at.y - 5}, {at.x, at.y + 5}, {Ink::text, 1.3}};
}
RectShape range_bar(double from, double to, double y) {
  return {{from, y - 2, to - from, 4}, Ink::range, {}, 2};
}

class DotPlotter {
 public:
  explicit DotPlotter(const DotPlot& plot)
      : m_plot(plot),
        m_axis{k_name, plot.width - k_name - 12 - 3 * k_number},
        m_bottom(k_top + k_row * static_cast<double>(plot.rows.size())) {}

  Drawing draw() {
    m_drawing.width = m_plot.width;
    m_drawing.height = m_bottom + k_legend * (m_plot.second_legend.empty() ? 1 : 2);
    m_axis.draw_grid(m_drawing, k_top, m_bottom);
    numbers(k_top - 3, {m_plot.own_head, m_plot.benchmark_head, m_plot.gap_head}, Ink::secondary, true);
    double y = k_top;
    for (const DotRow& row : m_plot.rows) {
      m_drawing.shapes.emplace_back(LineShape{{0, y}, {m_plot.width, y}, {Ink::faint, 0.5}});
      draw_row(row, y + k_row / 2);
      y += k_row;
    }
    m_drawing.shapes.emplace_back(LineShape{{0, y}, {m_plot.width, y}, {Ink::faint, 0.5}});
    draw_key();
    return std::move(m_drawing);
  }

 private:
  void numbers(double y, const std::vector<std::string>& texts, Ink ink, bool strong) {
    double right = m_plot.width - 2 * k_number - 2;
    for (const std::string& text : texts) {
      m_drawing.shapes.emplace_back(Label{{right, y}, Anchor::end, text, 7, strong, ink, k_number - 2});
      right += k_number;
    }
  }

  void draw_row(const DotRow& row, double y) {
    auto& shapes = m_drawing.shapes;
    shapes.emplace_back(Label{{2, y + 2.8}, Anchor::start, row.code, 7.6, true, Ink::text, 26});
    shapes.emplace_back(Label{{30, y + 2.8}, Anchor::start, row.title, 7.6, false, Ink::text, k_name - 38});
    if (row.lowest && row.highest)
      shapes.emplace_back(range_bar(m_axis.x(*row.lowest), m_axis.x(*row.highest), y));
    if (row.median) shapes.emplace_back(median_tick({m_axis.x(*row.median), y}));
    if (row.own && row.benchmark)
      shapes.emplace_back(
          LineShape{{m_axis.x(*row.own), y}, {m_axis.x(*row.benchmark), y}, {Ink::accent, 1.2}});
    if (row.second) shapes.emplace_back(second_diamond({m_axis.x(*row.second), y}));
    if (row.benchmark) shapes.emplace_back(benchmark_dot({m_axis.x(*row.benchmark), y}));
    if (row.own)
      for (Shape& shape : own_dot({m_axis.x(*row.own), y}, m_plot.own_claimed))
        shapes.push_back(std::move(shape));
    numbers(y + 2.8, {row.own_text, row.benchmark_text, row.gap_text}, Ink::text, false);
  }

  /// Names of lines are long: with a second one the city has a row of its own.
  void draw_key() {
    std::vector<LegendEntry> lines, city;
    const auto add = [](std::vector<LegendEntry>& to, std::vector<Shape> sign, const std::string& words) {
      if (!words.empty()) to.push_back({std::move(sign), words});
    };
    add(lines, own_dot({}, m_plot.own_claimed), m_plot.own_legend);
    add(lines, {benchmark_dot({})}, m_plot.benchmark_legend);
    add(lines, {second_diamond({})}, m_plot.second_legend);
    std::vector<LegendEntry>& beside = m_plot.second_legend.empty() ? lines : city;
    add(beside, {median_tick({})}, m_plot.median_legend);
    add(beside, {range_bar(-8, 8, 0)}, m_plot.range_legend);
    const double bottom = m_drawing.height - 4;
    draw_legend(m_drawing, lines, {0, city.empty() ? bottom : bottom - k_legend}, m_plot.width);
    draw_legend(m_drawing, city, {0, bottom}, m_plot.width);
  }

  const DotPlot& m_plot;
  PercentAxis m_axis;
  double m_bottom;
  Drawing m_drawing;
};

}  // namespace

Drawing dot_plot(const DotPlot& plot) {
  return DotPlotter(plot).draw();
}

}  // namespace assessor::report
