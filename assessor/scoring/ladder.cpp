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

std::vector<Rational> near_thresholds(const Standard& standard, const Score& score) {
  const auto& most = standard.scoring.near_threshold;
  if (!most || !score.total_compared) return {};
  const auto distance_to = [&](const Rational& threshold) {
    const Rational distance = *score.total_compared - threshold;
    return distance < Rational(0) ? -distance : distance;
  };
  std::vector<Rational> near;
  for (const Rational& threshold : score.thresholds.ladder)
    if (distance_to(threshold) <= *most) near.push_back(threshold);
  std::ranges::stable_sort(near, {}, distance_to);
  return near;
}

bool is_near_threshold(const Standard& standard, const Score& score) {
  return !near_thresholds(standard, score).empty();
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
