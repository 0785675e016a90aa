#pragma once

#include <vector>

#include "scoring/assumed.h"

namespace assessor::scoring {

/// Why a step stands where it stands, in the order of the list.
enum class StepReason {
  gate,          ///< an unmet gate: raise it to its minimum
  weak_section,  ///< its section lies below the minimum of the next level or of the display
  to_meet,       ///< to the lowest points of at least two thirds of the scale ("meets the standard")
  to_exceed,     ///< from there to the highest points
};

/// One thing to do: bring a criterion to so many points.
struct Step {
  CriterionIndex criterion = 0;
  StepReason reason = StepReason::to_meet;
  std::optional<Rational> from;  ///< points that count now; none: unanswered
  Rational target;
  Rational gain;                     ///< points of the total, exact, of this step alone
  bool needs_only_evidence = false;  ///< the points were typed already and lack support
};

/// What to do first: unmet gates, criteria of sections below their minimum, then by gain to the points that
/// meet the standard, then by gain to the highest; equal gains in file order. A criterion
/// may appear once for meeting and once for exceeding; gains of both add up.
std::vector<Step> next_steps(const PreparedStandard& prepared, const Score& score);

/// Points of the total that the whole share of a criterion is worth, as applicability and weights stand now.
Rational worth_of(const PreparedStandard& prepared, const Score& score, CriterionIndex criterion);

}  // namespace assessor::scoring
