#pragma once

#include <cstdint>
#include <vector>

#include "scoring/total_span.h"
#include "scoring/weight_draws.h"

namespace assessor::scoring {

/// How far the weight of one top-level section can move, the others scaled to fill the whole, before the
/// level is another.
struct WeightFlip {
  SectionIndex section = 0;
  Rational weight;        ///< now, as a share of all weights, 0–1
  Rational at;            ///< there the level changes
  bool raised = false;    ///< by giving the section more weight
  bool included = false;  ///< at that weight itself, not only beyond it
  std::optional<std::string> level;

  Rational distance() const { return raised ? at - weight : weight - at; }
};

/// Nearest first; at most two for a section. A section that weighs all or has no share moves nothing.
std::vector<WeightFlip> weight_flips(const Standard& standard, const Score& score, const TotalSpan& span);

/// In how many of so many draws the level stays. The same seed draws the same on every machine. Exact: a
/// draw is judged in whole numbers, or in fractions where 64 bits would not hold them.
int draws_that_keep(const Standard& standard, const Score& score, const TotalSpan& span, int draws,
                    std::uint64_t seed);
/// The same by fractions only, much slower: what the quick way is checked with.
int draws_that_keep_by_fractions(const Standard& standard, const Score& score, const TotalSpan& span,
                                 int draws, std::uint64_t seed);

}  // namespace assessor::scoring
