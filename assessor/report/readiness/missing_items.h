#pragma once

#include <optional>
#include <vector>

#include "scoring/prepared.h"
#include "scoring/score.h"

namespace assessor::report {

/// Why a criterion is on the list of what is missing; the first that fits, in this order.
enum class MissingReason {
  gate,         ///< an unmet gate
  unanswered,   ///< applies and has no answer
  unsupported,  ///< points are capped for want of evidence
  low_section,  ///< its section is below the minimum
  improvable,   ///< more is possible
};

struct MissingItem {
  CriterionIndex criterion = 0;
  MissingReason reason = MissingReason::improvable;
  std::optional<Rational> now;   ///< points that count
  std::optional<Rational> goal;  ///< the next points worth reaching; none where the scale has no steps
  std::optional<Rational> gain;  ///< of the total, everything else as it is
};

/// By reason; gates, unanswered and unsupported in the standard's order, the rest by gain.
std::vector<MissingItem> missing_items(const scoring::PreparedStandard& prepared,
                                       const scoring::Score& score);

/// What the total gains when the criterion's share rises from 0 to 1; none where it takes no part.
std::optional<Rational> weight_in_total(const Standard& standard, const scoring::Score& score,
                                        CriterionIndex criterion);

}  // namespace assessor::report
