#pragma once

#include <optional>
#include <vector>

#include "scoring/rules.h"
#include "scoring/score.h"

// The ladder. Where the format leaves a choice:
// - Levels are climbed from the lowest until one does not hold. Without a total there is no level.
// - In an exit, and when too much is unanswered, there is no level, none if verified and no next level; in
//   an exit none in the bounds either. Marks and facets stay what their own rules and conditions say.
// - `unanswered_at_most` is a share of the scored criteria that apply; one that zero_if decides needs no
//   answer.
// - near_threshold compares the total that thresholds see with every total threshold of the ladder, the
//   distance itself included.

namespace assessor::scoring {

/// Position in Standard::levels of the last level reached.
std::optional<std::size_t> level_reached(const Standing& standing);
/// First exit whose condition is known to hold.
const Exit* exit_taken(const Standard& standard, const Facts& facts);
/// Thresholds of the ladder that the total is near to, the nearest first.
std::vector<Rational> near_thresholds(const Standard& standard, const Score& score);
bool is_near_threshold(const Standard& standard, const Score& score);
/// More unanswered than the standard allows for a level.
bool is_unclassified(const Standard& standard, const Score& score);

}  // namespace assessor::scoring
