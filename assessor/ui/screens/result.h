#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scoring/cheapest_path.h"
#include "scoring/firmness.h"
#include "ui/screens/explanation.h"
#include "ui/screens/process.h"
#include "ui/screens/what_if.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Worked out once for a stage and kept until the records, the day or the stage change.
struct ResultFindings {
  StageKey stage;
  std::uint64_t revision = 0;
  Date today;
  scoring::Explanation level;
  scoring::CheapestPaths paths;
  std::vector<scoring::Step> steps;
  std::optional<scoring::Firmness> firmness;  ///< none: no level to judge
};

/// Hasil: where are we, what blocks, what is cheapest?
struct ResultState {
  enum class Dialog { none, arithmetic, steps, firmness };
  std::optional<ResultFindings> findings;
  Dialog dialog = Dialog::none;
  std::size_t way = 0;                             ///< which of the paths is shown
  std::optional<scoring::Explanation> arithmetic;  ///< of the open dialog
  ExplanationState opened;
  WhatIfState trial;
  ProcessState process;
};

Page result_page(const Model& model, const ResultState& state);
void draw_result(Ui& ui, const Model& model, ResultState& state, const PageEvent& event, Actions& actions);

}  // namespace assessor::ui
