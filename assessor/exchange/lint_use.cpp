#include <set>

#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

/// Everything that conditions and rules refer to.
struct Used {
  std::set<std::size_t> criteria, questions, rules, parameters, kinds, scales;
  bool gates = false;
};

void use(const Threshold& threshold, Used& used) {
  if (threshold.parameter) used.parameters.insert(*threshold.parameter);
}

void use(const std::vector<Condition>& conditions, Used& used) {
  for (const Condition& condition : conditions) {
    visit(condition, [&](const Condition& each) {
      using Kind = Condition::Kind;
      use(each.threshold, used);
      if (is_on_criterion(each)) {
        used.criteria.insert(each.criterion);
      } else if (each.kind != Kind::all && each.kind != Kind::any && each.kind != Kind::negation) {
        used.questions.insert(each.profile);
      }
    });
  }
}

void use(const std::vector<Rule>& rules, Used& used) {
  for (const Rule& rule : rules) {
    visit(rule, [&](const Rule& each) {
      using Kind = Rule::Kind;
      use(each.threshold, used);
      use(each.condition, used);
      if (each.kind == Kind::named) used.rules.insert(each.index);
      if (each.kind == Kind::criterion_at_least) used.criteria.insert(each.index);
      if (each.kind == Kind::evidence_valid_on) used.questions.insert(each.index);
      if (each.kind == Kind::gates_all || each.kind == Kind::gates_unmet_at_most) used.gates = true;
    });
  }
}

void use(const std::vector<Band>& bands, Used& used) {
  for (const Band& band : bands) use(band.value, used);
}

void use(const Criterion& criterion, Used& used) {
  use(criterion.applies_if, used);
  use(criterion.zero_if, used);
  for (const EvidenceNeed& need : criterion.evidence) {
    use(need.condition, used);
    used.kinds.insert(need.kinds.begin(), need.kinds.end());
  }
  if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer)) used.scales.insert(scale->scale);
  if (const auto* number = std::get_if<NumberAnswer>(&criterion.answer)) use(number->bands, used);
  if (const auto* money = std::get_if<MoneyAnswer>(&criterion.answer)) use(money->bands, used);
  if (const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer)) use(ratio->bands, used);
  if (const auto* list = std::get_if<ChecklistAnswer>(&criterion.answer)) use(list->bands, used);
}

Used used_in(const Standard& standard) {
  Used used;
  for (const Criterion& criterion : standard.criteria) use(criterion, used);
  for (const NamedRule& rule : standard.rules) use({rule.rule}, used);
  for (const Level& level : standard.levels) use(level.requires_all, used);
  for (const Mark& mark : standard.marks) use(mark.requires_all, used);
  for (const Exit& exit : standard.exits) use({exit.when}, used);
  for (const Facet& facet : standard.facets) use(facet.when, used);
  return used;
}

/// Whether its share reaches the total.
bool reaches_total(const Standard& standard, const Criterion& criterion) {
  if (criterion.weight.is_zero()) return false;
  for (std::optional<SectionIndex> at = criterion.section; at; at = standard.sections[*at].parent) {
    const auto& weight = standard.sections[*at].weight;
    if (weight && weight->is_zero()) return false;
  }
  return true;
}

void lint_dead_criteria(StandardReading& reading, const Used& used) {
  const Standard& standard = reading.standard;
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    const Criterion& criterion = standard.criteria[i];
    const bool gate = criterion.gate_min_points && used.gates;
    if (reaches_total(standard, criterion) || gate || criterion.raises || used.criteria.contains(i)) continue;
    const Params params{{"criterion", criterion.id}};
    if (criterion.weight.is_zero()) {
      reading.findings.note(*reading.criteria[i], "criterion-recorded-only", params);
    } else {
      reading.findings.warn(*reading.criteria[i], "criterion-without-effect", params);
    }
  }
}

/// A note for each entry of a list that nothing uses.
template <class Entry>
void lint_unused(StandardReading& reading, std::string_view key, const std::vector<Entry>& entries,
                 const std::set<std::size_t>& used) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (used.contains(i)) continue;
    const JsonNode& node = reading.root->member(key)->children[i];
    reading.findings.note(node, "unused", {{"list", std::string(key)}, {"id", entries[i].id}});
  }
}

}  // namespace

void lint_use(StandardReading& reading) {
  const Standard& standard = reading.standard;
  const Used used = used_in(standard);
  lint_dead_criteria(reading, used);
  lint_unused(reading, "profile", standard.profile, used.questions);
  lint_unused(reading, "parameters", standard.parameters, used.parameters);
  lint_unused(reading, "scales", standard.scales, used.scales);
  lint_unused(reading, "evidence", standard.evidence, used.kinds);
  lint_unused(reading, "rules", standard.rules, used.rules);
}

}  // namespace assessor::exchange
