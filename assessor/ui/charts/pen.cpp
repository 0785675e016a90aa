#include "ui/charts/pen.h"

#include <algorithm>
#include <cmath>

#include "ui/ui.h"

namespace assessor::ui {

Pen pen_of(const Ui& ui, Color behind) {
  return {*ImGui::GetWindowDrawList(), ui.theme, ui.metrics, ui.fonts, behind};
}

Pen pen_of(const Ui& ui) {
  return pen_of(ui, ui.theme.surface);
}

float along(double value, double low, double high, float from, float to) {
  const double share = high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.0;
  return std::round(from + static_cast<float>(share) * (to - from));
}

}  // namespace assessor::ui
