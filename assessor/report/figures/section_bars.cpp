#include "report/figures/section_bars.h"

#include <utility>

namespace assessor::report {

namespace {

constexpr double k_row = 15, k_top = 14, k_legend = 18, k_name = 138, k_number = 38, k_remark = 58, k_bar = 7;

RectShape value_bar(double from, double to, double y) {
  return {{from, y - k_bar / 2, to - from, k_bar}, Ink::accent, {}, 0};
}

/// Still possible: pale with an edge, so that it shows without colour.
RectShape open_bar(double from, double to, double y) {
  return {{from, y - k_bar / 2 + 0.3, to - from, k_bar - 0.6}, Ink::accent_soft, {Ink::accent, 0.6}, 0};
}

/// Hollow for the first stage, grey for the later ones; white edge, so that it shows on the bar.
Shape stage_mark(std::size_t stage, Point at) {
  if (stage == 0) return CircleShape{at, 2.6, Ink::paper, {Ink::text, 1.0}};
  return CircleShape{at, 3.0, Ink::secondary, {Ink::paper, 0.8}};
}

class BarPlotter {
 public:
  explicit BarPlotter(const SectionBars& chart)
      : m_chart(chart), m_axis{k_name, chart.width - k_name - k_number - k_remark - 8} {}

  Drawing draw() {
    const double bottom = k_top + k_row * static_cast<double>(m_chart.bars.size());
    m_drawing.width = m_chart.width;
    m_drawing.height = bottom + k_legend;
    m_axis.draw_grid(m_drawing, k_top, bottom);
    double y = k_top + k_row / 2;
    for (const SectionBar& bar : m_chart.bars) {
      draw_bar(bar, y);
      y += k_row;
    }
    if (m_chart.minimum) m_axis.draw_minimum(m_drawing, *m_chart.minimum, k_top, bottom);
    y = k_top + k_row / 2;
    for (const SectionBar& bar : m_chart.bars) {
      draw_marks(bar, y);
      y += k_row;
    }
    draw_legend(m_drawing, legend(), {0, m_drawing.height - 4}, m_chart.width);
    return std::move(m_drawing);
  }

 private:
  void draw_bar(const SectionBar& bar, double y) {
    auto& shapes = m_drawing.shapes;
    shapes.emplace_back(Label{{2, y + 2.8}, Anchor::start, bar.code, 7.6, true, Ink::text, 26});
    shapes.emplace_back(Label{{30, y + 2.8}, Anchor::start, bar.title, 7.6, false, Ink::text, k_name - 38});
    const double right = m_axis.left + m_axis.width + k_number + 4;
    shapes.emplace_back(Label{{right, y + 2.8}, Anchor::end, bar.value_text, 7.6, true, Ink::text, k_number});
    shapes.emplace_back(
        Label{{right + 8, y + 2.8}, Anchor::start, bar.remark, 7, false, Ink::secondary, k_remark - 6});
    shapes.emplace_back(RectShape{{m_axis.left, y - 0.4, m_axis.width, 0.8}, Ink::range, {}, 0});
    if (!bar.value) return;
    const double end = m_axis.x(*bar.value);
    shapes.emplace_back(value_bar(m_axis.left, end, y));
    if (bar.best && *bar.best > *bar.value) shapes.emplace_back(open_bar(end, m_axis.x(*bar.best), y));
  }

  void draw_marks(const SectionBar& bar, double y) {
    for (std::size_t stage = 0; stage < bar.earlier.size(); ++stage)
      if (bar.earlier[stage])
        m_drawing.shapes.push_back(stage_mark(stage, {m_axis.x(*bar.earlier[stage]), y}));
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    const auto add = [&](Shape sign, const std::string& words) {
      if (!words.empty()) entries.push_back({{std::move(sign)}, words});
    };
    add(value_bar(-8, 8, 0), m_chart.value_legend);
    add(open_bar(-8, 8, 0), m_chart.best_legend);
    for (std::size_t stage = 0; stage < m_chart.earlier_legend.size(); ++stage)
      add(stage_mark(stage, {}), m_chart.earlier_legend[stage]);
    if (m_chart.minimum) add(LineShape{{0, -6}, {0, 6}, {Ink::text, 1.0, true}}, m_chart.minimum_legend);
    return entries;
  }

  const SectionBars& m_chart;
  PercentAxis m_axis;
  Drawing m_drawing;
};

}  // namespace

Drawing section_bars(const SectionBars& chart) {
  return BarPlotter(chart).draw();
}

}  // namespace assessor::report
