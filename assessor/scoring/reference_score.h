#pragma once

#include <vector>

#include "scoring/score.h"

namespace assessor::scoring {

// Lines to compare with that are nobody's result: of many scores of one standard, number by number. Total,
// sections and criteria are filled; there is no level and there are no gates, since no single organization
// stands behind them. Needs k_smallest_group scores with the number, else it is missing.

/// The highest that anybody reached in each section and each criterion.
Score best_observed(const Standard& standard, const std::vector<const Score*>& scores);
/// The median (type 7) of each.
Score median_of(const Standard& standard, const std::vector<const Score*>& scores);

}  // namespace assessor::scoring
