#pragma once

#include <map>
#include <optional>

#include "scoring/score.h"

namespace assessor::scoring {

/// What the unmet rules of the next level ask of points, as minima. All of them rise with the points, so
/// whatever holds now goes on holding.
struct LevelDemands {
  std::map<CriterionIndex, Rational> points;  ///< least points of a criterion
  std::map<SectionIndex, Rational> percent;   ///< least compared percent of a top-level section
  std::optional<Rational> total;              ///< least compared total
  bool total_above = false;                   ///< more than that
  std::size_t more_gates = 0;                 ///< any so many of the unmet gates
};

/// None where the rules, or the standard's conditions, are not such minima (cheapest_path.h).
std::optional<LevelDemands> demands_of(const PreparedStandard& prepared, const Score& now);

}  // namespace assessor::scoring
