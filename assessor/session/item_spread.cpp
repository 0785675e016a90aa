#include "session/item_spread.h"

#include <algorithm>
#include <utility>

#include "scoring/points.h"

namespace assessor::session {

namespace {

bool has_points_between(const Criterion& criterion) {
  const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer);
  return ratio != nullptr && ratio->linear;
}

}  // namespace

ItemSpread item_spread(const Standard& standard, const std::vector<const OrganizationRow*>& rows,
                       CriterionIndex item) {
  const Criterion& criterion = standard.criteria[item];
  ItemSpread found{scoring::points_of(standard, criterion), {}, 0, {}};
  std::vector<Rational> rated;
  for (const OrganizationRow* row : rows)
    if (const auto& points = row->score->criteria[item].points) rated.push_back(*points);
  found.rated = rated.size();
  if (found.rated >= scoring::k_smallest_group && !has_points_between(criterion))
    for (const Rational& points : found.points)
      found.counts.push_back(static_cast<int>(std::ranges::count(rated, points)));
  found.spread = scoring::distribution_of(std::move(rated));
  return found;
}

}  // namespace assessor::session
