#pragma once

#include <vector>

#include "scoring/path.h"

namespace assessor::scoring {

/// Effort of raising a criterion by one of its point steps: small 1, medium 2, large 3; unspecified counts
/// as medium. Effort is an opinion of the standard's file; nothing else in the program rests on it.
std::int64_t effort_units(Effort effort);
/// Of a step: its point steps; those that were typed already and lack only evidence cost 1 together.
std::int64_t effort_of(const PreparedStandard& prepared, const Score& now, const Step& step);

struct Way {
  Path path;
  std::int64_t effort = 0;
};

struct CheapestPaths {
  /// By effort. The first is the cheapest; each of the others is the cheapest of all ways that do without
  /// something that each way before it asks: an item, or part of its points. So none can leave out a step,
  /// and none merely adds to another. At most three; fewer where all else asks as much, costs more than three
  /// times the first, or would take too long to try. Empty without a next level.
  std::vector<Way> ways;
  /// No way of less effort exists. False where the rules are of a kind that the search does not model
  /// (answers that decide which items apply, alternatives inside a rule, nested sections with a minimum,
  /// percentages as points, blanks that reweight) or items wait for each other too much: the way is then
  /// enough, as path_to_next finds it, with what its steps wait for.
  bool proven = false;
};

/// What to raise with the least effort so that all rules of the next level hold that points can meet; for
/// equal effort the most gain.
CheapestPaths cheapest_paths(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                             const std::vector<PreviousResult>& previous = {});

}  // namespace assessor::scoring
