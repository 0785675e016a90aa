// The closed vocabulary of rules.
#include <algorithm>

#include "base/text.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

using Kind = Rule::Kind;

void add_children(StandardReading& reading, Fields& fields, std::string_view key, Rule& rule) {
  for (const JsonNode& child : fields.list(key)) rule.children.push_back(read_rule(reading, child));
  if (rule.children.empty()) reading.findings.error(fields.node(), "empty-list", {{"key", std::string(key)}});
}

void set_index(StandardReading& reading, const JsonNode& node, const IdMap& ids, std::string_view code,
               Rule& rule) {
  rule.index = refer(reading, node, ids, code).value_or(0);
}

void set_threshold(StandardReading& reading, Fields& fields, std::string_view key, Rule& rule) {
  if (const JsonNode* node = fields.need(key)) rule.threshold = read_threshold(reading, *node);
}

/// Percentages of sections lie on 0–100.
void set_percent(StandardReading& reading, Fields& fields, std::string_view key, Rule& rule) {
  set_threshold(reading, fields, key, rule);
  const Rational& value = rule.threshold.value;
  if (value < 0 || value > 100) {
    reading.findings.error(*fields.find(key), "out-of-range",
                           {{"text", value.shortest()}, {"least", "0"}, {"most", "100"}});
  }
}

/// Ids into `words`, each checked against its map.
void add_words(StandardReading& reading, Fields& fields, std::string_view key, const IdMap& ids, Rule& rule) {
  const char* code = key == "of" ? "unknown-evidence" : "unknown-stage";
  for (const JsonNode& node : fields.list(key)) {
    if (refer(reading, node, ids, code)) rule.words.push_back(node.words);
  }
  if (rule.words.empty()) reading.findings.error(fields.node(), "empty-list", {{"key", std::string(key)}});
}

Rule all_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::all;
  add_children(reading, fields, "all", rule);
  return rule;
}

Rule any_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::any;
  add_children(reading, fields, "any", rule);
  return rule;
}

Rule count_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::at_least_of;
  fields.need("at_least");
  add_children(reading, fields, "of", rule);
  rule.count = fields.whole("at_least", {1, static_cast<int>(rule.children.size())}).value_or(1);
  return rule;
}

Rule named_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::named;
  const JsonNode& name = *fields.find("rule");
  const auto id = read_words(name, reading.findings);
  const auto known = reading.rule_by_id.find(id.value_or(""));
  if (known != reading.rule_by_id.end()) {
    rule.index = known->second;
  } else if (id) {
    reading.findings.error(name, "unknown-rule", {{"key", shortened(*id, 80)}});
  }
  return rule;
}

Rule total_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::total_at_least;
  set_threshold(reading, fields, "total_at_least", rule);
  return rule;
}

Rule total_above_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::total_above;
  set_threshold(reading, fields, "total_above", rule);
  return rule;
}

Rule section_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::section_at_least;
  set_index(reading, *fields.find("section"), reading.standard.section_by_id, "unknown-section", rule);
  set_percent(reading, fields, "at_least", rule);
  return rule;
}

Rule every_section_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::every_section_at_least;
  set_percent(reading, fields, "every_section_at_least", rule);
  return rule;
}

Rule gates_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::gates_all;
  read_one_of(*fields.find("gates"), Words<bool>{{"all", true}}, reading.findings);
  if (const JsonNode* section = fields.find("section")) {
    rule.scoped = true;
    set_index(reading, *section, reading.standard.section_by_id, "unknown-section", rule);
  }
  return rule;
}

Rule gates_unmet_rule(StandardReading&, Fields& fields) {
  Rule rule;
  rule.kind = Kind::gates_unmet_at_most;
  rule.count = fields.whole("gates_unmet_at_most").value_or(0);
  return rule;
}

Rule criterion_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::criterion_at_least;
  set_index(reading, *fields.find("criterion"), reading.standard.criterion_by_id, "unknown-criterion", rule);
  set_threshold(reading, fields, "at_least_points", rule);
  return rule;
}

Rule stage_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::stage_in;
  add_words(reading, fields, "stage_in", reading.standard.stage_by_id, rule);
  return rule;
}

Rule previous_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::previous_level_at_least;
  const JsonNode& level = *fields.find("previous_level_at_least");
  if (refer(reading, level, reading.standard.level_by_id, "unknown-level")) rule.words = {level.words};
  rule.count = fields.whole("cycles", {1, 100}).value_or(1);
  return rule;
}

Rule evidence_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::evidence_valid_on;
  Fields day(*fields.find("evidence_valid_on"), reading.findings);
  const JsonNode* question = day.need("profile");
  day.warn_of_unasked();
  const IdMap& questions = reading.standard.profile_by_id;
  const auto index =
      question == nullptr ? std::nullopt : refer(reading, *question, questions, "unknown-question");
  if (index && reading.standard.profile[*index].type != ProfileType::date) {
    reading.findings.error(*question, "condition-type",
                           {{"test", "evidence_valid_on"}, {"id", question->words}});
  }
  rule.index = index.value_or(0);
  add_words(reading, fields, "of", reading.standard.evidence_by_id, rule);
  return rule;
}

Rule when_rule(StandardReading& reading, Fields& fields) {
  Rule rule;
  rule.kind = Kind::when;
  rule.condition = condition_of(reading, fields, "when");
  const JsonNode* require = fields.need("require");
  rule.children.push_back(require == nullptr ? Rule{} : read_rule(reading, *require));
  return rule;
}

using Reader = Rule (*)(StandardReading&, Fields&);
struct Form {
  std::string_view key;     ///< says which rule it is
  std::string_view beside;  ///< a key that would make it another one
  Reader read;
};

/// In this order: `gates` may have a `section`, and `at_least` stands beside `of` and `section`.
const std::vector<Form> k_forms = {
    {"all", "", all_rule},
    {"any", "", any_rule},
    {"rule", "", named_rule},
    {"total_at_least", "", total_rule},
    {"total_above", "", total_above_rule},
    {"every_section_at_least", "", every_section_rule},
    {"gates", "", gates_rule},
    {"gates_unmet_at_most", "", gates_unmet_rule},
    {"section", "gates", section_rule},
    {"criterion", "", criterion_rule},
    {"stage_in", "", stage_rule},
    {"previous_level_at_least", "", previous_rule},
    {"evidence_valid_on", "", evidence_rule},
    {"when", "", when_rule},
    {"of", "evidence_valid_on", count_rule},
};

}  // namespace

Rule read_rule(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  const auto is_form = [&](const Form& form) {
    return fields.has(form.key) && (form.beside.empty() || !fields.has(form.beside));
  };
  const auto form = std::find_if(k_forms.begin(), k_forms.end(), is_form);
  if (form == k_forms.end()) {
    if (node.is(JsonNode::Kind::object)) {
      const std::string key = node.children.empty() ? "" : node.children.front().key;
      reading.findings.error(node, "unknown-rule", {{"key", shortened(key, 80)}});
    }
    return {};
  }
  Rule rule = form->read(reading, fields);
  // A word that we do not know would change what the rule means.
  for (const JsonNode* member : fields.unasked()) {
    reading.findings.error(*member, "unknown-rule", {{"key", shortened(member->key, 80)}});
  }
  return rule;
}

std::vector<Rule> read_rules(StandardReading& reading, Fields& fields, std::string_view key) {
  std::vector<Rule> rules;
  for (const JsonNode& node : fields.list(key)) rules.push_back(read_rule(reading, node));
  return rules;
}

}  // namespace assessor::exchange
