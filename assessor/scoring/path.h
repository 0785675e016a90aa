#pragma once

#include <vector>

#include "scoring/next_step.h"
#include "scoring/what_if.h"

namespace assessor::scoring {

/// A step of the way and where it leads.
struct PathStep {
  Step step;
  Score after;                            ///< with this step and those before it done
  std::vector<CriterionIndex> waits_for;  ///< items of the way that have to come first
};

/// Steps that together meet all rules of the next level that points can meet.
struct Path {
  std::vector<PathStep> steps;
  /// Rules that would still not hold: a stage, an earlier cycle, a date; or points, where all steps together
  /// do not suffice.
  std::vector<UnmetRule> remains;
  bool arrives = false;  ///< nothing remains but what no points can meet
};

/// The next level is reached, but for what no points can meet.
bool arrives(const WhatIf& then);

/// Follows next_steps in their order as long as a step helps what still does not hold, then leaves out every
/// step without which the rest arrives, too: no step is without need, yet a shorter way may exist. Empty
/// without a next level.
Path path_to_next(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                  const std::vector<PreviousResult>& previous = {});

}  // namespace assessor::scoring
