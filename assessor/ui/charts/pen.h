#pragma once

#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/rect.h"
#include "ui/theme.h"

namespace assessor::ui {

class Ui;

/// What a chart draws with. Charts know doubles and words, no scores: what they show is already rounded.
struct Pen {
  ImDrawList& draw;
  const Theme& theme;
  const Metrics& metrics;
  const Fonts& fonts;
  /// The ground they stand on, for halos and cuts.
  Color behind;
};

/// The pen of the current panel.
Pen pen_of(const Ui& ui, Color behind);
/// On cards.
Pen pen_of(const Ui& ui);

/// Where a value between low and high lies between two edges, in whole pixels.
float along(double value, double low, double high, float from, float to);

}  // namespace assessor::ui
