#pragma once

#include <map>

#include "scoring/score.h"

namespace assessor::scoring {

/// Points assumed for some criteria, with support, in place of what the sheet says.
using Assumptions = std::map<CriterionIndex, Rational>;

/// The score as it would be. A criterion that does not apply stays so, except one marked not applicable.
Score score_assumed(const PreparedStandard& prepared, const AnswerSheet& sheet,
                    const std::vector<PreviousResult>& previous, const Assumptions& assumed);

}  // namespace assessor::scoring
