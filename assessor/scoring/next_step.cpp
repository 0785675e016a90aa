#include "scoring/next_step.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

class StepList {
 public:
  StepList(const PreparedStandard& prepared, const Score& score)
      : m_prepared(prepared), m_standard(*prepared.standard), m_score(score) {
    for (SectionIndex top : m_standard.top_sections) {
      const auto& share = score.sections[top].share;
      const auto& minimum = m_standard.display.minimum;
      if (share && minimum && compared(m_standard.scoring, *share * Rational(100)) < *minimum) {
        m_weak.push_back(top);
      }
    }
    if (!score.next_level) return;
    for (const UnmetRule& rule : score.next_level->unmet) {
      const std::vector<UnmetRule> whole{rule};
      for (const UnmetRule& part : rule.parts.empty() ? whole : rule.parts) {
        if (part.rule != "section") continue;
        if (const auto at = m_standard.section_by_id.find(part.subject);
            at != m_standard.section_by_id.end()) {
          m_weak.push_back(at->second);
        }
      }
    }
  }

  std::vector<Step> made() && {
    for (CriterionIndex i = 0; i < m_score.criteria.size(); ++i) add(i);
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step& a, const Step& b) {
      return a.reason != b.reason ? a.reason < b.reason : a.gain > b.gain;
    });
    return std::move(m_steps);
  }

 private:
  const PointStep* meeting(CriterionIndex criterion) const;
  void add(CriterionIndex criterion);
  void add_step(CriterionIndex criterion, StepReason reason, const Rational& from, const PointStep& target);
  bool is_weak(CriterionIndex criterion) const {
    return std::any_of(m_weak.begin(), m_weak.end(),
                       [&](SectionIndex section) { return lies_in(m_standard, criterion, section); });
  }

  const PreparedStandard& m_prepared;
  const Standard& m_standard;
  const Score& m_score;
  std::vector<SectionIndex> m_weak;
  std::vector<Step> m_steps;
};

/// Weights of the items of a section that take part, or of the top-level sections.
Rational weights_of(const Standard& standard, const Score& score, const std::vector<NodeRef>& items) {
  Rational sum;
  for (const NodeRef& item : items) {
    if (item.kind == NodeRef::Kind::criterion && score.criteria[item.index].share) {
      sum += standard.criteria[item.index].weight;
    } else if (item.kind == NodeRef::Kind::section && score.sections[item.index].share) {
      sum += score.sections[item.index].weight;
    }
  }
  return sum;
}

const PointStep* StepList::meeting(CriterionIndex criterion) const {
  for (const PointStep& step : m_prepared.criteria[criterion].steps) {
    if (step.share >= Rational::ratio(2, 3)) return &step;
  }
  return nullptr;
}

void StepList::add_step(CriterionIndex criterion, StepReason reason, const Rational& from,
                        const PointStep& target) {
  const CriterionScore& now = m_score.criteria[criterion];
  Step step{criterion, reason, now.points, target.points, 0, false};
  if (m_prepared.criteria[criterion].scored)
    step.gain = worth_of(m_prepared, m_score, criterion) * (target.share - from);
  step.needs_only_evidence = now.points_given && *now.points_given >= target.points;
  m_steps.push_back(std::move(step));
}

void StepList::add(CriterionIndex criterion) {
  const PreparedCriterion& prepared = m_prepared.criteria[criterion];
  const CriterionScore& now = m_score.criteria[criterion];
  if (!now.applies || prepared.steps.empty() || now.why == Why::zeroed) return;
  Rational from = now.points ? prepared.share_of(*now.points) : Rational(0);
  if (now.gate_met == false) {
    const Rational& needed = *m_standard.criteria[criterion].gate_min_points;
    const auto target = std::find_if(prepared.steps.begin(), prepared.steps.end(),
                                     [&](const PointStep& step) { return step.points >= needed; });
    if (target != prepared.steps.end()) {
      add_step(criterion, StepReason::gate, from, *target);
      from = target->share;
    }
  }
  if (!prepared.scored) return;
  const PointStep* meets = meeting(criterion);
  if (meets != nullptr && meets->share > from) {
    add_step(criterion, is_weak(criterion) ? StepReason::weak_section : StepReason::to_meet, from, *meets);
    from = meets->share;
  }
  if (prepared.steps.back().share > from) {
    add_step(criterion, StepReason::to_exceed, from, prepared.steps.back());
  }
}

}  // namespace

Rational worth_of(const PreparedStandard& prepared, const Score& score, CriterionIndex criterion) {
  const Standard& standard = *prepared.standard;
  Rational value = standard.scoring.max - standard.scoring.min;
  Rational weight = standard.criteria[criterion].weight;
  for (std::optional<SectionIndex> at = standard.criteria[criterion].section; at;
       at = standard.sections[*at].parent) {
    const Rational whole = weights_of(standard, score, standard.sections[*at].items);
    if (whole.is_zero()) return 0;
    value *= weight / whole;
    weight = score.sections[*at].weight;
  }
  std::vector<NodeRef> tops;
  for (SectionIndex top : standard.top_sections) tops.push_back({NodeRef::Kind::section, top});
  const Rational whole = weights_of(standard, score, tops);
  return whole.is_zero() ? Rational(0) : value * (weight / whole);
}

std::vector<Step> next_steps(const PreparedStandard& prepared, const Score& score) {
  return StepList(prepared, score).made();
}

}  // namespace assessor::scoring
