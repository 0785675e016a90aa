#pragma once

#include <string>
#include <vector>

#include "scoring/assumed.h"

namespace assessor::scoring {

struct WhatIf {
  Score score;                     ///< as it would be
  std::vector<UnmetRule> opens;    ///< unmet rules of the next level that would hold
  std::vector<UnmetRule> remains;  ///< those that would still not hold
  std::vector<std::string> gates;  ///< ids of gates that would open
  bool reaches_next = false;       ///< the level would be the next one or a higher one
};

/// What would follow if these criteria had these points, with support; the record stays as it is.
/// `now` is the score of the same sheet.
WhatIf what_if(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
               const Assumptions& assumed, const std::vector<PreviousResult>& previous = {});

/// Every unmet gate at the least points that meet it, and nothing else.
Assumptions gates_met(const PreparedStandard& prepared, const Score& now);

}  // namespace assessor::scoring
