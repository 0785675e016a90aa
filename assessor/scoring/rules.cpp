#include "scoring/rules.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

using Kind = Rule::Kind;

bool is_gate(const Standing& standing, CriterionIndex criterion, std::optional<SectionIndex> section) {
  if (!standing.criteria[criterion].applies) return false;
  return !section || lies_in(standing.facts.standard(), criterion, *section);
}

bool is_met(const Standing& standing, CriterionIndex gate) {
  const std::optional<Rational>& points = standing.criteria[gate].points;
  return points && *points >= *standing.facts.standard().criteria[gate].gate_min_points;
}

bool every_section(const Rational& needed, const Standing& standing) {
  const std::vector<SectionIndex>& tops = standing.facts.standard().top_sections;
  return std::all_of(tops.begin(), tops.end(), [&](SectionIndex top) {
    return !standing.percent[top] || *standing.percent[top] >= needed;
  });
}

bool previous_levels(const Rule& rule, const Standing& standing) {
  const auto& index = standing.facts.standard().level_by_id;
  const auto needed = index.find(rule.words.front());
  const auto cycles = static_cast<std::size_t>(std::max(rule.count, 1));
  if (needed == index.end() || standing.previous.size() < cycles) return false;
  return std::all_of(standing.previous.begin(),
                     standing.previous.begin() + static_cast<std::ptrdiff_t>(cycles),
                     [&](const PreviousResult& result) {
                       if (!result.level) return false;
                       const auto reached = index.find(*result.level);
                       return reached != index.end() && reached->second >= needed->second;
                     });
}

bool evidence_valid(const Rule& rule, const Standing& standing) {
  const std::optional<Date> day = date_of(standing.facts, rule.index);
  return day && std::all_of(rule.words.begin(), rule.words.end(),
                            [&](const std::string& kind) { return standing.shelf.has_valid(kind, *day); });
}

bool criterion_at_least(const Rule& rule, const Standing& standing) {
  const CriterionFacts& criterion = standing.criteria[rule.index];
  return criterion.applies && criterion.points && *criterion.points >= standing.facts.number(rule.threshold);
}

bool composed_holds(const Rule& rule, const Standing& standing) {
  const auto held = std::count_if(rule.children.begin(), rule.children.end(),
                                  [&](const Rule& child) { return holds(child, standing); });
  if (rule.kind == Kind::any) return held > 0;
  if (rule.kind == Kind::at_least_of) return held >= rule.count;
  return held == static_cast<std::ptrdiff_t>(rule.children.size());
}

bool number_holds(const Rule& rule, const Standing& standing) {
  const Rational& needed = standing.facts.number(rule.threshold);
  if (rule.kind == Kind::every_section_at_least) return every_section(needed, standing);
  if (rule.kind == Kind::criterion_at_least) return criterion_at_least(rule, standing);
  const bool of_section = rule.kind == Kind::section_at_least;
  const std::optional<Rational>& has = of_section ? standing.percent[rule.index] : standing.total;
  return has && (rule.kind == Kind::total_above ? *has > needed : *has >= needed);
}

}  // namespace

bool holds(const Rule& rule, const Standing& standing) {
  switch (rule.kind) {
    case Kind::all:
    case Kind::any:
    case Kind::at_least_of:
      return composed_holds(rule, standing);
    case Kind::named:
      return holds(standing.facts.standard().rules[rule.index].rule, standing);
    case Kind::gates_all:
      return unmet_gates(standing, scope_of(rule)) == 0;
    case Kind::gates_unmet_at_most:
      return unmet_gates(standing, scope_of(rule)) <= rule.count;
    case Kind::stage_in: {
      const std::string& stage = standing.facts.sheet->stage;
      return standing.stage_assumed ||
             std::find(rule.words.begin(), rule.words.end(), stage) != rule.words.end();
    }
    case Kind::previous_level_at_least:
      return previous_levels(rule, standing);
    case Kind::evidence_valid_on:
      return evidence_valid(rule, standing);
    case Kind::when:
      return !is_required(rule, standing) || holds(rule.children.front(), standing);
    default:
      return number_holds(rule, standing);
  }
}

bool is_required(const Rule& rule, const Standing& standing) {
  return evaluate(rule.condition.front(), standing.facts, standing.criteria) == Truth::yes;
}

bool all_hold(const std::vector<Rule>& rules, const Standing& standing) {
  return std::all_of(rules.begin(), rules.end(), [&](const Rule& rule) { return holds(rule, standing); });
}

std::optional<SectionIndex> scope_of(const Rule& rule) {
  return rule.scoped ? std::optional(rule.index) : std::nullopt;
}

Gates gates_of(const Standing& standing, std::optional<SectionIndex> section) {
  Gates gates;
  for (CriterionIndex gate : standing.facts.prepared->gates) {
    if (!is_gate(standing, gate, section)) continue;
    gates.applying.push_back(gate);
    if (!is_met(standing, gate)) gates.unmet.push_back(gate);
  }
  return gates;
}

int unmet_gates(const Standing& standing, std::optional<SectionIndex> section) {
  const std::vector<CriterionIndex>& gates = standing.facts.prepared->gates;
  return static_cast<int>(std::count_if(gates.begin(), gates.end(), [&](CriterionIndex gate) {
    return is_gate(standing, gate, section) && !is_met(standing, gate);
  }));
}

std::optional<Date> date_of(const Facts& facts, ProfileIndex question) {
  const ProfileValue* value = facts.profile[question];
  const auto* date = value == nullptr ? nullptr : std::get_if<Date>(value);
  return date == nullptr ? std::nullopt : std::optional(*date);
}

}  // namespace assessor::scoring
