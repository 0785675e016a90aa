#pragma once

#include <span>
#include <string>

#include "ui/charts/pen.h"
#include "ui/signs.h"

namespace assessor::ui {

/// One level; the ladder is given from the highest to the lowest.
struct Rung {
  int level = 0;
  std::string name = {};
  bool current = false;
  /// "di sini", "tertahan", "skor 85".
  std::string note = {};
  Sign sign = Sign::none;
};

/// The levels as rows with their bars; the current one on a ground of its own that reaches `gap1` beyond the
/// rectangle on both sides.
void draw_level_ladder(const Pen& pen, Rect rect, std::span<const Rung> rungs);
/// One rung alone, for ladders that open between two of them.
void draw_rung(const Pen& pen, Rect rect, const Rung& rung);
float level_ladder_height(const Metrics& metrics, std::size_t rungs);

}  // namespace assessor::ui
