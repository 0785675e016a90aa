#pragma once

#include "scoring/assumed.h"
#include "scoring/condition.h"
#include "scoring/evidence.h"
#include "scoring/score.h"

namespace assessor::scoring {

/// Fills score.criteria, the counts of completeness, unmet gates and findings on criteria, and
/// facts.criteria on the way.
void score_criteria(Facts& facts, const DocumentShelf& shelf, const Assumptions& assumed, Score& score);

}  // namespace assessor::scoring
