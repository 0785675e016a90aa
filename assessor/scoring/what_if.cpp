#include "scoring/what_if.h"

#include <algorithm>

#include "scoring/rule_report.h"
#include "scoring/sheet_scorer.h"

namespace assessor::scoring {

namespace {

bool is_listed(const std::vector<UnmetRule>& rules, const UnmetRule& wanted) {
  return std::any_of(rules.begin(), rules.end(), [&](const UnmetRule& rule) {
    return rule.rule == wanted.rule && rule.subject == wanted.subject && rule.needs == wanted.needs;
  });
}

/// One entry for each gate and section, so that what a single change opens is seen.
std::vector<UnmetRule> in_parts(const std::vector<UnmetRule>& rules) {
  std::vector<UnmetRule> single;
  for (const UnmetRule& rule : rules) {
    const bool split = rule.rule == "gates" || rule.rule == "every_section_at_least";
    if (split) {
      single.insert(single.end(), rule.parts.begin(), rule.parts.end());
    } else {
      single.push_back(rule);
    }
  }
  return single;
}

bool is_at_least(const Standard& standard, const std::optional<std::string>& level,
                 const std::string& wanted) {
  return level && standard.level_by_id.at(*level) >= standard.level_by_id.at(wanted);
}

}  // namespace

WhatIf what_if(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
               const Assumptions& assumed, const std::vector<PreviousResult>& previous) {
  SheetScorer scorer(prepared, sheet, previous);
  WhatIf result;
  result.score = scorer.run(assumed);
  const Standard& standard = *prepared.standard;
  for (CriterionIndex gate : now.unmet_gates) {
    if (result.score.criteria[gate].gate_met == true) result.gates.push_back(standard.criteria[gate].id);
  }
  if (!now.next_level) return result;
  const std::string& next = now.next_level->id;
  const Level& level = standard.levels[standard.level_by_id.at(next)];
  result.remains = in_parts(unmet_of(level.requires_all, scorer.standing()));
  for (const UnmetRule& rule : in_parts(now.next_level->unmet)) {
    if (!is_listed(result.remains, rule)) result.opens.push_back(rule);
  }
  result.reaches_next = is_at_least(standard, result.score.level, next);
  return result;
}

Assumptions gates_met(const PreparedStandard& prepared, const Score& now) {
  Assumptions assumed;
  for (const CriterionIndex gate : prepared.gates) {
    if (now.criteria[gate].gate_met != false) continue;
    const auto& steps = prepared.criteria[gate].steps;
    const Rational& least = *prepared.standard->criteria[gate].gate_min_points;
    const auto enough =
        std::ranges::find_if(steps, [&](const PointStep& step) { return step.points >= least; });
    if (enough != steps.end()) assumed[gate] = prepared.criteria[gate].continuous ? least : enough->points;
  }
  return assumed;
}

}  // namespace assessor::scoring
