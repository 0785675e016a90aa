#include "scoring/sheet_scorer.h"

#include <algorithm>

#include "scoring/criterion_score.h"
#include "scoring/ladder.h"
#include "scoring/rule_report.h"

namespace assessor::scoring {

const PointStep* SheetScorer::end_of(CriterionIndex criterion, Ends ends) const {
  const std::vector<PointStep>& steps = m_prepared.criteria[criterion].steps;
  if (steps.empty()) return nullptr;
  return ends == Ends::lowest ? &steps.front() : &steps.back();
}

void SheetScorer::fill_tallies() {
  m_weighted.resize(m_score.criteria.size());
  m_tallies.resize(m_standard.sections.size());
  for (CriterionIndex i = 0; i < m_weighted.size(); ++i) {
    const PreparedCriterion& prepared = m_prepared.criteria[i];
    const CriterionScore& criterion = m_score.criteria[i];
    if (is_open(i)) m_open.push_back(i);
    if (!criterion.share) continue;
    const PointStep* step = criterion.points ? prepared.step(*criterion.points) : nullptr;
    m_weighted[i] = step == nullptr ? prepared.factor * *criterion.share : step->weighted;
    Tally& tally = m_tallies[m_standard.criteria[i].section];
    tally.weighted += m_weighted[i];
    tally.weight += m_standard.criteria[i].weight;
  }
}

bool SheetScorer::moves(CriterionIndex open, Ends ends) const {
  if (!m_prepared.criteria[open].scored) return false;
  return !m_score.criteria[open].share || !end_of(open, ends)->weighted.is_zero();
}

std::vector<Tally> SheetScorer::tallies_at(Ends ends) const {
  std::vector<Tally> tallies = m_tallies;
  for (CriterionIndex i : m_open) {
    if (!m_prepared.criteria[i].scored) continue;
    Tally& tally = tallies[m_standard.criteria[i].section];
    tally.weighted += end_of(i, ends)->weighted;
    const bool counted = m_score.criteria[i].share.has_value();
    if (!counted) tally.weight += m_standard.criteria[i].weight;
  }
  return tallies;
}

void SheetScorer::put_at(Ends ends, std::vector<CriterionFacts>& criteria) const {
  for (CriterionIndex i : m_open) {
    criteria[i].answered = true;
    if (const PointStep* end = end_of(i, ends)) {
      criteria[i].points = end->points;
      criteria[i].option = option_at(m_standard, i, end->points);
    }
  }
}

std::optional<Rational> SheetScorer::on_scale(const Shares& shares) const {
  if (!shares.total) return std::nullopt;
  const Scoring& scoring = m_standard.scoring;
  return scoring.min + (scoring.max - scoring.min) * *shares.total;
}

Standing SheetScorer::standing_of(const Shares& shares, const std::vector<CriterionFacts>& criteria) const {
  Standing standing{m_facts, m_shelf, m_previous, criteria, on_scale(shares), {}, false};
  if (standing.total) standing.total = compared(m_standard.scoring, *standing.total);
  standing.percent.reserve(shares.sections.size());
  for (const SectionShare& section : shares.sections) {
    std::optional<Rational> percent;
    if (section.share) percent = compared(m_standard.scoring, *section.share * Rational(100));
    standing.percent.push_back(std::move(percent));
  }
  return standing;
}

std::optional<std::string> SheetScorer::level_of(const Standing& standing) const {
  if (m_score.exit) return std::nullopt;
  const auto reached = level_reached(standing);
  return reached ? std::optional(m_standard.levels[*reached].id) : std::nullopt;
}

void SheetScorer::fill_sections() {
  m_score.sections.resize(m_standard.sections.size());
  for (SectionIndex i = 0; i < m_score.sections.size(); ++i) {
    m_score.sections[i].share = m_now.sections[i].share;
    m_score.sections[i].weight = m_now.sections[i].weight;
  }
  for (CriterionIndex i = 0; i < m_score.criteria.size(); ++i) {
    const CriterionScore& criterion = m_score.criteria[i];
    if (!criterion.applies) continue;
    for (std::optional<SectionIndex> at = m_standard.criteria[i].section; at;
         at = m_standard.sections[*at].parent) {
      ++m_score.sections[*at].applicable;
      m_score.sections[*at].answered += criterion.answered ? 1 : 0;
    }
  }
}

void SheetScorer::fill_contributions() {
  const Rational range = m_standard.scoring.max - m_standard.scoring.min;
  std::vector<Rational> reach(m_now.sections.size());  // points of the scale that a section can give
  for (SectionIndex i = 0; i < reach.size(); ++i) {
    const SectionShare& section = m_now.sections[i];
    if (!section.share) continue;
    const auto parent = m_standard.sections[i].parent;
    const Rational& whole = parent ? m_now.sections[*parent].sum_weight : m_now.top_weight;
    if (!whole.is_zero()) reach[i] = (parent ? reach[*parent] : range) * (section.weight / whole);
    m_score.sections[i].contribution = reach[i] * *section.share;
  }
  std::vector<Rational> factor(reach.size());
  for (SectionIndex i = 0; i < reach.size(); ++i) {
    const Rational& sum = m_now.sections[i].sum_weight;
    if (!sum.is_zero()) factor[i] = reach[i] / (sum * m_prepared.section_scale[i]);
  }
  for (CriterionIndex i = 0; i < m_score.criteria.size(); ++i) {
    if (m_weighted[i].is_zero()) continue;
    m_score.criteria[i].contribution = factor[m_standard.criteria[i].section] * m_weighted[i];
  }
}

void SheetScorer::fill_bounds(Ends ends, std::vector<CriterionFacts>& criteria) {
  const bool low = ends == Ends::lowest;
  const bool moved =
      std::any_of(m_open.begin(), m_open.end(), [&](CriterionIndex i) { return moves(i, ends); });
  const std::optional<Shares> other =
      moved ? std::optional(shares_of(m_prepared, tallies_at(ends))) : std::nullopt;
  const Shares& shares = moved ? *other : m_now;
  put_at(ends, criteria);
  (low ? m_score.bounds.worst : m_score.bounds.best) = on_scale(shares);
  (low ? m_score.bounds.level_worst : m_score.bounds.level_best) = level_of(standing_of(shares, criteria));
  for (SectionIndex i = 0; i < m_score.sections.size(); ++i) {
    (low ? m_score.sections[i].worst : m_score.sections[i].best) = shares.sections[i].share;
  }
}

void SheetScorer::fill_facets() {
  for (const Facet& facet : m_standard.facets) {
    FacetScore score{facet.id, must_hold(facet.when, m_facts), std::nullopt};
    Rational sum, weight;
    for (CriterionIndex i : facet.criteria) {
      if (!m_score.criteria[i].share) continue;
      sum += m_standard.criteria[i].weight * *m_score.criteria[i].share;
      weight += m_standard.criteria[i].weight;
    }
    if (score.applies && weight > Rational(0)) score.share = sum / weight;
    m_score.facets.push_back(std::move(score));
  }
}

void SheetScorer::fill_thresholds() {
  const auto resolved = [&](const std::vector<Threshold>& written) {
    std::vector<Rational> values;
    for (const Threshold& threshold : written) values.push_back(m_facts.number(threshold));
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
  };
  const WrittenThresholds& written = m_prepared.thresholds;
  m_score.thresholds = {resolved(written.ladder), resolved(written.total), resolved(written.percent)};
}

void SheetScorer::fill_levels(const Standing& now) {
  if (m_score.exit || m_standard.levels.empty()) return;
  if (is_unclassified(m_standard, m_score)) {
    m_score.findings.push_back({"not-classified", std::nullopt, Severity::error, {}, false});
    return;
  }
  Standing verified = now;
  verified.stage_assumed = true;
  m_score.level = level_of(now);
  m_score.level_if_verified = level_of(verified);
  if (!now.total) return;
  const std::size_t next = level_reached(now).value_or(static_cast<std::size_t>(-1)) + 1;
  if (next < m_standard.levels.size()) {
    const Level& level = m_standard.levels[next];
    m_score.next_level = NextLevel{level.id, unmet_of(level.requires_all, now)};
  }
}

void SheetScorer::fill_marks(const Standing& now) {
  for (const Mark& mark : m_standard.marks) {
    if (all_hold(mark.requires_all, now)) m_score.marks.push_back(mark.id);
  }
}

void SheetScorer::find_unanswered_questions() {
  for (ProfileIndex question : m_prepared.asked) {
    if (m_facts.profile[question] != nullptr) continue;
    m_score.findings.push_back({"profile-unanswered",
                                std::nullopt,
                                Severity::warning,
                                {{"question", m_standard.profile[question].id}},
                                false});
  }
}

const Score& SheetScorer::run(const Assumptions& assumed) {
  m_score.stage = m_facts.sheet->stage;
  m_score.date = m_facts.sheet->date;
  find_unanswered_questions();
  score_criteria(m_facts, m_shelf, assumed, m_score);
  if (const Exit* exit = exit_taken(m_standard, m_facts)) m_score.exit = exit->id;
  fill_tallies();
  m_now = shares_of(m_prepared, m_tallies);
  fill_thresholds();
  fill_sections();
  fill_contributions();
  fill_facets();
  m_score.total = on_scale(m_now);
  const Standing now = standing();
  m_score.total_compared = now.total;
  m_score.near_threshold = is_near_threshold(m_standard, m_score);
  fill_levels(now);
  fill_marks(now);
  std::vector<CriterionFacts> criteria = m_facts.criteria;
  fill_bounds(Ends::lowest, criteria);
  fill_bounds(Ends::highest, criteria);
  return m_score;
}

}  // namespace assessor::scoring
