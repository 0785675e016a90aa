#include "scoring/criterion_score.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

/// Scores one criterion after those on which it depends.
class CriterionScorer {
 public:
  CriterionScorer(Facts& facts, const DocumentShelf& shelf, const Assumptions& assumed,
                  std::vector<Finding>& findings)
      : m_facts(facts),
        m_standard(facts.standard()),
        m_shelf(shelf),
        m_assumed(assumed),
        m_findings(findings),
        m_stage(m_standard.stage(facts.sheet->stage)) {
    for (const Stage& stage : m_standard.stages) {
      const auto& share = stage.unsupported_max_share;
      if (share && (!m_strictest || *share < *m_strictest)) m_strictest = share;
    }
  }

  void fill(CriterionIndex criterion, CriterionScore& score);

 private:
  Reading reading_of(CriterionIndex criterion);
  void give_points(CriterionIndex criterion, const Reading& reading, CriterionScore& score);
  void weigh_evidence(CriterionIndex criterion, const Answer& answer, CriterionScore& score);
  void cap(CriterionIndex criterion, const Support& support, CriterionScore& score);
  void flag_unsupported(CriterionIndex criterion, const CriterionScore& score);
  void flag_documents(CriterionIndex criterion, const Support& support);
  void close(CriterionIndex criterion, CriterionScore& score);
  void look_at_gate(CriterionIndex criterion, CriterionScore& score);
  void find(std::string code, CriterionIndex criterion, Severity severity,
            std::map<std::string, std::string> params = {}) {
    m_findings.push_back({std::move(code), criterion, severity, std::move(params), false});
  }
  const PreparedCriterion& prepared(CriterionIndex criterion) const {
    return m_facts.prepared->criteria[criterion];
  }

  Facts& m_facts;
  const Standard& m_standard;
  const DocumentShelf& m_shelf;
  const Assumptions& m_assumed;
  std::vector<Finding>& m_findings;
  const Stage* m_stage;
  Support m_support;                    ///< of the criterion at hand
  std::optional<Rational> m_strictest;  ///< the smallest unsupported_max_share of any stage
};

Reading CriterionScorer::reading_of(CriterionIndex criterion) {
  if (const auto assumed = m_assumed.find(criterion); assumed != m_assumed.end()) {
    return {Reading::Outcome::points, assumed->second, std::nullopt};
  }
  Reading reading = read_answer(m_standard, criterion, m_facts.answers[criterion], m_facts.parameters);
  using Outcome = Reading::Outcome;
  if (reading.outcome == Outcome::refused) find("ratio-refused", criterion, Severity::error);
  if (reading.outcome == Outcome::mismatch) find("answer-mismatch", criterion, Severity::error);
  if (reading.outcome == Outcome::declared_na) {
    const auto& declared = std::get<NotApplicable>(m_facts.answers[criterion]->value);
    if (m_standard.criteria[criterion].na_allowed && !declared.reason.empty()) return reading;
    find("na-refused", criterion, Severity::error);
  }
  const bool read = reading.outcome == Outcome::points || reading.outcome == Outcome::empty_ratio;
  return read ? reading : Reading{Outcome::blank};
}

void CriterionScorer::fill(CriterionIndex criterion, CriterionScore& score) {
  score.why = Why::not_applicable;
  if (!may_hold(m_standard.criteria[criterion].applies_if, m_facts)) return;
  const Reading reading = reading_of(criterion);
  const bool empty = reading.outcome == Reading::Outcome::empty_ratio;
  score.answered = reading.outcome != Reading::Outcome::blank;
  score.percent = reading.percent;
  if (reading.outcome == Reading::Outcome::declared_na || (empty && !reading.points)) {
    score.why = empty ? Why::ratio_empty : Why::declared_na;
    return;
  }
  score.applies = true;
  give_points(criterion, reading, score);
  close(criterion, score);
}

void CriterionScorer::give_points(CriterionIndex criterion, const Reading& reading, CriterionScore& score) {
  const Criterion& asked = m_standard.criteria[criterion];
  score.points_given = score.points = reading.points;
  score.why = score.answered ? Why::answered : Why::unanswered;
  if (reading.outcome == Reading::Outcome::empty_ratio) {
    score.why = Why::ratio_empty;
    if (reading.empty_counts_zero) find("ratio-empty", criterion, Severity::warning);
  }
  const bool zeroed = !asked.zero_if.empty() && may_hold(asked.zero_if, m_facts);
  if (zeroed && !prepared(criterion).steps.empty()) {
    score.points = prepared(criterion).zero;
    score.why = Why::zeroed;
  }
  const Answer* answer = m_facts.answers[criterion];
  if (score.answered && answer != nullptr && !m_assumed.contains(criterion)) {
    weigh_evidence(criterion, *answer, score);
  }
}

void CriterionScorer::weigh_evidence(CriterionIndex criterion, const Answer& answer, CriterionScore& score) {
  m_shelf.weigh(criterion, answer, m_stage, m_support);
  const Support& support = m_support;
  score.supported = support.supported;
  flag_documents(criterion, support);
  if (!score.points || prepared(criterion).steps.empty() || score.why == Why::zeroed) return;
  cap(criterion, support, score);
  if (!support.supported) flag_unsupported(criterion, score);
}

void CriterionScorer::cap(CriterionIndex criterion, const Support& support, CriterionScore& score) {
  if (m_stage == nullptr) return;
  const PreparedCriterion& asked = prepared(criterion);
  const auto& most = m_stage->unsupported_max_share;
  if (!support.supported && most && asked.share_of(*score.points) > *most) {
    score.points = points_at_share(m_standard, *m_facts.prepared, criterion, *most);
    score.why = Why::capped_no_support;
  }
  const bool has_top = asked.steps.size() >= 3 && !asked.continuous;
  if (has_top && !support.top_supported && *score.points == asked.steps.back().points) {
    score.points = (asked.steps.end() - 2)->points;
    score.why = Why::capped_top;
  }
}

/// Said of what a stage that caps would cut: the own stage, else the strictest of the standard.
void CriterionScorer::flag_unsupported(CriterionIndex criterion, const CriterionScore& score) {
  const bool caps = m_stage != nullptr && m_stage->unsupported_max_share;
  const Rational most = caps ? *m_stage->unsupported_max_share : m_strictest.value_or(0);
  if (prepared(criterion).share_of(*score.points_given) <= most) return;
  find("unsupported", criterion, Severity::warning,
       {{"points_given", score.points_given->shortest()}, {"points", score.points->shortest()}});
}

void CriterionScorer::flag_documents(CriterionIndex criterion, const Support& support) {
  const auto flag = [&](const char* code, Severity severity, const Document& document) {
    find(code, criterion, severity, {{"document", document.id}, {"evidence", document.evidence}});
  };
  if (support.half_observed) find("observation-incomplete", criterion, Severity::warning);
  for (const LinkedDocument& linked : support.documents) {
    if (!linked.listed) {
      flag("evidence-not-listed", Severity::note, *linked.document);
    } else if (linked.validity.standing == DocumentStanding::undated_own) {
      flag("validity-unknown", Severity::warning, *linked.document);
    } else if (!linked.validity.counts()) {
      flag("evidence-not-valid", Severity::warning, *linked.document);
    }
  }
}

void CriterionScorer::look_at_gate(CriterionIndex criterion, CriterionScore& score) {
  const auto& needed = m_standard.criteria[criterion].gate_min_points;
  if (!needed) return;
  score.gate_met = score.points && *score.points >= *needed;
  const bool caps = m_stage != nullptr && m_stage->unsupported_max_share;
  if (!caps || !*score.gate_met || score.supported || score.why == Why::zeroed) return;
  // A cap at nothing would shut it: only what the cap leaves holds it open.
  if (points_at_share(m_standard, *m_facts.prepared, criterion, 0) < *needed) {
    find("gate-unsupported", criterion, Severity::error);
  }
}

void CriterionScorer::close(CriterionIndex criterion, CriterionScore& score) {
  const Criterion& asked = m_standard.criteria[criterion];
  const bool scored = prepared(criterion).scored;
  if (scored && score.points) score.share = prepared(criterion).share_of(*score.points);
  const bool reweighted = m_standard.scoring.unanswered == Scoring::Unanswered::reweight;
  if (scored && !score.points && !reweighted) score.share = 0;
  if (!scored && score.why == Why::answered) score.why = Why::not_scored;
  look_at_gate(criterion, score);
  if (asked.raises && score.points && *score.points <= asked.raises->points_at_most) {
    find(asked.raises->finding, criterion, Severity::error, {{"points", score.points->shortest()}});
    m_findings.back().critical = true;
  }
}

CriterionFacts facts_from(const Facts& facts, CriterionIndex criterion, const CriterionScore& score,
                          bool assumed) {
  CriterionFacts known{score.applies, score.applies && score.answered, score.points, nullptr};
  const Answer* answer = facts.answers[criterion];
  if (assumed && score.points) {
    known.option = option_at(facts.standard(), criterion, *score.points);
  } else if (score.answered && answer != nullptr) {
    const auto* chosen = std::get_if<OptionChosen>(&answer->value);
    known.option = chosen == nullptr ? nullptr : &chosen->option;
  }
  return known;
}

void count(const std::vector<CriterionScore>& criteria, Score& score) {
  for (CriterionIndex i = 0; i < criteria.size(); ++i) {
    const CriterionScore& criterion = criteria[i];
    score.applicable += criterion.applies ? 1 : 0;
    score.answered += criterion.applies && criterion.answered ? 1 : 0;
    score.not_applicable += criterion.applies ? 0 : 1;
    score.declared_na += criterion.why == Why::declared_na ? 1 : 0;
    if (criterion.gate_met && !*criterion.gate_met) score.unmet_gates.push_back(i);
  }
}

}  // namespace

void score_criteria(Facts& facts, const DocumentShelf& shelf, const Assumptions& assumed, Score& score) {
  const Standard& standard = facts.standard();
  CriterionScorer scorer(facts, shelf, assumed, score.findings);
  score.criteria.resize(standard.criteria.size());
  for (CriterionIndex i : facts.prepared->order) {
    scorer.fill(i, score.criteria[i]);
    facts.criteria[i] = facts_from(facts, i, score.criteria[i], assumed.contains(i));
  }
  const auto before = [](const Finding& a, const Finding& b) { return a.criterion < b.criterion; };
  // Nearly always in order already; sorting takes memory even then.
  if (!std::is_sorted(score.findings.begin(), score.findings.end(), before)) {
    std::stable_sort(score.findings.begin(), score.findings.end(), before);
  }
  count(score.criteria, score);
}

}  // namespace assessor::scoring
