#pragma once

#include <cstdint>
#include <vector>

#include "scoring/score.h"

// A rank is 1 + how many are higher; those that are equal share one. Where little decides it, only an
// interval is honest.

namespace assessor::scoring {

struct RankInterval {
  int best = 0, worst = 0;
};

/// Where the total of one may lie: with the unanswered at their lowest and highest.
struct TotalInterval {
  Rational worst, best;
};

/// The ranks that each may have, whatever the blanks turn out to be.
std::vector<RankInterval> ranks_by_bounds(const std::vector<TotalInterval>& totals);

inline constexpr int k_rank_draws = 1000;

/// The ranks between which each lies in nine of ten draws of the weights (weight_draws.h): the middle 90 %.
/// All scores are of this standard and have a total.
std::vector<RankInterval> ranks_by_weights(const Standard& standard, const std::vector<const Score*>& scores,
                                           int draws, std::uint64_t seed);

}  // namespace assessor::scoring
