// Reachability in two steps. What the rules alone forbid is an error: an analysis that allows each rule
// its best (or worst) case by itself, so that what it calls impossible is impossible. What is left is
// shown by the engine on made-up answers; where it finds none, that is only a warning, for it does not
// try all answers.
#include <algorithm>
#include <set>

#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"
#include "scoring/points.h"
#include "scoring/rules.h"

namespace assessor::exchange {

namespace {

using Kind = Rule::Kind;

/// The points that a criterion can have.
struct Extent {
  bool has_points = false;
  bool open_above = false;  ///< a ratio that may exceed 100 %
  bool below_zero = false;  ///< its share can be negative
  Rational lowest, highest;
};

Extent extent_of(const Standard& standard, const Criterion& criterion) {
  Extent extent;
  const std::vector<Rational> points = scoring::points_of(standard, criterion);
  if (points.empty()) return extent;
  extent.has_points = true;
  extent.lowest = points.front();
  extent.highest = points.back();
  if (const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer)) {
    extent.open_above = ratio->linear && ratio->above == RatioAnswer::Above::allow;
  }
  if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer)) {
    extent.below_zero = standard.scales[scale->scale].zero > extent.lowest;
  }
  return extent;
}

class Possibility {
 public:
  explicit Possibility(const Standard& standard) : m_standard(standard) {
    for (const Criterion& criterion : standard.criteria) {
      m_extents.push_back(extent_of(standard, criterion));
      if (criterion.weight.is_zero()) continue;
      for (std::optional<SectionIndex> at = criterion.section; at; at = standard.sections[*at].parent) {
        m_counting.insert(*at);
      }
      m_open_above = m_open_above || m_extents.back().open_above;
      m_below_zero = m_below_zero || m_extents.back().below_zero;
    }
  }

  /// False: no answers can make the rule hold at this stage, for a level at this place of the ladder.
  bool can_hold(const Rule& rule, const std::string& stage, std::size_t level) const;
  /// False: no answers can break the rule.
  bool can_break(const Rule& rule) const;
  /// A stage at which each of the rules can hold by itself; with no stages, the empty one.
  bool can_hold(const std::vector<Rule>& rules, std::size_t level) const {
    const auto holds_at = [&](const std::string& stage) {
      return std::all_of(rules.begin(), rules.end(),
                         [&](const Rule& rule) { return can_hold(rule, stage, level); });
    };
    if (m_standard.stages.empty()) return holds_at("");
    return std::any_of(m_standard.stages.begin(), m_standard.stages.end(),
                       [&](const Stage& stage) { return holds_at(stage.id); });
  }

 private:
  bool gate_can_close(std::optional<SectionIndex> scope, int more_than) const;
  bool number_can_hold(const Rule& rule) const;
  bool number_can_break(const Rule& rule) const;

  const Standard& m_standard;
  std::vector<Extent> m_extents;
  std::set<SectionIndex> m_counting;  ///< sections with something that is scored
  bool m_open_above = false;
  bool m_below_zero = false;
};

bool Possibility::gate_can_close(std::optional<SectionIndex> scope, int more_than) const {
  int closing = 0;
  for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) {
    const auto& least = m_standard.criteria[i].gate_min_points;
    if (!least || *least <= m_extents[i].lowest) continue;
    if (!scope || scoring::lies_in(m_standard, i, *scope)) ++closing;
  }
  return closing > more_than;
}

bool Possibility::number_can_hold(const Rule& rule) const {
  if (rule.threshold.parameter) return true;  // the office may set any number
  const Rational& needed = rule.threshold.value;
  const Rational most = scoring::compared(m_standard.scoring, m_standard.scoring.max);
  switch (rule.kind) {
    case Kind::total_at_least:
      return m_open_above || needed <= most;
    case Kind::total_above:
      return m_open_above || needed < most;
    case Kind::section_at_least:
      return m_counting.contains(rule.index) && (m_open_above || needed <= 100);
    case Kind::criterion_at_least: {
      const Extent& extent = m_extents[rule.index];
      return extent.has_points && (extent.open_above || needed <= extent.highest);
    }
    default:
      return true;  // every section: one without criteria that apply is left out
  }
}

bool Possibility::number_can_break(const Rule& rule) const {
  if (rule.threshold.parameter) return true;
  const Rational& needed = rule.threshold.value;
  const Rational least = scoring::compared(m_standard.scoring, m_standard.scoring.min);
  switch (rule.kind) {
    case Kind::total_at_least:
      return m_below_zero || needed > least;
    case Kind::total_above:
      return m_below_zero || needed >= least;
    case Kind::section_at_least:
    case Kind::every_section_at_least:
      return m_below_zero || needed > 0;
    default:
      return true;  // a criterion's points: it may be unanswered
  }
}

bool Possibility::can_hold(const Rule& rule, const std::string& stage, std::size_t level) const {
  const auto held = std::count_if(rule.children.begin(), rule.children.end(),
                                  [&](const Rule& child) { return can_hold(child, stage, level); });
  switch (rule.kind) {
    case Kind::all:
      return held == static_cast<std::ptrdiff_t>(rule.children.size());
    case Kind::any:
      return held > 0;
    case Kind::at_least_of:
      return held >= rule.count;
    case Kind::named:
      return can_hold(m_standard.rules[rule.index].rule, stage, level);
    case Kind::stage_in:
      return std::find(rule.words.begin(), rule.words.end(), stage) != rule.words.end();
    case Kind::previous_level_at_least:
      // Only lower levels can be held before this one is reached for the first time.
      return m_standard.level_by_id.at(rule.words.front()) < level;
    case Kind::gates_all:
    case Kind::gates_unmet_at_most:
    case Kind::evidence_valid_on:
    case Kind::when:
      return true;
    default:
      return number_can_hold(rule);
  }
}

bool Possibility::can_break(const Rule& rule) const {
  const auto broken = std::count_if(rule.children.begin(), rule.children.end(),
                                    [&](const Rule& child) { return can_break(child); });
  const auto children = static_cast<std::ptrdiff_t>(rule.children.size());
  switch (rule.kind) {
    case Kind::all:
    case Kind::when:
      return broken > 0;
    case Kind::any:
      return broken == children;
    case Kind::at_least_of:
      return children - broken < rule.count;
    case Kind::named:
      return can_break(m_standard.rules[rule.index].rule);
    case Kind::gates_all:
      return gate_can_close(scoring::scope_of(rule), 0);
    case Kind::gates_unmet_at_most:
      return gate_can_close(scoring::scope_of(rule), rule.count);
    case Kind::stage_in:
      return rule.words.size() < m_standard.stages.size();
    case Kind::previous_level_at_least:
    case Kind::evidence_valid_on:
      return true;
    default:
      return number_can_break(rule);
  }
}

/// The threshold of the rules of this kind that stand by themselves.
std::optional<Rational> threshold_of(const Level& level, Kind kind) {
  std::optional<Rational> highest;
  for (const Rule& rule : level.requires_all) {
    if (rule.kind == kind && (!highest || rule.threshold.value > *highest)) highest = rule.threshold.value;
  }
  return highest;
}

void lint_threshold_order(StandardReading& reading, std::size_t level) {
  const auto& levels = reading.standard.levels;
  for (const Kind kind : {Kind::total_at_least, Kind::every_section_at_least}) {
    const auto before = threshold_of(levels[level - 1], kind);
    const auto after = threshold_of(levels[level], kind);
    if (!before || !after || *after >= *before) continue;
    reading.findings.warn(
        *reading.levels[level], "threshold-order",
        {{"level", levels[level].id}, {"needs", after->shortest()}, {"before", before->shortest()}});
  }
}

/// All rules up to and including a level: the ladder is climbed from below.
std::vector<Rule> rules_up_to(const Standard& standard, std::size_t level) {
  std::vector<Rule> rules;
  for (std::size_t i = 0; i <= level; ++i) {
    const auto& own = standard.levels[i].requires_all;
    rules.insert(rules.end(), own.begin(), own.end());
  }
  return rules;
}

void lint_reach(StandardReading& reading, const Possibility& possible, const Witnessed& witnessed,
                std::size_t level) {
  const Standard& standard = reading.standard;
  const JsonNode& node = *reading.levels[level];
  const Params params{{"level", standard.levels[level].id}};
  const auto& own = standard.levels[level].requires_all;
  const bool breakable =
      std::any_of(own.begin(), own.end(), [&](const Rule& rule) { return possible.can_break(rule); });
  if (!possible.can_hold(rules_up_to(standard, level), level)) {
    reading.findings.error(node, "level-unreachable", params);
  } else if (!witnessed.reached[level]) {
    reading.findings.warn(node, "level-not-shown-reachable", params);
  }
  if (level == 0) return;  // the lowest is where everyone starts
  if (!breakable) {
    reading.findings.error(node, "level-cannot-be-missed", params);
  } else if (!witnessed.missed[level]) {
    reading.findings.warn(node, "level-not-shown-missable", params);
  }
}

}  // namespace

void lint_levels(StandardReading& reading) {
  const Standard& standard = reading.standard;
  const Possibility possible(standard);
  const Witnessed witnessed = witness_levels(reading);
  for (std::size_t i = 0; i < standard.levels.size(); ++i) {
    if (i > 0) lint_threshold_order(reading, i);
    lint_reach(reading, possible, witnessed, i);
  }
  for (std::size_t i = 0; i < standard.marks.size(); ++i) {
    if (possible.can_hold(standard.marks[i].requires_all, standard.levels.size())) continue;
    reading.findings.error(*reading.marks[i], "mark-unreachable", {{"mark", standard.marks[i].id}});
  }
}

}  // namespace assessor::exchange
