#pragma once

#include <string>
#include <vector>

#include "scoring/rank_interval.h"
#include "session/city_rows.h"

namespace assessor::session {

struct RankedOrganization {
  std::string organization;
  scoring::RankInterval by_bounds;   ///< whatever its blanks turn out to be
  scoring::RankInterval by_weights;  ///< in nine of ten draws of the weights
};

/// In the order of the overview, which is no rank. Those with a total; own scores as asked for. Fewer than
/// scoring::k_smallest_group are not to be shown. The draws take tens of milliseconds for a city.
std::vector<RankedOrganization> ranked_organizations(const Overview& overview, OwnScores own);

}  // namespace assessor::session
