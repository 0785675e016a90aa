#pragma once

#include <cstddef>
#include <string_view>

#include "ui/charts/pen.h"

namespace assessor::ui {

struct HeatCell {
  /// Cut down to whole points by the caller, so that 59,9 never reads 60.
  std::string_view number;
  /// 0 to 5, by the bins of the standard file.
  std::size_t bin = 0;
  /// A required condition of that section is not met.
  bool gate_shut = false;
  /// Claimed, not verified: only the edge has the colour.
  bool hollow = false;
};
void draw_heat_cell(const Pen& pen, Rect rect, const HeatCell& cell);

/// A row without numbers: the words say why.
void draw_heat_blank(const Pen& pen, Rect rect, bool begun);

}  // namespace assessor::ui
