#include "scoring/one_item.h"

#include "scoring/display.h"
#include "scoring/ladder.h"
#include "scoring/points.h"

namespace assessor::scoring {

OneItem::OneItem(const PreparedStandard& prepared, const Score& now, const Standing& standing)
    : m_prepared(prepared),
      m_standard(*prepared.standard),
      m_now(now),
      m_tallies(m_standard.sections.size()),
      m_criteria(standing.criteria),
      m_standing{standing.facts, standing.shelf,   standing.previous,     m_criteria,
                 standing.total, standing.percent, standing.stage_assumed} {
  for (CriterionIndex i = 0; i < now.criteria.size(); ++i) {
    if (!now.criteria[i].share) continue;
    Tally& tally = m_tallies[m_standard.criteria[i].section];
    tally.weighted += prepared.criteria[i].factor * *now.criteria[i].share;
    tally.weight += m_standard.criteria[i].weight;
  }
  m_shares = shares_of(prepared, m_tallies);
}

Tally OneItem::tally_without(CriterionIndex criterion) const {
  Tally tally = m_tallies[m_standard.criteria[criterion].section];
  if (!m_now.criteria[criterion].share) return tally;
  tally.weighted -= m_prepared.criteria[criterion].factor * *m_now.criteria[criterion].share;
  tally.weight -= m_standard.criteria[criterion].weight;
  return tally;
}

void OneItem::compare(SectionIndex section) {
  const Scoring& scoring = m_standard.scoring;
  m_standing.total.reset();
  if (m_shares.total)
    m_standing.total = compared(scoring, scoring.min + (scoring.max - scoring.min) * *m_shares.total);
  for (std::optional<SectionIndex> at = section; at; at = m_standard.sections[*at].parent) {
    const std::optional<Rational>& share = m_shares.sections[*at].share;
    m_standing.percent[*at].reset();
    if (share) m_standing.percent[*at] = compared(scoring, *share * Rational(100));
  }
}

OneItem::Outcome OneItem::outcome(SectionIndex section, Tally tally) {
  const Tally before = m_tallies[section];
  change_tally(m_prepared, m_shares, m_tallies, section, std::move(tally));
  compare(section);
  const Scoring& scoring = m_standard.scoring;
  Outcome outcome;
  if (m_shares.total) outcome.total = scoring.min + (scoring.max - scoring.min) * *m_shares.total;
  if (const auto reached = level_reached(m_standing)) outcome.level = m_standard.levels[*reached].id;
  change_tally(m_prepared, m_shares, m_tallies, section, before);
  compare(section);
  return outcome;
}

OneItem::Outcome OneItem::at(CriterionIndex criterion, const PointStep& step) {
  Tally tally = tally_without(criterion);
  if (m_prepared.criteria[criterion].scored) {
    tally.weighted += step.weighted;
    tally.weight += m_standard.criteria[criterion].weight;
  }
  const CriterionFacts before = m_criteria[criterion];
  m_criteria[criterion] = {before.applies, true, step.points, option_at(m_standard, criterion, step.points)};
  Outcome found = outcome(m_standard.criteria[criterion].section, std::move(tally));
  m_criteria[criterion] = before;
  return found;
}

OneItem::Outcome OneItem::without(CriterionIndex criterion) {
  return outcome(m_standard.criteria[criterion].section, tally_without(criterion));
}

}  // namespace assessor::scoring
