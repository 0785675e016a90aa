#include "scoring/explain.h"

#include "scoring/explain_answer.h"
#include "scoring/ladder.h"
#include "scoring/rule_report.h"
#include "scoring/sheet_scorer.h"

namespace assessor::scoring {

namespace {

using Params = std::map<std::string, std::string>;

/// Contributions are shown one decimal finer than totals, so that a column adds up before the eye.
constexpr int k_finer = 1;

const char* code_of(Why why) {
  switch (why) {
    case Why::answered:
      return "criterion-answered";
    case Why::unanswered:
      return "criterion-unanswered";
    case Why::not_applicable:
      return "criterion-not-applicable";
    case Why::declared_na:
      return "criterion-declared-na";
    case Why::zeroed:
      return "criterion-zeroed";
    case Why::capped_no_support:
      return "criterion-capped-no-support";
    case Why::capped_top:
      return "criterion-capped-top";
    case Why::ratio_empty:
      return "criterion-ratio-empty";
    case Why::not_scored:
      break;
  }
  return "criterion-not-scored";
}

class Explainer {
 public:
  Explainer(const Standard& standard, const AnswerSheet& sheet, const Score& score,
            const std::vector<PreviousResult>& previous)
      : m_standard(standard), m_prepared(standard), m_scorer(m_prepared, sheet, previous), m_score(score) {
    m_scorer.run({});
  }

  Explanation total() const;
  Explanation criterion(CriterionIndex index) const;
  Explanation level() const;

 private:
  Explanation section(SectionIndex index, const Rational& weights) const;
  Explanation cut_of_total() const;
  Params params_of(CriterionIndex index) const;
  std::string code_of_criterion(const CriterionScore& criterion) const;
  void add_points(CriterionIndex index, Explanation& explanation) const;
  void add_conditions(CriterionIndex index, Explanation& explanation) const;
  Explanation level_outcome() const;
  Explanation rungs(const Level& level, const Standing& standing) const;
  std::string finer(const Rational& value) const {
    return value.decimal(m_standard.scoring.decimals + k_finer, Rounding::half_up);
  }

  const Standard& m_standard;
  PreparedStandard m_prepared;
  SheetScorer m_scorer;
  const Score& m_score;
};

Explanation said(std::string code, std::string subject = "", Params params = {}) {
  return {std::move(code), std::move(subject), std::nullopt, std::move(params), {}, std::nullopt};
}

Explanation Explainer::cut_of_total() const {
  const bool rounded = m_standard.scoring.compare == Scoring::Compare::rounded;
  return said(rounded ? "rounded" : "cut", "",
              {{"exact", m_score.total->fraction()}, {"shown", displayed_total(m_standard, m_score)}});
}

Explanation Explainer::total() const {
  if (!m_score.total) return said("total-none");
  Explanation whole = said("total", "",
                           {{"total", displayed_total(m_standard, m_score)},
                            {"exact", m_score.total->fraction()},
                            {"min", m_standard.scoring.min.shortest()},
                            {"max", m_standard.scoring.max.shortest()}});
  whole.value = m_score.total;
  for (SectionIndex top : m_standard.top_sections) {
    whole.parts.push_back(section(top, m_scorer.shares().top_weight));
  }
  whole.parts.push_back(cut_of_total());
  const Bounds& bounds = m_score.bounds;
  if (bounds.worst && bounds.best) {
    whole.parts.push_back(said("bounds", "",
                               {{"worst", displayed_on_scale(m_standard, m_score, *bounds.worst)},
                                {"best", displayed_on_scale(m_standard, m_score, *bounds.best)},
                                {"open", std::to_string(m_score.applicable - m_score.answered)}}));
  }
  return whole;
}

Explanation Explainer::section(SectionIndex index, const Rational& weights) const {
  const Section& section = m_standard.sections[index];
  const SectionScore& score = m_score.sections[index];
  Explanation explanation = said("section-dropped", section.id);
  if (score.share) {
    explanation = said("section", section.id,
                       {{"percent", displayed_percent(m_standard, m_score, *score.share)},
                        {"weight", score.weight.shortest()},
                        {"weights", weights.shortest()},
                        {"contribution", finer(score.contribution)}});
    explanation.value = score.contribution;
  }
  for (const NodeRef& item : section.items) {
    if (item.kind == NodeRef::Kind::criterion) explanation.parts.push_back(criterion(item.index));
    if (item.kind != NodeRef::Kind::section) continue;
    explanation.parts.push_back(this->section(item.index, m_scorer.shares().sections[index].sum_weight));
  }
  return explanation;
}

std::string Explainer::code_of_criterion(const CriterionScore& criterion) const {
  const bool reweighted = m_standard.scoring.unanswered == Scoring::Unanswered::reweight;
  if (criterion.why == Why::unanswered && reweighted) return "criterion-left-out";
  if (criterion.why == Why::ratio_empty && !criterion.applies) return "criterion-ratio-empty-na";
  return code_of(criterion.why);
}

Params Explainer::params_of(CriterionIndex index) const {
  const Criterion& asked = m_standard.criteria[index];
  const CriterionScore& score = m_score.criteria[index];
  const auto& steps = m_prepared.criteria[index].steps;
  const auto in_words = [](const std::optional<Rational>& value) { return value ? value->shortest() : ""; };
  return {{"points", in_words(score.points)},
          {"points_given", in_words(score.points_given)},
          {"highest", steps.empty() ? "" : steps.back().points.shortest()},
          {"weight", asked.weight.shortest()},
          {"weights", m_scorer.shares().sections[asked.section].sum_weight.shortest()},
          {"contribution", finer(score.contribution)}};
}

void Explainer::add_conditions(CriterionIndex index, Explanation& explanation) const {
  const Criterion& asked = m_standard.criteria[index];
  const bool zeroed = m_score.criteria[index].why == Why::zeroed;
  for (const Condition& condition : zeroed ? asked.zero_if : asked.applies_if) {
    explanation.parts.push_back(explain_condition(m_scorer.facts(), condition));
  }
}

void Explainer::add_points(CriterionIndex index, Explanation& explanation) const {
  const Criterion& asked = m_standard.criteria[index];
  const CriterionScore& score = m_score.criteria[index];
  if (score.answered) {
    explanation.parts.push_back(explain_answer(m_scorer.facts(), index));
    for (Explanation& part : explain_evidence(m_scorer.facts(), m_scorer.shelf(), index)) {
      explanation.parts.push_back(std::move(part));
    }
  }
  const std::string points = score.points ? score.points->shortest() : "";
  if (score.share && score.points) {
    const PreparedCriterion& prepared = m_prepared.criteria[index];
    explanation.parts.push_back(said("share", asked.id,
                                     {{"points", points},
                                      {"zero", prepared.zero.shortest()},
                                      {"highest", (prepared.zero + prepared.span).shortest()},
                                      {"share", score.share->fraction()}}));
    explanation.parts.back().value = score.share;
  }
  if (score.gate_met) {
    explanation.parts.push_back(said(*score.gate_met ? "gate-met" : "gate-unmet", asked.id,
                                     {{"points", points}, {"needs", asked.gate_min_points->shortest()}}));
    explanation.parts.back().holds = score.gate_met;
  }
}

Explanation Explainer::criterion(CriterionIndex index) const {
  const Criterion& asked = m_standard.criteria[index];
  const CriterionScore& score = m_score.criteria[index];
  Explanation explanation = said(code_of_criterion(score), asked.id);
  if (score.applies) {
    explanation.params = params_of(index);
    explanation.value = score.contribution;
  }
  if (score.why == Why::declared_na) {
    const Answer* answer = m_scorer.facts().answers[index];
    explanation.params = {{"reason", std::get<NotApplicable>(answer->value).reason}};
  }
  if (score.why == Why::not_applicable || score.why == Why::zeroed) add_conditions(index, explanation);
  if (score.applies) add_points(index, explanation);
  return explanation;
}

Explanation explained(const RuleReport& report) {
  Explanation explanation = said("rule-" + report.rule, report.subject,
                                 {{"subject", report.subject}, {"needs", report.needs}, {"has", report.has}});
  explanation.holds = report.holds;
  for (const RuleReport& part : report.parts) explanation.parts.push_back(explained(part));
  return explanation;
}

Explanation Explainer::rungs(const Level& level, const Standing& standing) const {
  Explanation rung = said("level", level.id, {{"level", level.id}});
  rung.holds = all_hold(level.requires_all, standing);
  for (const RuleReport& report : report_of(level.requires_all, standing, Reported::everything)) {
    rung.parts.push_back(explained(report));
  }
  return rung;
}

Explanation Explainer::level_outcome() const {
  if (m_score.exit) return said("level-exit", *m_score.exit, {{"exit", *m_score.exit}});
  if (m_score.level) return said("level-reached", *m_score.level, {{"level", *m_score.level}});
  for (const Finding& finding : m_score.findings) {
    if (finding.code == "not-classified") return said("level-not-classified");
  }
  return said("level-none");
}

Explanation Explainer::level() const {
  Explanation outcome = level_outcome();
  const Standing standing = m_scorer.standing();
  for (const Level& level : m_standard.levels) outcome.parts.push_back(rungs(level, standing));
  for (const Rational& threshold : near_thresholds(m_standard, m_score))
    outcome.parts.push_back(
        said("near-threshold", "",
             {{"total", displayed_total(m_standard, m_score)}, {"threshold", threshold.shortest()}}));
  return outcome;
}

}  // namespace

Explanation explain_total(const Standard& standard, const AnswerSheet& sheet, const Score& score) {
  return Explainer(standard, sheet, score, {}).total();
}

Explanation explain_criterion(const Standard& standard, const AnswerSheet& sheet, const Score& score,
                              CriterionIndex criterion) {
  return Explainer(standard, sheet, score, {}).criterion(criterion);
}

Explanation explain_level(const Standard& standard, const AnswerSheet& sheet, const Score& score,
                          const std::vector<PreviousResult>& previous) {
  return Explainer(standard, sheet, score, previous).level();
}

std::string explanation_key(const Explanation& explanation) {
  return "explain." + explanation.code;
}

}  // namespace assessor::scoring
