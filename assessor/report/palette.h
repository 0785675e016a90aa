#pragma once

#include "report/drawing.h"

namespace assessor::report {

struct Colour {
  double red = 0, green = 0, blue = 0;  ///< 0–1
};

/// The colours of paper. Those that may meet in one figure differ by at least a fifth in lightness, so
/// that a grey copy still tells them apart; `none` is black, callers do not paint with it.
Colour colour_of(Ink ink);

/// Perceived lightness, 0–1 (CIE L* / 100).
double lightness(Colour colour);

}  // namespace assessor::report
