#include "scoring/cheapest_path.h"

#include <algorithm>
#include <deque>

#include "scoring/precedence.h"

namespace assessor::scoring {

namespace {

constexpr std::size_t k_most_ways = 3;
/// Ways that cost more than this many times the cheapest are no alternative.
constexpr std::int64_t k_dearest = 3;
/// Limits tried for one answer; beyond that nothing is claimed.
constexpr std::size_t k_most_tries = 2000;

/// All that a way is told from.
struct Place {
  const PreparedStandard& prepared;
  const AnswerSheet& sheet;
  const Score& now;
  const std::vector<PreviousResult>& previous;
  LevelDemands demands;
};

bool asks_all_of(const Targets& targets, const Targets& other) {
  return std::ranges::all_of(other, [&](const auto& one) {
    const auto own = targets.find(one.first);
    return own != targets.end() && own->second >= one.second;
  });
}

/// Best first. What lies between some limits never costs less than the cheapest there that need not wait for
/// anything; where that breaks an order, or asks all that a way found before asks, the limits are divided so
/// that only this is lost. So the first that does neither is the cheapest of all that do neither.
class Division {
 public:
  Division(const Place& place, std::int64_t budget)
      : m_place(place), m_search(place.prepared, place.now, m_place.demands, budget) {
    add({});
  }

  /// None: no more, or too much to try.
  std::optional<Targets> next() {
    while (!m_open.empty() && m_tries <= k_most_tries) {
      const auto best = std::ranges::min_element(m_open, is_better);
      const Node node = std::move(*best);
      m_open.erase(best);
      const auto breach = breach_of(m_place.prepared, m_place.now, node.found.targets);
      const auto known = std::ranges::find_if(
          m_known, [&](const Targets& one) { return asks_all_of(node.found.targets, one); });
      if (breach) {
        divide(node, *breach);
      } else if (known != m_known.end()) {
        divide(node, *known);
      } else {
        m_known.push_back(node.found.targets);
        divide(node, m_known.back());
        return m_known.back();
      }
    }
    return std::nullopt;
  }

 private:
  struct Node {
    Limits limits;
    FoundTargets found;
  };
  static bool is_better(const Node& a, const Node& b) {
    return a.found.effort != b.found.effort ? a.found.effort < b.found.effort : a.found.gain > b.found.gain;
  }

  void add(Limits limits) {
    if (++m_tries > k_most_tries) return;
    if (auto found = m_search.cheapest(limits)) m_open.push_back({std::move(limits), std::move(*found)});
  }
  /// Either what is lacking is there, or the one that waits stays.
  void divide(const Node& node, const Breach& breach) {
    Limits raised = node.limits, left = node.limits;
    auto& least = raised[breach.lacks.criterion].least;
    least = std::max(breach.lacks.at_least_points, least.value_or(breach.lacks.at_least_points));
    left[breach.criterion].stays = true;
    add(std::move(raised));
    add(std::move(left));
  }
  /// Less of one of the items that the known way asks.
  void divide(const Node& node, const Targets& known) {
    for (const auto& [criterion, points] : known) {
      Limits less = node.limits;
      auto& below = less[criterion].below;
      below = std::min(points, below.value_or(points));
      add(std::move(less));
    }
  }

  const Place& m_place;
  LimitedSearch m_search;
  std::vector<Node> m_open;
  std::deque<Targets> m_known;
  std::size_t m_tries = 0;
};

/// Gates first, then weak sections, then the rest; the most gain for its effort first; what others wait for
/// before them.
std::vector<Step> steps_of(const Place& place, const Targets& targets) {
  std::vector<Step> steps;
  for (const auto& [criterion, target] : targets)
    steps.push_back(step_to(place.prepared, place.now, place.demands, criterion, target));
  const auto effort = [&](const Step& step) { return Rational(effort_of(place.prepared, place.now, step)); };
  std::stable_sort(steps.begin(), steps.end(), [&](const Step& a, const Step& b) {
    if (a.reason != b.reason) return a.reason < b.reason;
    return a.gain * effort(b) > b.gain * effort(a);
  });
  return in_order(place.prepared, place.now, std::move(steps));
}

Way told(const Place& place, const Targets& targets) {
  Way way;
  Assumptions assumed;
  for (const Step& step : steps_of(place, targets)) {
    PathStep at{step, {}, {}};
    for (const Precedence& wanted : open_prerequisites(place.prepared, place.now, step.criterion))
      if (targets.contains(wanted.criterion)) at.waits_for.push_back(wanted.criterion);
    assumed[step.criterion] = step.target;
    at.after = score_assumed(place.prepared, place.sheet, place.previous, assumed);
    way.effort += effort_of(place.prepared, place.now, step);
    way.path.steps.push_back(std::move(at));
  }
  const WhatIf then = what_if(place.prepared, place.sheet, place.now, assumed, place.previous);
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

/// The greedy way, with what its steps wait for.
Way enough_for(const Place& place) {
  Path path = path_to_next(place.prepared, place.sheet, place.now, place.previous);
  Targets targets;
  for (const PathStep& step : path.steps) targets.insert_or_assign(step.step.criterion, step.step.target);
  const auto whole = with_prerequisites(place.prepared, place.now, targets);
  if (whole && *whole != targets) return told(place, *whole);
  const std::int64_t effort = effort_of(place.prepared, place.now, path);
  return {std::move(path), effort};
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
  const auto demands = demands_of(prepared, now);
  const Place place{prepared, sheet, now, previous, demands.value_or(LevelDemands{})};
  CheapestPaths found{{enough_for(place)}, false};
  if (!demands || !found.ways.front().path.arrives) return found;
  // The greedy way bounds the effort, which keeps the first search small.
  const auto targets = Division(place, found.ways.front().effort).next();
  if (!targets) return found;
  Way cheapest = told(place, *targets);
  if (!cheapest.path.arrives) return found;
  Division others(place, cheapest.effort * k_dearest);
  found = {{}, true};
  while (found.ways.size() < k_most_ways) {
    const auto next = others.next();
    if (!next) break;
    found.ways.push_back(told(place, *next));
  }
  return found;
}

}  // namespace assessor::scoring
