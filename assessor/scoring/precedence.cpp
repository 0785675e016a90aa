#include "scoring/precedence.h"

#include <algorithm>

namespace assessor::scoring {

std::vector<Precedence> open_prerequisites(const PreparedStandard& prepared, const Score& now,
                                           CriterionIndex criterion) {
  std::vector<Precedence> open;
  for (const Precedence& wanted : prepared.standard->criteria[criterion].after) {
    const CriterionScore& score = now.criteria[wanted.criterion];
    if (score.applies && (!score.points || *score.points < wanted.at_least_points)) open.push_back(wanted);
  }
  return open;
}

bool holds_after(const Precedence& wanted, const Targets& targets) {
  const auto target = targets.find(wanted.criterion);
  return target != targets.end() && target->second >= wanted.at_least_points;
}

std::optional<Breach> breach_of(const PreparedStandard& prepared, const Score& now, const Targets& targets) {
  for (const auto& [criterion, target] : targets)
    for (const Precedence& wanted : open_prerequisites(prepared, now, criterion))
      if (!holds_after(wanted, targets)) return Breach{criterion, wanted};
  return std::nullopt;
}

std::optional<Targets> with_prerequisites(const PreparedStandard& prepared, const Score& now,
                                          Targets targets) {
  while (const auto breach = breach_of(prepared, now, targets)) {
    const CriterionIndex lacking = breach->lacks.criterion;
    const auto& steps = prepared.criteria[lacking].steps;
    const auto enough = std::ranges::find_if(
        steps, [&](const PointStep& step) { return step.points >= breach->lacks.at_least_points; });
    if (enough == steps.end() || now.criteria[lacking].why == Why::zeroed) return std::nullopt;
    targets[lacking] = enough->points;
  }
  return targets;
}

std::vector<Step> in_order(const PreparedStandard& prepared, const Score& now, std::vector<Step> steps) {
  std::vector<Step> ordered;
  const auto waits = [&](const Step& step) {
    const auto open = open_prerequisites(prepared, now, step.criterion);
    return std::ranges::any_of(open, [&](const Precedence& wanted) {
      return std::ranges::any_of(steps,
                                 [&](const Step& other) { return other.criterion == wanted.criterion; });
    });
  };
  while (!steps.empty()) {
    // A circle, which the linter refuses, would have nothing that is ready.
    auto next = std::ranges::find_if_not(steps, waits);
    if (next == steps.end()) next = steps.begin();
    ordered.push_back(*next);
    steps.erase(next);
  }
  return ordered;
}

}  // namespace assessor::scoring
