#include "report/readiness/missing_items.h"

#include <algorithm>

#include "report/readiness/parts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

/// Weight of the items of a list that take part in its share.
template <class Refs>
Rational taking_part(const Standard& standard, const scoring::Score& score, const Refs& items) {
  Rational sum;
  for (const NodeRef& item : items) {
    if (item.kind == NodeRef::Kind::criterion && score.criteria[item.index].share)
      sum += standard.criteria[item.index].weight;
    if (item.kind == NodeRef::Kind::section && score.sections[item.index].share)
      sum += score.sections[item.index].weight;
  }
  return sum;
}

std::vector<NodeRef> top_nodes(const Standard& standard) {
  std::vector<NodeRef> nodes;
  for (const SectionIndex index : standard.top_sections) nodes.push_back({NodeRef::Kind::section, index});
  return nodes;
}

bool is_below_minimum(const Standard& standard, const scoring::Score& score, CriterionIndex criterion) {
  const auto& share = score.sections[top_section_of(standard, criterion)].share;
  return share && standard.display.minimum &&
         scoring::compared(standard.scoring, *share * 100) < *standard.display.minimum;
}

class MissingFinder {
 public:
  MissingFinder(const scoring::PreparedStandard& prepared, const scoring::Score& score)
      : m_standard(*prepared.standard), m_prepared(prepared), m_score(score) {}

  std::optional<MissingItem> look(CriterionIndex index) const {
    const scoring::CriterionScore& scored = m_score.criteria[index];
    if (!scored.applies || scored.why == scoring::Why::declared_na) return std::nullopt;
    const auto reason = reason_for(index);
    if (!reason) return std::nullopt;
    MissingItem item{index, *reason, scored.points, goal_of(index, *reason), std::nullopt};
    item.gain = gain_of(item);
    return item;
  }

 private:
  std::optional<MissingReason> reason_for(CriterionIndex index) const {
    const scoring::CriterionScore& scored = m_score.criteria[index];
    if (scored.gate_met && !*scored.gate_met) return MissingReason::gate;
    if (!scored.answered) return MissingReason::unanswered;
    const scoring::PreparedCriterion& prepared = m_prepared.criteria[index];
    if (!prepared.scored || !scored.points) return std::nullopt;
    if (scored.points_given && *scored.points < *scored.points_given) return MissingReason::unsupported;
    if (*scored.points >= prepared.steps.back().points) return std::nullopt;
    return is_below_minimum(m_standard, m_score, index) ? MissingReason::low_section
                                                        : MissingReason::improvable;
  }

  /// A capped answer needs only its evidence; a gate at least its minimum; else the next step up.
  std::optional<Rational> goal_of(CriterionIndex index, MissingReason reason) const {
    const scoring::PreparedCriterion& prepared = m_prepared.criteria[index];
    const scoring::CriterionScore& scored = m_score.criteria[index];
    if (prepared.steps.empty()) return std::nullopt;
    if (reason == MissingReason::unsupported) return scored.points_given;
    if (prepared.continuous) return prepared.steps.back().points;
    Rational goal = prepared.steps.back().points;
    for (const scoring::PointStep& step : prepared.steps) {
      if (step.points <= scored.points.value_or(prepared.steps.front().points)) continue;
      goal = step.points;
      break;
    }
    const auto& gate = m_standard.criteria[index].gate_min_points;
    return gate && *gate > goal ? *gate : goal;
  }

  std::optional<Rational> gain_of(const MissingItem& item) const {
    const scoring::PreparedCriterion& prepared = m_prepared.criteria[item.criterion];
    const auto& share = m_score.criteria[item.criterion].share;
    if (!prepared.scored || !share || !item.goal) return std::nullopt;
    const auto weight = weight_in_total(m_standard, m_score, item.criterion);
    if (!weight) return std::nullopt;
    return *weight * (prepared.share_of(*item.goal) - *share);
  }

  const Standard& m_standard;
  const scoring::PreparedStandard& m_prepared;
  const scoring::Score& m_score;
};

bool sorts_before(const MissingItem& a, const MissingItem& b) {
  if (a.reason != b.reason) return a.reason < b.reason;
  if (a.reason < MissingReason::low_section) return false;
  return a.gain.value_or(0) > b.gain.value_or(0);
}

}  // namespace

SectionIndex top_section_of(const Standard& standard, CriterionIndex criterion) {
  SectionIndex section = standard.criteria[criterion].section;
  while (standard.sections[section].parent) section = *standard.sections[section].parent;
  return section;
}

std::optional<Rational> weight_in_total(const Standard& standard, const scoring::Score& score,
                                        CriterionIndex criterion) {
  if (!score.criteria[criterion].share) return std::nullopt;
  Rational part = standard.criteria[criterion].weight;
  std::optional<SectionIndex> section = standard.criteria[criterion].section;
  for (; section; section = standard.sections[*section].parent) {
    const Rational siblings = taking_part(standard, score, standard.sections[*section].items);
    if (siblings.is_zero()) return std::nullopt;
    part *= score.sections[*section].weight / siblings;
  }
  const Rational top = taking_part(standard, score, top_nodes(standard));
  if (top.is_zero()) return std::nullopt;
  return part / top * (standard.scoring.max - standard.scoring.min);
}

std::vector<MissingItem> missing_items(const scoring::PreparedStandard& prepared,
                                       const scoring::Score& score) {
  const MissingFinder finder(prepared, score);
  std::vector<MissingItem> items;
  for (CriterionIndex i = 0; i < score.criteria.size(); ++i)
    if (auto item = finder.look(i)) items.push_back(std::move(*item));
  std::stable_sort(items.begin(), items.end(), sorts_before);
  return items;
}

}  // namespace assessor::report
