#pragma once

#include <map>
#include <optional>
#include <string>

#include "scoring/what_if.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// "Coba bagaimana jika": points that a person tries out. The record is never touched.
struct WhatIfState {
  bool on = false;
  StageKey stage;  ///< that is tried; another stage ends the trial
  SectionIndex section = 0;
  scoring::Assumptions assumed;
  std::optional<scoring::WhatIf> outcome;  ///< of `assumed`, once worked out
  std::uint64_t revision = 0;              ///< of the records that `outcome` rests on
};

struct ResultView;

/// Sections at the left, items with points to try, the score as it would be at the right.
void draw_what_if(Ui& ui, const Model& model, const ResultView& view, WhatIfState& state, Rect area,
                  Actions& actions);

}  // namespace assessor::ui
