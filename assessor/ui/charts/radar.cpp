#include "ui/charts/radar.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/charts/dot_plot.h"
#include "ui/text_layout.h"

namespace assessor::ui {

namespace {

class RadarDrawer {
 public:
  RadarDrawer(const Pen& pen, Rect rect, std::size_t count)
      : m_pen(pen),
        m_centre(rect.center()),
        m_radius(std::max(1.0f, std::min(rect.width(), rect.height()) / 2 - pen.metrics.px(24))),
        m_count(count) {}

  void rings() const {
    const int labelled = m_radius < m_pen.metrics.px(120) ? 40 : 20;  // a small one has no room for more
    for (int percent = 20; percent <= 100; percent += 20) {
      std::vector<ImVec2> points;
      for (std::size_t i = 0; i < m_count; ++i) points.push_back(at(i, percent));
      m_pen.draw.AddPolyline(points.data(), static_cast<int>(points.size()), m_pen.theme.line,
                             ImDrawFlags_Closed, m_pen.metrics.stroke);
      if (percent == 100 || percent % labelled != 0) continue;  // the code stands at 100
      draw_text(m_pen.draw, m_pen.fonts.small,
                {m_centre.x + m_pen.metrics.px(3), at(0, percent).y - m_pen.fonts.small.size},
                m_pen.theme.ink3, std::to_string(percent));
    }
  }
  void spoke(std::size_t axis, const std::string& code, bool marked) const {
    m_pen.draw.AddLine(m_centre, at(axis, 100), marked ? m_pen.theme.ink2 : m_pen.theme.line,
                       (marked ? 2 : 1) * m_pen.metrics.stroke);
    const ImVec2 end = beyond(axis);
    draw_text_centered(m_pen.draw, m_pen.fonts.small_bold, {end.x, end.y - m_pen.fonts.small_bold.size / 2},
                       m_pen.theme.ink, code);
  }
  void own(const std::vector<double>& values, bool claimed) const {
    const std::vector<ImVec2> points = shape(values);
    m_pen.draw.AddPolyline(points.data(), static_cast<int>(points.size()), m_pen.theme.mark,
                           ImDrawFlags_Closed, 2.5f * m_pen.metrics.stroke);
    for (const ImVec2& point : points) {
      m_pen.draw.AddCircleFilled(point, m_pen.metrics.px(claimed ? 5 : 4), m_pen.theme.mark, 16);
      if (claimed) m_pen.draw.AddCircleFilled(point, m_pen.metrics.px(3), m_pen.behind, 16);
    }
  }
  void other(const std::vector<double>& values) const {
    const std::vector<ImVec2> points = shape(values);
    for (std::size_t i = 0; i < points.size(); ++i)
      dashes(points[i], points[(i + 1) % points.size()], m_pen.metrics.px(5));
    for (const ImVec2& point : points) {
      m_pen.draw.AddCircleFilled(point, m_pen.metrics.px(5), m_pen.theme.ink, 16);
      m_pen.draw.AddCircleFilled(point, m_pen.metrics.px(3), m_pen.behind, 16);
    }
  }
  void second(const std::vector<double>& values) const {
    const std::vector<ImVec2> points = shape(values);
    for (std::size_t i = 0; i < points.size(); ++i)
      dashes(points[i], points[(i + 1) % points.size()], m_pen.metrics.px(2));
    for (const ImVec2& point : points) draw_second_dot(m_pen, point);
  }

 private:
  ImVec2 on(std::size_t axis, float radius) const {
    const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(axis) /
                       static_cast<float>(std::max<std::size_t>(m_count, 1));
    return {m_centre.x + radius * std::sin(turn), m_centre.y - radius * std::cos(turn)};
  }
  ImVec2 at(std::size_t axis, double percent) const {
    return on(axis, m_radius * static_cast<float>(std::clamp(percent, 0.0, 100.0) / 100));
  }
  ImVec2 beyond(std::size_t axis) const { return on(axis, m_radius + m_pen.metrics.px(13)); }
  std::vector<ImVec2> shape(const std::vector<double>& values) const {
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < values.size(); ++i) points.push_back(at(i, values[i]));
    return points;
  }
  void dashes(ImVec2 from, ImVec2 to, float dash) const {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    for (float along = 0; along < length; along += 2 * dash) {
      const float begin = along / length, end = std::min(along + dash, length) / length;
      m_pen.draw.AddLine({std::lerp(from.x, to.x, begin), std::lerp(from.y, to.y, begin)},
                         {std::lerp(from.x, to.x, end), std::lerp(from.y, to.y, end)}, m_pen.theme.ink,
                         1.5f * m_pen.metrics.stroke);
    }
  }

  const Pen& m_pen;
  ImVec2 m_centre;
  float m_radius;
  std::size_t m_count;
};

std::vector<double> values_of(std::span<const RadarSpoke> spokes, std::optional<double> RadarSpoke::*line) {
  std::vector<double> values;
  for (const RadarSpoke& spoke : spokes) values.push_back((spoke.*line).value_or(0));
  return values;
}

}  // namespace

void draw_radar(const Pen& pen, Rect rect, std::span<const RadarSpoke> spokes,
                std::optional<std::size_t> marked, bool claimed) {
  const RadarDrawer drawer(pen, rect, spokes.size());
  drawer.rings();
  for (std::size_t i = 0; i < spokes.size(); ++i) drawer.spoke(i, spokes[i].code, marked == i);
  const auto has = [&](std::optional<double> RadarSpoke::*line) {
    return std::ranges::any_of(spokes, [&](const RadarSpoke& spoke) { return (spoke.*line).has_value(); });
  };
  if (has(&RadarSpoke::second)) drawer.second(values_of(spokes, &RadarSpoke::second));
  if (has(&RadarSpoke::other)) drawer.other(values_of(spokes, &RadarSpoke::other));
  drawer.own(values_of(spokes, &RadarSpoke::own), claimed);
}

}  // namespace assessor::ui
