#include "scoring/limited_search.h"

#include <algorithm>

#include "scoring/cheapest_path.h"

namespace assessor::scoring {

SectionIndex top_of(const Standard& standard, CriterionIndex criterion) {
  SectionIndex section = standard.criteria[criterion].section;
  while (standard.sections[section].parent) section = *standard.sections[section].parent;
  return section;
}

Step step_to(const PreparedStandard& prepared, const Score& now, const LevelDemands& demands,
             CriterionIndex criterion, const Rational& target) {
  const CriterionScore& score = now.criteria[criterion];
  const PreparedCriterion& its = prepared.criteria[criterion];
  const Rational from = score.points ? its.share_of(*score.points) : Rational(0);
  Step step{criterion, StepReason::to_meet, score.points, target, 0, false};
  if (its.scored) step.gain = worth_of(prepared, now, criterion) * (its.share_of(target) - from);
  step.needs_only_evidence = score.points_given && *score.points_given >= target;
  if (score.gate_met == false) {
    step.reason = StepReason::gate;
  } else if (demands.percent.contains(top_of(*prepared.standard, criterion))) {
    step.reason = StepReason::weak_section;
  }
  return step;
}

void LimitedSearch::add_choice(Options& options, const Rational& points, bool counts) const {
  const Step step = step_to(m_prepared, m_now, m_demands, options.criterion, points);
  const bool met = counts && points >= *m_prepared.standard->criteria[options.criterion].gate_min_points;
  options.choices.push_back({effort_of(m_prepared, m_now, step), step.gain, met ? 1u : 0u});
  options.targets.push_back(points);
}

LimitedSearch::Options LimitedSearch::options_of(CriterionIndex criterion, const Limit& limit) const {
  Options options{criterion, {}, {}};
  const auto demand = m_demands.points.find(criterion);
  std::optional<Rational> least = limit.least;
  if (demand != m_demands.points.end()) least = std::max(demand->second, least.value_or(demand->second));
  if (!least) {
    options.choices.push_back({});
    options.targets.push_back(std::nullopt);
  }
  const CriterionScore& now = m_now.criteria[criterion];
  const PreparedCriterion& prepared = m_prepared.criteria[criterion];
  const bool counts = m_demands.more_gates > 0 && now.gate_met == false;
  if (!now.applies || now.why == Why::zeroed || limit.stays || (!prepared.scored && !least && !counts))
    return options;
  for (const PointStep& point : prepared.steps) {
    const bool low = least ? point.points < *least : point.points <= now.points.value_or(prepared.zero);
    if (!low && (!limit.below || point.points < *limit.below)) add_choice(options, point.points, counts);
  }
  return options;
}

/// A section's gain in points of the total, told as its percent.
bool LimitedSearch::meets(SectionIndex section, const Rational& gain) const {
  const auto least = m_demands.percent.find(section);
  if (least == m_demands.percent.end()) return true;
  const Standard& standard = *m_prepared.standard;
  Rational weights;
  for (SectionIndex top : standard.top_sections)
    if (m_now.sections[top].share) weights += m_now.sections[top].weight;
  const Rational worth = (standard.scoring.max - standard.scoring.min) * m_now.sections[section].weight;
  if (worth.is_zero() || !m_now.sections[section].share) return false;
  const Rational share = *m_now.sections[section].share + gain * weights / worth;
  return compared(standard.scoring, share * Rational(100)) >= least->second;
}

bool LimitedSearch::meets_total(const Rational& gain) const {
  if (!m_demands.total) return true;
  const Rational total = compared(m_prepared.standard->scoring, *m_now.total + gain);
  return m_demands.total_above ? total > *m_demands.total : total >= *m_demands.total;
}

/// Of ways that are equal otherwise the frontier keeps the one that raises earlier groups: closing a gap
/// comes before polishing.
std::vector<CriterionIndex> LimitedSearch::weakest_first(SectionIndex section) const {
  std::vector<CriterionIndex> found;
  for (CriterionIndex i = 0; i < m_prepared.standard->criteria.size(); ++i)
    if (top_of(*m_prepared.standard, i) == section) found.push_back(i);
  std::ranges::stable_sort(found, {}, [&](CriterionIndex i) { return m_now.criteria[i].share.value_or(0); });
  return found;
}

LimitedSearch::Part LimitedSearch::made_part(SectionIndex section, const Limits& limits) const {
  Part part{{}, Frontier(m_budget, m_demands.more_gates), {}};
  for (const CriterionIndex criterion : weakest_first(section)) {
    const auto limit = limits.find(criterion);
    part.options.push_back(options_of(criterion, limit == limits.end() ? Limit{} : limit->second));
    part.frontier.add_group(part.options.back().choices);
  }
  const auto& ways = part.frontier.ways();
  for (std::size_t i = 0; i < ways.size(); ++i)
    if (meets(section, ways[i].gain)) part.met.push_back(i);
  return part;
}

const LimitedSearch::Part& LimitedSearch::part_of(SectionIndex section, const Limits& limits) {
  Limits own;
  for (const auto& [criterion, limit] : limits)
    if (top_of(*m_prepared.standard, criterion) == section) own.emplace(criterion, limit);
  const auto key = std::pair(section, std::move(own));
  const auto known = m_parts.find(key);
  if (known != m_parts.end()) return known->second;
  return m_parts.emplace(key, made_part(section, key.second)).first->second;
}

std::optional<FoundTargets> LimitedSearch::cheapest(const Limits& limits) {
  std::vector<const Part*> parts;
  Frontier whole(m_budget, m_demands.more_gates);
  for (SectionIndex section : m_prepared.standard->top_sections) {
    const Part& part = *parts.emplace_back(&part_of(section, limits));
    std::vector<Choice> choices;
    for (const std::size_t way : part.met) {
      const Frontier::Way& one = part.frontier.ways()[way];
      choices.push_back({one.effort, one.gain, one.met});
    }
    whole.add_group(choices);
  }
  const auto& ways = whole.ways();
  const auto found = std::find_if(ways.begin(), ways.end(), [&](const Frontier::Way& way) {
    return way.met >= m_demands.more_gates && meets_total(way.gain);
  });
  if (found == ways.end()) return std::nullopt;
  FoundTargets made{{}, found->effort, found->gain};
  const auto taken = whole.choices_of(static_cast<std::size_t>(found - ways.begin()));
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const auto chosen = parts[p]->frontier.choices_of(parts[p]->met[taken[p]]);
    for (std::size_t i = 0; i < chosen.size(); ++i)
      if (const auto& target = parts[p]->options[i].targets[chosen[i]])
        made.targets[parts[p]->options[i].criterion] = *target;
  }
  return made;
}

}  // namespace assessor::scoring
