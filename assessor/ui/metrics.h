#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace assessor::ui {

/// How high the window is, at 100 %: low = 1366x697 above a taskbar, tall = 830 and more.
enum class HeightClass { low, normal, tall };
/// How wide it is in em of the zoomed letters: narrow < 58 <= medium < 74 <= wide.
enum class WidthClass { narrow, medium, wide };

/// Every size of the visual language (sections 5 and 6) in pixels at one zoom and window size.
struct Metrics {
  float zoom = 1;
  ImVec2 window{1366, 768};
  /// ImGui size of body text.
  float em = 17;
  HeightClass height_class = HeightClass::normal;
  WidthClass width_class = WidthClass::wide;
  /// Of hairlines; signs and rings use multiples.
  float stroke = 1;

  float size_small = 15, size_body = 17, size_title = 22, size_number = 34;
  float leading_small = 17, leading_body = 20, leading_title = 24;
  float gap1 = 8, gap2 = 12, gap3 = 16, page = 20;
  float control = 36, field = 32, control_small = 30, chip = 24;
  float row = 28, row_two_lines = 46, rubric_row = 54, table_head = 34;
  float radius_card = 8, radius_control = 6;
  float rail_width = 92, top_bar = 52, step_bar = 56, status_line = 24;
  float sign = 16, icon = 17;
  /// Columns of text stop here.
  float text_column = 782;

  /// So many steps of 4 px at 100 %, rounded after multiplying.
  float units(float count) const { return std::round(count * 4 * zoom); }
  /// Pixels as drawn in the pictures (100 %), at this zoom.
  float px(float at_100_percent) const { return std::round(at_100_percent * zoom); }
  float ems(float count) const { return std::round(count * em); }
};

inline HeightClass height_class_of(float height_at_100_percent) {
  if (height_at_100_percent >= 830) return HeightClass::tall;
  return height_at_100_percent >= 740 ? HeightClass::normal : HeightClass::low;
}

inline WidthClass width_class_of(float width_in_em) {
  if (width_in_em >= 74) return WidthClass::wide;
  return width_in_em >= 58 ? WidthClass::medium : WidthClass::narrow;
}

namespace detail {

inline void set_letter_sizes(Metrics& m) {
  m.em = m.size_body = m.px(17);
  m.size_small = m.px(15);
  m.size_title = m.px(22);
  m.size_number = m.px(34);
  m.leading_small = m.px(17);
  m.leading_body = m.px(20);
  m.leading_title = m.px(24);
}

inline void set_distances(Metrics& m) {
  m.gap1 = m.units(2), m.gap2 = m.units(3), m.gap3 = m.units(4), m.page = m.units(5);
  m.control = m.units(9), m.field = m.units(8), m.control_small = m.units(7.5f), m.chip = m.units(6);
  m.row = m.units(7), m.row_two_lines = m.units(11.5f), m.table_head = m.units(8.5f);
  m.radius_card = m.units(2), m.radius_control = m.units(1.5f);
  m.top_bar = m.units(13), m.step_bar = m.units(14), m.status_line = m.units(6);
  m.sign = m.px(16), m.icon = m.px(17);
  m.text_column = m.ems(46);
}

}  // namespace detail

/// zoom is 0.8 to 2.0 times the content scale of the monitor; window in pixels.
inline Metrics make_metrics(float zoom, ImVec2 window) {
  Metrics m;
  m.zoom = zoom;
  m.window = window;
  m.stroke = std::max(1.0f, std::round(zoom));
  detail::set_letter_sizes(m);
  detail::set_distances(m);
  m.height_class = height_class_of(window.y / zoom);
  m.width_class = width_class_of(window.x / m.em);
  const float rubric_units = m.height_class == HeightClass::low    ? 11.25f
                             : m.height_class == HeightClass::tall ? 15.5f
                                                                   : 13.5f;
  m.rubric_row = m.units(rubric_units);
  m.rail_width = m.width_class == WidthClass::narrow ? m.ems(3) : m.units(23);
  return m;
}

}  // namespace assessor::ui
