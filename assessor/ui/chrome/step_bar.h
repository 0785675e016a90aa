#pragma once

#include <string>
#include <vector>

#include "ui/text_layout.h"
#include "ui/ui.h"
#include "ui/widgets/button.h"

namespace assessor::ui {

/// "Langkah berikutnya": one sentence and the only filled button of the screen, always in the same place.
struct StepBar {
  std::string_view label;
  std::vector<TextRun> sentence;
  const Button* primary = nullptr;
  const Button* secondary = nullptr;
  /// The sentence tells a trouble to settle first.
  bool is_remedy = false;
};

enum class StepPressed { none, primary, secondary };
StepPressed draw_step_bar(Ui& ui, Rect area, const StepBar& bar);

/// The line below everything: what has the focus, the standard's honest name, "Data contoh".
struct StatusLine {
  std::string focus;
  std::string notice;
  std::string sample;  ///< empty: real data
};
void draw_status_line(Ui& ui, Rect area, const StatusLine& line);

}  // namespace assessor::ui
