#include "scoring/firmness.h"

#include <algorithm>

#include "scoring/ladder.h"
#include "scoring/one_item.h"
#include "scoring/sheet_scorer.h"

namespace assessor::scoring {

namespace {

class Trial {
 public:
  Trial(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
        const std::vector<PreviousResult>& previous)
      : m_prepared(prepared),
        m_standard(*prepared.standard),
        m_sheet(sheet),
        m_now(now),
        m_previous(previous),
        m_scorer(prepared, sheet, previous),
        m_one_item(prepared, now, scored()) {}

  Firmness told() {
    m_firmness.level = m_now.level;
    m_firmness.unanswered = m_now.bounds;
    look_at_weights();
    look_at_declared();
    for (CriterionIndex i = 0; i < m_now.criteria.size(); ++i) {
      move(i);
      leave_out(i);
    }
    judge();
    return std::move(m_firmness);
  }

 private:
  Standing scored() {
    m_scorer.run({});
    return m_scorer.standing();
  }
  void look_at_weights();
  void look_at_declared();
  void move(CriterionIndex criterion);
  /// True when the level is another at these points, which are then noted.
  bool try_points(CriterionIndex criterion, const PointStep& step);
  void leave_out(CriterionIndex criterion);
  void judge();
  void doubt_if(bool holds, Doubt doubt) {
    if (holds) m_firmness.doubts.push_back(doubt);
  }
  bool differs(const Bounds& bounds) const {
    return bounds.worst && (bounds.level_worst != m_now.level || bounds.level_best != m_now.level);
  }

  const PreparedStandard& m_prepared;
  const Standard& m_standard;
  const AnswerSheet& m_sheet;
  const Score& m_now;
  const std::vector<PreviousResult>& m_previous;
  SheetScorer m_scorer;
  OneItem m_one_item;
  Firmness m_firmness;
};

void Trial::look_at_weights() {
  m_firmness.span = span_of(m_now, m_scorer.standing(), *m_now.total);
  m_firmness.weights = weight_flips(m_standard, m_now, m_firmness.span);
  m_firmness.draws = k_weight_draws;
  m_firmness.kept = draws_that_keep(m_standard, m_now, m_firmness.span, k_weight_draws, k_weight_seed);
}

void Trial::look_at_declared() {
  Assumptions lowest, highest;
  for (CriterionIndex i = 0; i < m_now.criteria.size(); ++i) {
    const std::vector<PointStep>& steps = m_prepared.criteria[i].steps;
    if (m_now.criteria[i].why != Why::declared_na || steps.empty()) continue;
    lowest[i] = steps.front().points;
    highest[i] = steps.back().points;
  }
  if (lowest.empty()) return;
  const Score worst = score_assumed(m_prepared, m_sheet, m_previous, lowest);
  const Score best = score_assumed(m_prepared, m_sheet, m_previous, highest);
  m_firmness.not_applicable = {worst.total, best.total, worst.level, best.level};
}

bool Trial::try_points(CriterionIndex criterion, const PointStep& step) {
  auto level = m_prepared.looked_at[criterion]
                   ? score_assumed(m_prepared, m_sheet, m_previous, {{criterion, step.points}}).level
                   : m_one_item.at(criterion, step).level;
  if (level == m_now.level) return false;
  const CriterionScore& now = m_now.criteria[criterion];
  m_firmness.items.push_back({criterion, now.points, step.points, now.supported, std::move(level)});
  return true;
}

void Trial::move(CriterionIndex criterion) {
  const CriterionScore& now = m_now.criteria[criterion];
  if (!now.applies || now.why == Why::zeroed) return;
  const std::vector<PointStep>& steps = m_prepared.criteria[criterion].steps;
  const auto from = [&](const PointStep& step) { return now.points && step.points <= *now.points; };
  const auto middle = std::partition_point(steps.begin(), steps.end(), from);
  for (auto step = std::make_reverse_iterator(middle); step != steps.rend(); ++step)
    if (step->points != *now.points && try_points(criterion, *step)) break;
  for (auto step = middle; step != steps.end(); ++step)
    if (try_points(criterion, *step)) break;
}

void Trial::leave_out(CriterionIndex criterion) {
  if (!m_prepared.criteria[criterion].scored || !m_now.criteria[criterion].share) return;
  OneItem::Outcome without = m_one_item.without(criterion);
  if (without.level != m_now.level)
    m_firmness.left_out.push_back({criterion, std::move(without.total), std::move(without.level)});
}

void Trial::judge() {
  doubt_if(differs(m_firmness.unanswered), Doubt::unanswered);
  doubt_if(differs(m_firmness.not_applicable), Doubt::not_applicable);
  doubt_if(m_firmness.kept * 100 < m_firmness.draws * k_firm_percent, Doubt::weights);
  doubt_if(!m_firmness.left_out.empty(), Doubt::one_item);
  const auto hangs = [](const ItemFlip& flip) { return flip.lowers() && !flip.supported; };
  doubt_if(std::any_of(m_firmness.items.begin(), m_firmness.items.end(), hangs), Doubt::unsupported);
}

}  // namespace

std::optional<Firmness> firmness(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                                 const std::vector<PreviousResult>& previous) {
  const Standard& standard = *prepared.standard;
  if (!now.total || now.exit || standard.levels.empty() || is_unclassified(standard, now))
    return std::nullopt;
  return Trial(prepared, sheet, now, previous).told();
}

}  // namespace assessor::scoring
