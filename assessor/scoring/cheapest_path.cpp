#include "scoring/cheapest_path.h"

#include <algorithm>
#include <set>

#include "scoring/frontier.h"
#include "scoring/level_demands.h"

namespace assessor::scoring {

namespace {

constexpr std::size_t k_most_ways = 3;
/// Ways that cost more than this many times the cheapest are no alternative.
constexpr std::int64_t k_dearest = 3;

using Targets = std::map<CriterionIndex, Rational>;

SectionIndex top_of(const Standard& standard, CriterionIndex criterion) {
  SectionIndex section = standard.criteria[criterion].section;
  while (standard.sections[section].parent) section = *standard.sections[section].parent;
  return section;
}

/// What may be done with one criterion: leave it (target none) or bring it to some points.
struct Options {
  CriterionIndex criterion = 0;
  std::vector<Choice> choices;
  std::vector<std::optional<Rational>> targets;
};

class Search {
 public:
  Search(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
         const std::vector<PreviousResult>& previous, LevelDemands demands)
      : m_prepared(prepared),
        m_standard(*prepared.standard),
        m_sheet(sheet),
        m_now(now),
        m_previous(previous),
        m_demands(std::move(demands)) {}

  /// Effort within the budget that meets every demand, without one criterion where that is named.
  std::optional<Targets> solve(std::int64_t budget, std::optional<CriterionIndex> without = {}) const;
  bool is_demanded(CriterionIndex criterion) const { return m_demands.points.contains(criterion); }
  Way told(const Targets& targets) const;

 private:
  struct Part {
    std::vector<Options> options;
    Frontier frontier;
    std::vector<std::size_t> met;  ///< ways of the frontier that meet the section's demand
  };
  Options options_of(CriterionIndex criterion, bool leave) const;
  std::vector<CriterionIndex> weakest_first(SectionIndex section) const;
  Part part_of(SectionIndex section, std::int64_t budget, std::optional<CriterionIndex> without) const;
  bool meets(SectionIndex section, const Rational& gain) const;
  bool meets_total(const Rational& gain) const;
  Step step_to(CriterionIndex criterion, const Rational& target) const;

  const PreparedStandard& m_prepared;
  const Standard& m_standard;
  const AnswerSheet& m_sheet;
  const Score& m_now;
  const std::vector<PreviousResult>& m_previous;
  LevelDemands m_demands;
};

Step Search::step_to(CriterionIndex criterion, const Rational& target) const {
  const CriterionScore& now = m_now.criteria[criterion];
  const PreparedCriterion& prepared = m_prepared.criteria[criterion];
  const Rational from = now.points ? prepared.share_of(*now.points) : Rational(0);
  Step step{criterion, StepReason::to_meet, now.points, target, 0, false};
  if (prepared.scored)
    step.gain = worth_of(m_prepared, m_now, criterion) * (prepared.share_of(target) - from);
  step.needs_only_evidence = now.points_given && *now.points_given >= target;
  if (now.gate_met == false) {
    step.reason = StepReason::gate;
  } else if (m_demands.percent.contains(top_of(m_standard, criterion))) {
    step.reason = StepReason::weak_section;
  }
  return step;
}

Options Search::options_of(CriterionIndex criterion, bool leave) const {
  Options options{criterion, {}, {}};
  const auto least = m_demands.points.find(criterion);
  const bool demanded = least != m_demands.points.end();
  if (!demanded) {
    options.choices.push_back({});
    options.targets.push_back(std::nullopt);
  }
  const CriterionScore& now = m_now.criteria[criterion];
  const PreparedCriterion& prepared = m_prepared.criteria[criterion];
  const bool counts = m_demands.more_gates > 0 && now.gate_met == false;
  if (!now.applies || now.why == Why::zeroed || leave || (!prepared.scored && !demanded && !counts))
    return options;
  for (const PointStep& point : prepared.steps) {
    if (demanded ? point.points < least->second : point.points <= now.points.value_or(prepared.zero))
      continue;
    const Step step = step_to(criterion, point.points);
    const bool met = counts && point.points >= *m_standard.criteria[criterion].gate_min_points;
    options.choices.push_back({effort_of(m_prepared, m_now, step), step.gain, met ? 1u : 0u});
    options.targets.push_back(point.points);
  }
  return options;
}

/// A section's gain in points of the total, told as its percent.
bool Search::meets(SectionIndex section, const Rational& gain) const {
  const auto least = m_demands.percent.find(section);
  if (least == m_demands.percent.end()) return true;
  Rational weights;
  for (SectionIndex top : m_standard.top_sections)
    if (m_now.sections[top].share) weights += m_now.sections[top].weight;
  const Rational worth = (m_standard.scoring.max - m_standard.scoring.min) * m_now.sections[section].weight;
  if (worth.is_zero() || !m_now.sections[section].share) return false;
  const Rational share = *m_now.sections[section].share + gain * weights / worth;
  return compared(m_standard.scoring, share * Rational(100)) >= least->second;
}

bool Search::meets_total(const Rational& gain) const {
  if (!m_demands.total) return true;
  const Rational total = compared(m_standard.scoring, *m_now.total + gain);
  return m_demands.total_above ? total > *m_demands.total : total >= *m_demands.total;
}

/// Of ways that are equal otherwise the frontier keeps the one that raises earlier groups: closing a gap
/// comes before polishing.
std::vector<CriterionIndex> Search::weakest_first(SectionIndex section) const {
  std::vector<CriterionIndex> found;
  for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i)
    if (top_of(m_standard, i) == section) found.push_back(i);
  std::ranges::stable_sort(found, {}, [&](CriterionIndex i) { return m_now.criteria[i].share.value_or(0); });
  return found;
}

Search::Part Search::part_of(SectionIndex section, std::int64_t budget,
                             std::optional<CriterionIndex> without) const {
  Part part{{}, Frontier(budget, m_demands.more_gates), {}};
  for (const CriterionIndex criterion : weakest_first(section)) {
    part.options.push_back(options_of(criterion, without == criterion));
    part.frontier.add_group(part.options.back().choices);
  }
  const auto& ways = part.frontier.ways();
  for (std::size_t i = 0; i < ways.size(); ++i)
    if (meets(section, ways[i].gain)) part.met.push_back(i);
  return part;
}

/// All demands rise with the gain of a section, so that its frontier holds all that matters of it; the
/// sections' frontiers are in turn the groups of the whole.
std::optional<Targets> Search::solve(std::int64_t budget, std::optional<CriterionIndex> without) const {
  std::vector<Part> parts;
  Frontier whole(budget, m_demands.more_gates);
  for (SectionIndex section : m_standard.top_sections) {
    Part& part = parts.emplace_back(part_of(section, budget, without));
    std::vector<Choice> choices;
    for (const std::size_t way : part.met)
      choices.push_back(
          {part.frontier.ways()[way].effort, part.frontier.ways()[way].gain, part.frontier.ways()[way].met});
    whole.add_group(choices);
  }
  const auto& ways = whole.ways();
  const auto found = std::find_if(ways.begin(), ways.end(), [&](const Frontier::Way& way) {
    return way.met >= m_demands.more_gates && meets_total(way.gain);
  });
  if (found == ways.end()) return std::nullopt;
  Targets targets;
  const auto taken = whole.choices_of(static_cast<std::size_t>(found - ways.begin()));
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const auto chosen = parts[p].frontier.choices_of(parts[p].met[taken[p]]);
    for (std::size_t i = 0; i < chosen.size(); ++i)
      if (const auto& target = parts[p].options[i].targets[chosen[i]])
        targets[parts[p].options[i].criterion] = *target;
  }
  return targets;
}

/// Gates first, then weak sections, then the rest; the most gain for its effort first.
Way Search::told(const Targets& targets) const {
  Way way;
  std::vector<std::pair<Step, std::int64_t>> steps;
  for (const auto& [criterion, target] : targets) {
    const Step step = step_to(criterion, target);
    steps.emplace_back(step, effort_of(m_prepared, m_now, step));
    way.effort += steps.back().second;
  }
  std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) {
    if (a.first.reason != b.first.reason) return a.first.reason < b.first.reason;
    return a.first.gain * Rational(b.second) > b.first.gain * Rational(a.second);
  });
  Assumptions assumed;
  for (const auto& [step, effort] : steps) {
    assumed[step.criterion] = step.target;
    way.path.steps.push_back({step, score_assumed(m_prepared, m_sheet, m_previous, assumed)});
  }
  const WhatIf then = what_if(m_prepared, m_sheet, m_now, assumed, m_previous);
  way.path.remains = then.remains;
  way.path.arrives = arrives(then);
  return way;
}

std::int64_t effort_of(const PreparedStandard& prepared, const Score& now, const Path& path) {
  std::map<CriterionIndex, Step> last;
  for (const PathStep& step : path.steps) last.insert_or_assign(step.step.criterion, step.step);
  std::int64_t effort = 0;
  for (const auto& [criterion, step] : last) effort += effort_of(prepared, now, step);
  return effort;
}

/// The cheapest ways that do without one of the first way's items.
void add_alternatives(const Search& search, const Targets& first, CheapestPaths& found) {
  std::set<Targets> known{first};
  std::vector<Way> others;
  for (const auto& [criterion, target] : first) {
    if (search.is_demanded(criterion)) continue;
    const auto other = search.solve(found.ways.front().effort * k_dearest, criterion);
    if (other && known.insert(*other).second) others.push_back(search.told(*other));
  }
  std::stable_sort(others.begin(), others.end(),
                   [](const Way& a, const Way& b) { return a.effort < b.effort; });
  for (Way& way : others)
    if (found.ways.size() < k_most_ways) found.ways.push_back(std::move(way));
}

}  // namespace

std::int64_t effort_units(Effort effort) {
  switch (effort) {
    case Effort::small:
      return 1;
    case Effort::large:
      return 3;
    case Effort::medium:
    case Effort::unspecified:
      break;
  }
  return 2;
}

std::int64_t effort_of(const PreparedStandard& prepared, const Score& now, const Step& step) {
  const CriterionScore& score = now.criteria[step.criterion];
  const PreparedCriterion& criterion = prepared.criteria[step.criterion];
  const Rational from = score.points.value_or(criterion.zero);
  const Rational typed = score.points_given.value_or(from);
  std::int64_t raised = 0;
  bool lacks_evidence = false;
  for (const PointStep& point : criterion.steps) {
    if (point.points <= from || point.points > step.target) continue;
    if (point.points <= typed)
      lacks_evidence = true;
    else
      ++raised;
  }
  const std::int64_t effort =
      raised * effort_units(prepared.standard->criteria[step.criterion].effort) + (lacks_evidence ? 1 : 0);
  return std::max<std::int64_t>(effort, 1);  // a blank brought to its lowest points must be answered
}

CheapestPaths cheapest_paths(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                             const std::vector<PreviousResult>& previous) {
  if (!now.next_level) return {};
  const Path enough = path_to_next(prepared, sheet, now, previous);
  CheapestPaths found{{{enough, effort_of(prepared, now, enough)}}, false};
  const auto demands = demands_of(prepared, now);
  if (!demands || !enough.arrives) return found;
  const Search search(prepared, sheet, now, previous, *demands);
  const auto targets = search.solve(found.ways.front().effort);
  if (!targets) return found;
  Way cheapest = search.told(*targets);
  if (!cheapest.path.arrives) return found;
  found = {{std::move(cheapest)}, true};
  add_alternatives(search, *targets, found);
  return found;
}

}  // namespace assessor::scoring
