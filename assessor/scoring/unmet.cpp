#include <algorithm>

#include "scoring/ladder.h"

namespace assessor::scoring {

namespace {

using Kind = Rule::Kind;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += text.empty() ? word : ", " + word;
  return text;
}

std::string number(std::size_t value) {
  return std::to_string(value);
}

/// A compared number that fails its rule: cut down, so that it reads as failing, too.
std::string in_numbers(const Standing& standing, const std::optional<Rational>& value) {
  const Scoring& scoring = standing.facts.standard().scoring;
  return value ? value->decimal(scoring.decimals, Rounding::truncate) : "";
}

const std::string& id_of(const Standing& standing, CriterionIndex criterion) {
  return standing.facts.standard().criteria[criterion].id;
}

std::string points_in_words(const CriterionFacts& criterion) {
  return criterion.points ? criterion.points->shortest() : "";
}

void add_criteria(UnmetRule& rule) {
  for (const UnmetRule& part : rule.parts) {
    for (const std::string& id : part.criteria) {
      const bool known = std::find(rule.criteria.begin(), rule.criteria.end(), id) != rule.criteria.end();
      if (!known) rule.criteria.push_back(id);
    }
  }
}

UnmetRule unmet_gates(const Rule& rule, const Standing& standing) {
  const Standard& standard = standing.facts.standard();
  const Gates gates = gates_of(standing, scope_of(rule));
  UnmetRule unmet{"gates", "", number(gates.applying.size()), "", {}, {}};
  unmet.has = number(gates.applying.size() - gates.unmet.size());
  if (rule.scoped) unmet.subject = standard.sections[rule.index].id;
  if (rule.kind == Kind::gates_unmet_at_most) {
    unmet.rule = "gates_unmet_at_most";
    unmet.needs = std::to_string(rule.count);
    unmet.has = number(gates.unmet.size());
  }
  for (CriterionIndex gate : gates.unmet) {
    const std::string& id = id_of(standing, gate);
    unmet.parts.push_back({"gate",
                           id,
                           standard.criteria[gate].gate_min_points->shortest(),
                           points_in_words(standing.criteria[gate]),
                           {id},
                           {}});
  }
  add_criteria(unmet);
  return unmet;
}

/// Criteria of a section that do not have their highest points yet.
std::vector<std::string> improvable(const Standing& standing, SectionIndex section) {
  const Standard& standard = standing.facts.standard();
  std::vector<std::string> ids;
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    const PreparedCriterion& prepared = standing.facts.prepared->criteria[i];
    const CriterionFacts& criterion = standing.criteria[i];
    if (!criterion.applies || !prepared.scored || !lies_in(standard, i, section)) continue;
    if (!criterion.points || *criterion.points < prepared.steps.back().points)
      ids.push_back(id_of(standing, i));
  }
  return ids;
}

UnmetRule unmet_section(const Rational& needed, const Standing& standing, SectionIndex section) {
  return {"section",
          standing.facts.standard().sections[section].id,
          needed.shortest(),
          in_numbers(standing, standing.percent[section]),
          improvable(standing, section),
          {}};
}

UnmetRule unmet_sections(const Rule& rule, const Standing& standing) {
  const Rational& needed = standing.facts.number(rule.threshold);
  UnmetRule unmet{"every_section_at_least", "", needed.shortest(), "", {}, {}};
  std::optional<Rational> lowest;
  for (SectionIndex top : standing.facts.standard().top_sections) {
    const auto& percent = standing.percent[top];
    if (!percent || *percent >= needed) continue;
    unmet.parts.push_back(unmet_section(needed, standing, top));
    if (!lowest || *percent < *lowest) lowest = percent;
  }
  unmet.has = in_numbers(standing, lowest);
  add_criteria(unmet);
  return unmet;
}

UnmetRule unmet_total(const Rule& rule, const Standing& standing) {
  const bool above = rule.kind == Kind::total_above;
  return {above ? "total_above" : "total_at_least", "", standing.facts.number(rule.threshold).shortest(),
          in_numbers(standing, standing.total),     {}, {}};
}

UnmetRule unmet_criterion(const Rule& rule, const Standing& standing) {
  const std::string& id = id_of(standing, rule.index);
  return {"criterion",
          id,
          standing.facts.number(rule.threshold).shortest(),
          points_in_words(standing.criteria[rule.index]),
          {id},
          {}};
}

UnmetRule unmet_previous(const Rule& rule, const Standing& standing) {
  std::vector<std::string> levels;
  for (const PreviousResult& result : standing.previous) levels.push_back(result.level.value_or("-"));
  if (levels.size() > static_cast<std::size_t>(rule.count)) {
    levels.resize(static_cast<std::size_t>(rule.count));
  }
  return {"previous_level_at_least", std::to_string(rule.count), rule.words.front(), joined(levels), {}, {}};
}

UnmetRule unmet_evidence(const Rule& rule, const Standing& standing) {
  const Facts& facts = standing.facts;
  const std::optional<Date> day = date_of(facts, rule.index);
  UnmetRule unmet{
      "evidence_valid_on", facts.standard().profile[rule.index].id, joined(rule.words), "", {}, {}};
  std::vector<std::string> valid;
  for (const std::string& kind : rule.words) {
    if (day && standing.shelf.has_valid(kind, *day)) valid.push_back(kind);
  }
  unmet.has = joined(valid);
  return unmet;
}

void add_unmet(const Rule& rule, const Standing& standing, std::vector<UnmetRule>& unmet);

/// A rule of which some members are enough, or one with a name: reported as one, its members as parts.
UnmetRule unmet_group(const Rule& rule, const Standing& standing) {
  UnmetRule unmet{"any", "", "1", "0", {}, {}};
  if (rule.kind == Kind::named) {
    const NamedRule& named = standing.facts.standard().rules[rule.index];
    unmet = {"rule", named.id, "", "", {}, {}};
    add_unmet(named.rule, standing, unmet.parts);
  } else {
    std::size_t held = 0;
    for (const Rule& child : rule.children) {
      if (holds(child, standing)) ++held;
      add_unmet(child, standing, unmet.parts);
    }
    if (rule.kind == Kind::at_least_of) {
      unmet = {"at_least", "", std::to_string(rule.count), number(held), {}, std::move(unmet.parts)};
    }
  }
  add_criteria(unmet);
  return unmet;
}

UnmetRule unmet_single(const Rule& rule, const Standing& standing) {
  switch (rule.kind) {
    case Kind::total_at_least:
    case Kind::total_above:
      return unmet_total(rule, standing);
    case Kind::section_at_least:
      return unmet_section(standing.facts.number(rule.threshold), standing, rule.index);
    case Kind::every_section_at_least:
      return unmet_sections(rule, standing);
    case Kind::gates_all:
    case Kind::gates_unmet_at_most:
      return unmet_gates(rule, standing);
    case Kind::criterion_at_least:
      return unmet_criterion(rule, standing);
    case Kind::stage_in:
      return {"stage_in", "", joined(rule.words), standing.facts.sheet->stage, {}, {}};
    case Kind::previous_level_at_least:
      return unmet_previous(rule, standing);
    case Kind::evidence_valid_on:
      return unmet_evidence(rule, standing);
    default:
      return unmet_group(rule, standing);
  }
}

void add_unmet(const Rule& rule, const Standing& standing, std::vector<UnmetRule>& unmet) {
  if (holds(rule, standing)) return;
  if (rule.kind == Kind::all || rule.kind == Kind::when) {
    for (const Rule& child : rule.children) add_unmet(child, standing, unmet);
  } else {
    unmet.push_back(unmet_single(rule, standing));
  }
}

}  // namespace

std::vector<UnmetRule> unmet_of(const std::vector<Rule>& rules, const Standing& standing) {
  std::vector<UnmetRule> unmet;
  for (const Rule& rule : rules) add_unmet(rule, standing, unmet);
  return unmet;
}

}  // namespace assessor::scoring
