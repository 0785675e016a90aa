#include "scoring/rule_report.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

using Kind = Rule::Kind;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += text.empty() ? word : ", " + word;
  return text;
}

std::string points_in_words(const CriterionFacts& criterion) {
  return criterion.points ? criterion.points->shortest() : "";
}

/// The criteria that stand in the way of any part.
void add_criteria(RuleReport& report) {
  for (const RuleReport& part : report.parts) {
    if (part.holds) continue;
    for (const std::string& id : part.criteria) {
      const auto& known = report.criteria;
      if (std::find(known.begin(), known.end(), id) == known.end()) report.criteria.push_back(id);
    }
  }
}

class Reporter {
 public:
  Reporter(const Standing& standing, Reported reported)
      : m_standing(standing), m_facts(standing.facts), m_standard(m_facts.standard()), m_reported(reported) {}

  void add(const Rule& rule, std::vector<RuleReport>& reports) const;

 private:
  RuleReport single(const Rule& rule) const;
  RuleReport named(const Rule& rule) const;
  RuleReport some(const Rule& rule) const;
  RuleReport gates(const Rule& rule) const;
  RuleReport gate(CriterionIndex criterion) const;
  RuleReport section(SectionIndex section, const Rational& needed) const;
  RuleReport every_section(const Rule& rule) const;
  RuleReport total(const Rule& rule) const;
  RuleReport criterion(const Rule& rule) const;
  RuleReport previous(const Rule& rule) const;
  RuleReport evidence(const Rule& rule) const;
  std::vector<std::string> improvable(SectionIndex section) const;

  bool wanted(bool holds) const { return !holds || m_reported == Reported::everything; }
  /// A compared number, cut down, so that one that fails reads as failing, too.
  std::string in_numbers(const std::optional<Rational>& value) const {
    return value ? value->decimal(m_standard.scoring.decimals, Rounding::truncate) : "";
  }

  const Standing& m_standing;
  const Facts& m_facts;
  const Standard& m_standard;
  Reported m_reported;
};

RuleReport Reporter::gate(CriterionIndex criterion) const {
  const Criterion& asked = m_standard.criteria[criterion];
  const CriterionFacts& facts = m_standing.criteria[criterion];
  const bool met = facts.points && *facts.points >= *asked.gate_min_points;
  return {"gate", asked.id, asked.gate_min_points->shortest(), points_in_words(facts), met, {asked.id}, {}};
}

RuleReport Reporter::gates(const Rule& rule) const {
  const Gates gates = gates_of(m_standing, scope_of(rule));
  RuleReport report{"gates", "", std::to_string(gates.applying.size()), "", false, {}, {}};
  report.has = std::to_string(gates.applying.size() - gates.unmet.size());
  if (rule.scoped) report.subject = m_standard.sections[rule.index].id;
  if (rule.kind == Kind::gates_unmet_at_most) {
    report.rule = "gates_unmet_at_most";
    report.needs = std::to_string(rule.count);
    report.has = std::to_string(gates.unmet.size());
  }
  const bool everything = m_reported == Reported::everything;
  const std::vector<CriterionIndex>& said = everything ? gates.applying : gates.unmet;
  report.parts.reserve(said.size());
  for (CriterionIndex criterion : said) {
    report.parts.push_back(gate(criterion));
  }
  return report;
}

/// Criteria below a section that do not have their highest points yet.
std::vector<std::string> Reporter::improvable(SectionIndex section) const {
  std::vector<std::string> ids;
  for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) {
    const PreparedCriterion& prepared = m_facts.prepared->criteria[i];
    const CriterionFacts& facts = m_standing.criteria[i];
    if (!facts.applies || !prepared.scored || !lies_in(m_standard, i, section)) continue;
    const bool full = facts.points && *facts.points >= prepared.steps.back().points;
    if (!full) ids.push_back(m_standard.criteria[i].id);
  }
  return ids;
}

RuleReport Reporter::section(SectionIndex section, const Rational& needed) const {
  const auto& percent = m_standing.percent[section];
  const bool met = percent && *percent >= needed;
  RuleReport report{
      "section", m_standard.sections[section].id, needed.shortest(), in_numbers(percent), met, {}, {}};
  if (!met) report.criteria = improvable(section);
  return report;
}

RuleReport Reporter::every_section(const Rule& rule) const {
  const Rational& needed = m_facts.number(rule.threshold);
  RuleReport report{"every_section_at_least", "", needed.shortest(), "", false, {}, {}};
  std::optional<Rational> lowest;
  for (SectionIndex top : m_standard.top_sections) {
    const auto& percent = m_standing.percent[top];
    if (!percent) continue;
    if (!lowest || *percent < *lowest) lowest = percent;
    if (wanted(*percent >= needed)) report.parts.push_back(section(top, needed));
  }
  report.has = in_numbers(lowest);
  return report;
}

RuleReport Reporter::total(const Rule& rule) const {
  const bool above = rule.kind == Kind::total_above;
  return {above ? "total_above" : "total_at_least",
          "",
          m_facts.number(rule.threshold).shortest(),
          in_numbers(m_standing.total),
          false,
          {},
          {}};
}

RuleReport Reporter::criterion(const Rule& rule) const {
  const std::string& id = m_standard.criteria[rule.index].id;
  return {"criterion",
          id,
          m_facts.number(rule.threshold).shortest(),
          points_in_words(m_standing.criteria[rule.index]),
          false,
          {id},
          {}};
}

RuleReport Reporter::previous(const Rule& rule) const {
  std::vector<std::string> levels;
  for (const PreviousResult& result : m_standing.previous) levels.push_back(result.level.value_or("-"));
  const auto cycles = static_cast<std::size_t>(std::max(rule.count, 1));
  if (levels.size() > cycles) levels.resize(cycles);
  const std::string count = std::to_string(cycles);
  return {"previous_level_at_least", count, rule.words.front(), joined(levels), false, {}, {}};
}

RuleReport Reporter::evidence(const Rule& rule) const {
  const std::optional<Date> day = date_of(m_facts, rule.index);
  std::vector<std::string> valid;
  for (const std::string& kind : rule.words) {
    if (day && m_standing.shelf.has_valid(kind, *day)) valid.push_back(kind);
  }
  const std::string& question = m_standard.profile[rule.index].id;
  return {"evidence_valid_on", question, joined(rule.words), joined(valid), false, {}, {}};
}

RuleReport Reporter::named(const Rule& rule) const {
  const NamedRule& meant = m_standard.rules[rule.index];
  RuleReport report{"rule", meant.id, "", "", false, {}, {}};
  add(meant.rule, report.parts);
  return report;
}

/// A rule of which some members are enough.
RuleReport Reporter::some(const Rule& rule) const {
  RuleReport report{"any", "", "1", "", false, {}, {}};
  if (rule.kind == Kind::at_least_of) {
    report.rule = "at_least";
    report.needs = std::to_string(rule.count);
  }
  const auto held = std::count_if(rule.children.begin(), rule.children.end(),
                                  [&](const Rule& child) { return holds(child, m_standing); });
  report.has = std::to_string(held);
  for (const Rule& child : rule.children) add(child, report.parts);
  return report;
}

RuleReport Reporter::single(const Rule& rule) const {
  switch (rule.kind) {
    case Kind::total_at_least:
    case Kind::total_above:
      return total(rule);
    case Kind::section_at_least:
      return section(rule.index, m_facts.number(rule.threshold));
    case Kind::every_section_at_least:
      return every_section(rule);
    case Kind::gates_all:
    case Kind::gates_unmet_at_most:
      return gates(rule);
    case Kind::criterion_at_least:
      return criterion(rule);
    case Kind::stage_in:
      return {"stage_in", "", joined(rule.words), m_facts.sheet->stage, false, {}, {}};
    case Kind::previous_level_at_least:
      return previous(rule);
    case Kind::evidence_valid_on:
      return evidence(rule);
    case Kind::named:
      return named(rule);
    default:
      return some(rule);
  }
}

void Reporter::add(const Rule& rule, std::vector<RuleReport>& reports) const {
  const bool met = holds(rule, m_standing);
  if (!wanted(met)) return;
  if (rule.kind == Kind::when && !is_required(rule, m_standing)) return;
  if (rule.kind == Kind::all || rule.kind == Kind::when) {
    for (const Rule& child : rule.children) add(child, reports);
    return;
  }
  reports.push_back(single(rule));
  reports.back().holds = met;
  if (!met) add_criteria(reports.back());
  if (met) reports.back().criteria.clear();
}

UnmetRule unmet(RuleReport report) {
  UnmetRule rule{std::move(report.rule), std::move(report.subject),  std::move(report.needs),
                 std::move(report.has),  std::move(report.criteria), {}};
  rule.parts.reserve(report.parts.size());
  for (RuleReport& part : report.parts) rule.parts.push_back(unmet(std::move(part)));
  return rule;
}

}  // namespace

std::vector<RuleReport> report_of(const std::vector<Rule>& rules, const Standing& standing,
                                  Reported reported) {
  const Reporter reporter(standing, reported);
  std::vector<RuleReport> reports;
  for (const Rule& rule : rules) reporter.add(rule, reports);
  return reports;
}

std::vector<UnmetRule> unmet_of(const std::vector<Rule>& rules, const Standing& standing) {
  std::vector<UnmetRule> rules_unmet;
  for (RuleReport& report : report_of(rules, standing, Reported::unmet_only)) {
    rules_unmet.push_back(unmet(std::move(report)));
  }
  return rules_unmet;
}

}  // namespace assessor::scoring
