#include "scoring/ladder.h"

#include <algorithm>

namespace assessor::scoring {

std::optional<std::size_t> level_reached(const Standing& standing) {
  if (!standing.total) return std::nullopt;
  std::optional<std::size_t> reached;
  const std::vector<Level>& levels = standing.facts.standard().levels;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!all_hold(levels[i].requires_all, standing)) break;
    reached = i;
  }
  return reached;
}

const Exit* exit_taken(const Standard& standard, const Facts& facts) {
  for (const Exit& exit : standard.exits) {
    if (evaluate(exit.when, facts, facts.criteria) == Truth::yes) return &exit;
  }
  return nullptr;
}

bool is_near_threshold(const Standard& standard, const Score& score) {
  const auto& distance = standard.scoring.near_threshold;
  if (!distance || !score.total_compared) return false;
  return std::any_of(score.thresholds.ladder.begin(), score.thresholds.ladder.end(),
                     [&](const Rational& threshold) {
                       return *score.total_compared >= threshold - *distance &&
                              *score.total_compared <= threshold + *distance;
                     });
}

bool is_unclassified(const Standard& standard, const Score& score) {
  const auto& most = standard.scoring.unanswered_at_most;
  if (!most) return false;
  int scored = 0, unanswered = 0;
  for (CriterionIndex i = 0; i < score.criteria.size(); ++i) {
    const CriterionScore& criterion = score.criteria[i];
    if (!criterion.applies || standard.criteria[i].weight.is_zero()) continue;
    ++scored;
    unanswered += criterion.why == Why::unanswered ? 1 : 0;
  }
  return scored > 0 && Rational(unanswered) > *most * Rational(scored);
}

}  // namespace assessor::scoring
