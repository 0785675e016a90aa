#include "session/city_ranks.h"

#include "scoring/weight_draws.h"

namespace assessor::session {

std::vector<RankedOrganization> ranked_organizations(const Overview& overview, OwnScores own) {
  std::vector<RankedOrganization> ranked;
  std::vector<const scoring::Score*> scores;
  std::vector<scoring::TotalInterval> totals;
  for (const OrganizationRow* row : comparable_rows(overview)) {
    const bool counts = own == OwnScores::counted || is_verified(*row);
    if (!counts || !row->score->total || !row->score->bounds.worst) continue;
    ranked.push_back({row->organization, {}, {}});
    scores.push_back(row->score);
    totals.push_back({*row->score->bounds.worst, *row->score->bounds.best});
  }
  if (ranked.empty()) return ranked;
  const auto bounds = scoring::ranks_by_bounds(totals);
  const auto weights =
      scoring::ranks_by_weights(*overview.standard, scores, scoring::k_rank_draws, scoring::k_weight_seed);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    ranked[i].by_bounds = bounds[i];
    ranked[i].by_weights = weights[i];
  }
  return ranked;
}

}  // namespace assessor::session
