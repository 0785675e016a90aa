#pragma once

#include <span>
#include <string>

#include "ui/charts/pen.h"
#include "ui/signs.h"

namespace assessor::ui {

/// A section's score as a bar from 0 to 100.
struct SectionBar {
  std::string code, name;
  double value = 0;
  /// The best case while answers are missing.
  double best = 0;
  /// "55,56"; what is not known is "–".
  std::string number;
  Sign sign = Sign::none;
};

struct SectionBars {
  std::span<const SectionBar> rows = {};
  double most = 100;
  /// The dashed line over all rows; below 0 = none.
  double minimum = -1;
  /// "minimal 60", below the line.
  std::string minimum_label = {};
};

/// Rows share the height of the rectangle, without the label of the line below.
void draw_section_bars(const Pen& pen, Rect rect, const SectionBars& bars);
/// 26 to 39 px a row, as the room allows.
float section_bars_height(const Metrics& metrics, std::size_t rows, float row_height_at_100_percent);

/// A bar of the colour of one stage: hollow, grey or plum.
void draw_stage_bar(const Pen& pen, Rect rect, double share, DiscStyle style);
/// A share of a whole in a colour, on a track.
void draw_small_bar(const Pen& pen, Rect rect, double share, Color color);

enum class UnitStyle { filled, half, open };
/// One 9 x 14 block for each of `count`, from the left; those that do not fit become narrower.
void draw_unit_bars(const Pen& pen, Rect rect, int count, UnitStyle style);

/// One organization in the journey.
struct UnitDot {
  enum class State { level, filling, not_begun };
  State state = State::level;
  int level = 0;
  /// Drawn in the disc; the level's number.
  std::string numeral;
};
void draw_unit_dot(const Pen& pen, ImVec2 center, float radius, const UnitDot& dot);

}  // namespace assessor::ui
