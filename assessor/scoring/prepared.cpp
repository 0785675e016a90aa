#include "scoring/prepared.h"

#include <algorithm>
#include <set>

#include "scoring/points.h"

namespace assessor::scoring {

namespace {

/// The points that count as share 0 and as share 1.
std::pair<Rational, Rational> ends_of(const Standard& standard, const Criterion& criterion,
                                      const std::vector<Rational>& points) {
  if (const auto* kind = std::get_if<ScaleAnswer>(&criterion.answer)) {
    return {standard.scales[kind->scale].zero, points.back()};
  }
  return {points.front(), points.back()};
}

PreparedCriterion prepare(const Standard& standard, const Criterion& criterion) {
  PreparedCriterion prepared;
  const std::vector<Rational> points = points_of(standard, criterion);
  const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer);
  prepared.continuous = ratio != nullptr && ratio->linear;
  if (points.empty()) return prepared;
  const auto [zero, highest] = ends_of(standard, criterion, points);
  prepared.zero = zero;
  const bool has_span = highest > zero;
  if (has_span) prepared.span = highest - zero;
  prepared.scored = criterion.weight > Rational(0) && has_span;
  for (const Rational& value : points) {
    prepared.steps.push_back({value, (value - prepared.zero) / prepared.span, 0});
  }
  return prepared;
}

/// A number that makes weight × share whole for every step of every criterion of the section.
Rational scale_of(const PreparedStandard& prepared, const Section& section) {
  Rational scale = 1;
  for (const NodeRef& item : section.items) {
    if (item.kind != NodeRef::Kind::criterion) continue;
    for (const PointStep& step : prepared.criteria[item.index].steps) {
      const Rational rest = prepared.standard->criteria[item.index].weight * step.share * scale;
      scale *= rest.denominator();
    }
  }
  return scale;
}

void look_at(const Condition& condition, std::set<CriterionIndex>& criteria,
             std::set<ProfileIndex>& questions) {
  using Kind = Condition::Kind;
  for (const Condition& child : condition.children) look_at(child, criteria, questions);
  const bool composed =
      condition.kind == Kind::all || condition.kind == Kind::any || condition.kind == Kind::negation;
  if (composed) return;
  const bool on_criterion = condition.kind == Kind::criterion_answered ||
                            condition.kind == Kind::criterion_at_least ||
                            condition.kind == Kind::criterion_option;
  if (on_criterion) {
    criteria.insert(condition.criterion);
  } else {
    questions.insert(condition.profile);
  }
}

/// Criteria first on which the conditions of others depend; a circle, which the reader refuses, is cut.
class DependencyOrder {
 public:
  DependencyOrder(const Standard& standard, std::set<ProfileIndex>& questions, std::vector<bool>& looked_at)
      : m_standard(standard),
        m_questions(questions),
        m_looked_at(looked_at),
        m_seen(standard.criteria.size()) {}

  std::vector<CriterionIndex> made() && {
    for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) visit(i);
    return std::move(m_order);
  }

 private:
  void visit(CriterionIndex criterion) {
    if (m_seen[criterion]) return;
    m_seen[criterion] = true;
    const Criterion& asked = m_standard.criteria[criterion];
    std::set<CriterionIndex> first;
    for (const Condition& condition : asked.applies_if) look_at(condition, first, m_questions);
    for (const Condition& condition : asked.zero_if) look_at(condition, first, m_questions);
    for (const EvidenceNeed& need : asked.evidence) {
      for (const Condition& condition : need.condition) look_at(condition, first, m_questions);
    }
    for (CriterionIndex other : first) {
      m_looked_at[other] = true;
      visit(other);
    }
    m_order.push_back(criterion);
  }

  const Standard& m_standard;
  std::set<ProfileIndex>& m_questions;
  std::vector<bool>& m_looked_at;
  std::vector<bool> m_seen;
  std::vector<CriterionIndex> m_order;
};

/// Collects what rules refer to, named rules included.
class RuleWalk {
 public:
  RuleWalk(const Standard& standard, WrittenThresholds& thresholds, std::set<ProfileIndex>& questions)
      : m_standard(standard), m_thresholds(thresholds), m_questions(questions) {}

  void walk(const std::vector<Rule>& rules, bool in_ladder) {
    std::set<std::size_t> named;
    for (const Rule& rule : rules) walk(rule, in_ladder, named);
  }

 private:
  void walk(const Rule& rule, bool in_ladder, std::set<std::size_t>& named) {
    using Kind = Rule::Kind;
    for (const Rule& child : rule.children) walk(child, in_ladder, named);
    std::set<CriterionIndex> ignored;
    for (const Condition& condition : rule.condition) look_at(condition, ignored, m_questions);
    if (rule.kind == Kind::named && named.insert(rule.index).second) {
      walk(m_standard.rules[rule.index].rule, in_ladder, named);
    }
    if (rule.kind == Kind::evidence_valid_on) m_questions.insert(rule.index);
    if (rule.kind == Kind::section_at_least || rule.kind == Kind::every_section_at_least) {
      m_thresholds.percent.push_back(rule.threshold);
    }
    if (rule.kind == Kind::total_at_least || rule.kind == Kind::total_above) {
      m_thresholds.total.push_back(rule.threshold);
      if (in_ladder) m_thresholds.ladder.push_back(rule.threshold);
    }
  }

  const Standard& m_standard;
  WrittenThresholds& m_thresholds;
  std::set<ProfileIndex>& m_questions;
};

void walk_rules(const Standard& standard, WrittenThresholds& thresholds, std::set<ProfileIndex>& questions,
                std::vector<bool>& looked_at) {
  RuleWalk walk(standard, thresholds, questions);
  for (const Level& level : standard.levels) walk.walk(level.requires_all, true);
  for (const Mark& mark : standard.marks) walk.walk(mark.requires_all, false);
  std::set<CriterionIndex> ignored, leading_out;
  for (const Exit& exit : standard.exits) look_at(exit.when, leading_out, questions);
  for (CriterionIndex criterion : leading_out) looked_at[criterion] = true;
  for (const Facet& facet : standard.facets) {
    for (const Condition& condition : facet.when) look_at(condition, ignored, questions);
  }
}

void fill_weights(PreparedStandard& prepared) {
  const Standard& standard = *prepared.standard;
  for (const Section& section : standard.sections) {
    prepared.section_scale.push_back(scale_of(prepared, section));
  }
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    PreparedCriterion& criterion = prepared.criteria[i];
    criterion.factor = standard.criteria[i].weight * prepared.section_scale[standard.criteria[i].section];
    for (PointStep& step : criterion.steps) step.weighted = criterion.factor * step.share;
  }
}

}  // namespace

Rational PreparedCriterion::share_of(const Rational& points) const {
  const PointStep* known = step(points);
  return known == nullptr ? (points - zero) / span : known->share;
}

const PointStep* PreparedCriterion::step(const Rational& points) const {
  for (const PointStep& candidate : steps) {
    if (candidate.points == points) return &candidate;
  }
  return nullptr;
}

PreparedStandard::PreparedStandard(const Standard& prepared_standard) : standard(&prepared_standard) {
  std::set<ProfileIndex> questions;
  for (CriterionIndex i = 0; i < standard->criteria.size(); ++i) {
    criteria.push_back(prepare(*standard, standard->criteria[i]));
    by_id.emplace_back(standard->criteria[i].id, i);
    if (standard->criteria[i].gate_min_points) gates.push_back(i);
  }
  std::sort(by_id.begin(), by_id.end());
  for (std::size_t i = 0; i < standard->evidence.size(); ++i) evidence.emplace(standard->evidence[i].id, i);
  fill_weights(*this);
  looked_at.resize(criteria.size());
  order = DependencyOrder(*standard, questions, looked_at).made();
  walk_rules(*standard, thresholds, questions, looked_at);
  asked.assign(questions.begin(), questions.end());
}

bool lies_in(const Standard& standard, CriterionIndex criterion, SectionIndex section) {
  std::optional<SectionIndex> at = standard.criteria[criterion].section;
  while (at && *at != section) at = standard.sections[*at].parent;
  return at.has_value();
}

Rational standard_value(const Standard& standard, const Threshold& threshold) {
  return threshold.parameter ? standard.parameters[*threshold.parameter].standard_value : threshold.value;
}

}  // namespace assessor::scoring
