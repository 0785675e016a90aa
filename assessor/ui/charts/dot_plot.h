#pragma once

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

/// One item: the points that it can have as places along a line, with how many organizations stand there.
struct DrillRow {
  std::span<const double> places = {};  ///< 0 (lowest points) to 1 (highest)
  /// Points beside their places; empty where a head above says them.
  std::span<const std::string> labels = {};
  std::optional<double> own = {}, benchmark = {}, second = {};  ///< 0 to 1, on a place or between two
  bool claimed = false;                                         ///< the own dot is hollow
  /// How many organizations stand at each place; empty when the group is too small.
  std::span<const int> counts = {};
};
void draw_drill_row(const Pen& pen, Rect rect, const DrillRow& row);
/// The points above their places.
void draw_drill_axis(const Pen& pen, Rect rect, const DrillRow& row);
/// Where a place lies, in pixels.
float drill_place(Rect rect, double share);

/// The dots of a legend: own filled, benchmark hollow.
void draw_own_dot(const Pen& pen, ImVec2 center, bool claimed = false);
void draw_benchmark_dot(const Pen& pen, ImVec2 center);
/// `around`: wide enough to be seen around another dot.
void draw_second_dot(const Pen& pen, ImVec2 center, bool around = false);

}  // namespace assessor::ui
