#include "report/figures/score_bar.h"

#include <algorithm>
#include <utility>

#include "report/wrapped_text.h"

namespace assessor::report {

namespace {

constexpr double k_top = 15, k_track = 10, k_below = 24;
constexpr double k_title = 6.8, k_title_line = 8, k_letter = 0.53 * k_title;  ///< of a level's name

class ScorePlotter {
 public:
  explicit ScorePlotter(const ScoreBar& bar) : m_bar(bar), m_axis{6, bar.width - 12} {}

  Drawing draw() {
    m_drawing.width = m_bar.width;
    m_drawing.height = k_top + k_track + k_below + static_cast<double>(title_lines() - 1) * k_title_line;
    m_drawing.shapes.emplace_back(RectShape{{m_axis.left, k_top, m_axis.width, k_track}, Ink::range, {}, 0});
    if (m_bar.value) draw_value();
    for (std::size_t i = 0; i < m_bar.bands.size(); ++i) draw_band(i);
    return std::move(m_drawing);
  }

 private:
  double x(const Rational& score) const {
    return m_axis.x((score - m_bar.minimum) * 100 / (m_bar.maximum - m_bar.minimum));
  }

  double end_of(std::size_t index) const {
    return index + 1 < m_bar.bands.size() ? x(m_bar.bands[index + 1].from) : m_axis.left + m_axis.width;
  }
  double title_room(std::size_t index) const { return end_of(index) - x(m_bar.bands[index].from) - 3; }
  /// A level's name, on several lines where its part of the scale is too short.
  std::vector<std::string> title_of(std::size_t index) const {
    const double letters = std::max(1.0, title_room(index) / k_letter);
    return wrapped(m_bar.bands[index].title, static_cast<std::size_t>(letters));
  }
  std::size_t title_lines() const {
    std::size_t most = 1;
    for (std::size_t i = 0; i < m_bar.bands.size(); ++i) most = std::max(most, title_of(i).size());
    return most;
  }

  void draw_value() {
    const double end = x(*m_bar.value);
    m_drawing.shapes.emplace_back(
        RectShape{{m_axis.left, k_top, end - m_axis.left, k_track}, Ink::accent, {}, 0});
    if (m_bar.worst && m_bar.best && *m_bar.worst < *m_bar.best) {
      const double from = x(*m_bar.worst), to = x(*m_bar.best);
      m_drawing.shapes.emplace_back(
          RectShape{{from, k_top + 1, to - from, k_track - 2}, Ink::accent_soft, {Ink::accent, 0.7}, 0});
    }
    m_drawing.shapes.emplace_back(PolygonShape{
        {{end, k_top - 1}, {end - 3.2, k_top - 6}, {end + 3.2, k_top - 6}}, Ink::text, {}, true});
    const bool at_end = end > m_bar.width - 60;
    m_drawing.shapes.emplace_back(Label{{end + (at_end ? -6 : 6), k_top - 3},
                                        at_end ? Anchor::end : Anchor::start,
                                        m_bar.value_text,
                                        8.4,
                                        true,
                                        Ink::text});
  }

  void draw_band(std::size_t index) {
    const ScoreBand& band = m_bar.bands[index];
    const double from = x(band.from);
    auto& shapes = m_drawing.shapes;
    if (index > 0) {
      shapes.emplace_back(LineShape{{from, k_top}, {from, k_top + k_track}, {Ink::paper, 2.0}});
      shapes.emplace_back(LineShape{{from, k_top + k_track}, {from, k_top + k_track + 5}, {Ink::text, 0.8}});
    }
    shapes.emplace_back(Label{{from, k_top + k_track + 12},
                              index > 0 ? Anchor::middle : Anchor::start,
                              band.from_text,
                              6.8,
                              false,
                              Ink::secondary});
    double base = k_top + k_track + 21;
    for (std::string& line : title_of(index)) {
      const Point at{(from + end_of(index)) / 2, base};
      shapes.emplace_back(
          Label{at, Anchor::middle, std::move(line), k_title, false, Ink::text, title_room(index)});
      base += k_title_line;
    }
  }

  const ScoreBar& m_bar;
  PercentAxis m_axis;
  Drawing m_drawing;
};

}  // namespace

Drawing score_bar(const ScoreBar& bar) {
  return ScorePlotter(bar).draw();
}

}  // namespace assessor::report
