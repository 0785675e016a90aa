#include "report/figures/slope.h"

#include <algorithm>

namespace assessor::report {

namespace {

constexpr double k_top = 22, k_height = 240, k_left = 70, k_right = 170, k_pitch = 10;

double y_of(const Rational& percent) {
  return k_top + k_height * (1 - std::clamp(percent.approximate(), 0.0, 100.0) / 100);
}

/// A label at the end of a line, and where the line ends.
struct End {
  double wanted = 0, at = 0;
  std::string words;
};

/// Pushes labels apart that would lie on each other, from the top down and back up from the foot.
void spread(std::vector<End>& ends) {
  std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.wanted < b.wanted; });
  double free = 0;
  for (End& end : ends) {
    end.at = std::max(end.wanted, free);
    free = end.at + k_pitch;
  }
  double foot = k_top + k_height + k_pitch;
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    end->at = std::min(end->at, foot);
    foot = end->at - k_pitch;
  }
}

class SlopePlotter {
 public:
  explicit SlopePlotter(const SlopeChart& chart)
      : m_chart(chart), m_x0(k_left), m_x1(chart.width - k_right) {}

  Drawing draw() {
    m_drawing.width = m_chart.width;
    m_drawing.height = k_top + k_height + k_pitch + 6;
    draw_axis(m_x0, m_chart.before_head);
    draw_axis(m_x1, m_chart.after_head);
    for (const SlopeLine& line : m_chart.lines) draw_line(line);
    draw_ends(true);
    draw_ends(false);
    return std::move(m_drawing);
  }

 private:
  void draw_axis(double x, const std::string& head) {
    m_drawing.shapes.emplace_back(LineShape{{x, k_top}, {x, k_top + k_height}, {Ink::faint, 0.8}});
    m_drawing.shapes.emplace_back(Label{{x, k_top - 8}, Anchor::middle, head, 8, true, Ink::text});
  }

  void draw_line(const SlopeLine& line) {
    if (line.before && line.after) {
      const bool fell = *line.after < *line.before;
      m_drawing.shapes.emplace_back(LineShape{{m_x0, y_of(*line.before)},
                                              {m_x1, y_of(*line.after)},
                                              {fell ? Ink::text : Ink::accent, 1.4, fell}});
    }
    const auto dot = [&](double x, const Rational& percent) {
      m_drawing.shapes.emplace_back(CircleShape{{x, y_of(percent)}, 2.6, Ink::accent, {Ink::paper, 0.8}});
    };
    if (line.before) dot(m_x0, *line.before);
    if (line.after) dot(m_x1, *line.after);
  }

  void draw_ends(bool before) {
    std::vector<End> ends;
    for (const SlopeLine& line : m_chart.lines) {
      const auto& value = before ? line.before : line.after;
      if (!value) continue;
      const double y = y_of(*value);
      ends.push_back({y, y,
                      before ? line.code + "  " + line.before_text
                             : line.after_text + "  " + line.code + " " + line.title});
    }
    spread(ends);
    const double x = before ? m_x0 - 7 : m_x1 + 7, room = before ? k_left - 9 : k_right - 9;
    for (const End& end : ends)
      m_drawing.shapes.emplace_back(Label{
          {x, end.at + 2.6}, before ? Anchor::end : Anchor::start, end.words, 7.2, false, Ink::text, room});
  }

  const SlopeChart& m_chart;
  double m_x0, m_x1;
  Drawing m_drawing;
};

}  // namespace

Drawing slope_chart(const SlopeChart& chart) {
  return SlopePlotter(chart).draw();
}

}  // namespace assessor::report
