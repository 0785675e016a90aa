#pragma once

#include <optional>
#include <vector>

#include "session/overview.h"

namespace assessor::session {

/// How a group of organizations stands on one item.
struct ItemSpread {
  std::vector<Rational> points;  ///< that the item can have, ascending; of a linear ratio its ends
  /// Organizations at each of them; empty where fewer than k_smallest_group are rated, or points lie between.
  std::vector<int> counts;
  std::size_t rated = 0;        ///< organizations with points here
  std::optional<Range> spread;  ///< of the points; none for fewer than k_smallest_group
};

/// Every row has a score made with `standard`.
ItemSpread item_spread(const Standard& standard, const std::vector<const OrganizationRow*>& rows,
                       CriterionIndex item);

}  // namespace assessor::session
