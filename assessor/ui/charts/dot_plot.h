#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "ui/charts/pen.h"

namespace assessor::ui {

/// Where one organization stands between a benchmark and the range of a group.
struct DotRow {
  std::optional<double> own = {};
  /// Claimed, not verified: the own dot is hollow.
  bool claimed = false;
  std::optional<double> benchmark = {};
  /// Another line to compare with, a hollow diamond.
  std::optional<double> second = {};
  /// Range and median of the group; missing when the group is too small to be shown.
  std::optional<double> low = {}, high = {}, median = {};
};

/// From 0 to `most` across the rectangle.
void draw_dot_row(const Pen& pen, Rect rect, const DotRow& row, double most = 100);

/// Vertical hairlines behind all rows, and their numbers above.
struct DotGrid {
  std::span<const double> at = {};
  std::span<const std::string> labels = {};
  double most = 100;
};
void draw_dot_grid(const Pen& pen, Rect rect, const DotGrid& grid);
/// The numbers, centred on the lines, at the bottom of the rectangle.
void draw_dot_axis(const Pen& pen, Rect rect, const DotGrid& grid);

/// One item: four places for 0 to 3 with how many organizations stand there.
struct DrillRow {
  std::optional<int> own = {}, benchmark = {};
  /// How many organizations have 0, 1, 2, 3; empty when the group is too small.
  std::optional<std::array<int, 4>> counts = {};
  /// The longest small bar.
  int most = 1;
};
void draw_drill_row(const Pen& pen, Rect rect, const DrillRow& row);
/// Where the four places lie.
float drill_place(Rect rect, int value);

/// The dots of a legend: own filled, benchmark hollow.
void draw_own_dot(const Pen& pen, ImVec2 center, bool claimed = false);
void draw_benchmark_dot(const Pen& pen, ImVec2 center);
void draw_second_dot(const Pen& pen, ImVec2 center);

}  // namespace assessor::ui
