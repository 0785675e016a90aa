#pragma once

#include <string>
#include <vector>

#include "ui/charts/pen.h"

namespace assessor::ui {

/// A threshold and its number outside the ring.
struct ScoreCut {
  double at = 0;
  std::string label;
};

/// A score between 0 and `most`, with what is still possible.
struct ScoreDial {
  double value = 0;
  /// The best case while answers are missing; at most `value` when nothing is open.
  double best = 0;
  double most = 100;
  std::vector<ScoreCut> cuts = {};
  /// "68,28", or "–" without a score.
  std::string number = {};
  /// "sementara", "dari 100".
  std::string caption = {};
};

/// Three quarters of a ring with the number inside.
void draw_score_ring(const Pen& pen, Rect rect, const ScoreDial& dial);
/// Height of the ring in a column of that width.
float score_ring_height(const Metrics& metrics, float width);
/// For low windows: number, caption and a bar with the same cuts.
void draw_score_bar(const Pen& pen, Rect rect, const ScoreDial& dial);
float score_bar_height(const Metrics& metrics);

}  // namespace assessor::ui
