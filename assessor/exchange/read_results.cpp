// Rules, levels, marks, exits, facets and the link to an older version. Rules may name each other and
// levels that follow, so all entries are known before the first rule is read.
#include "base/text.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

void enter_rule(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  NamedRule rule;
  rule.id = id_of(reading, fields, reading.rule_by_id, reading.standard.rules.size());
  rule.title = title_of(reading, fields, "title", rule.id);
  fields.need("rule");
  fields.warn_of_unasked();
  reading.standard.rules.push_back(std::move(rule));
  reading.rules.push_back(&node);
}

void enter_level(StandardReading& reading, const JsonNode& node) {
  Standard& standard = reading.standard;
  Fields fields(node, reading.findings);
  Level level;
  level.id = id_of(reading, fields, standard.level_by_id, standard.levels.size());
  level.title = title_of(reading, fields, "title", level.id);
  level.meaning = text_of(reading, fields, "meaning");
  if (fields.find("min") != nullptr || fields.find("max") != nullptr) {
    reading.findings.error(node, "band-range");
  }
  fields.find("requires");
  fields.warn_of_unasked();
  standard.levels.push_back(std::move(level));
  reading.levels.push_back(&node);
}

void read_mark(StandardReading& reading, const JsonNode& node, IdMap& ids) {
  Fields fields(node, reading.findings);
  Mark mark;
  mark.id = id_of(reading, fields, ids, ids.size());
  mark.title = title_of(reading, fields, "title", mark.id);
  fields.need("requires");
  mark.requires_all = read_rules(reading, fields, "requires");
  fields.warn_of_unasked();
  reading.standard.marks.push_back(std::move(mark));
  reading.marks.push_back(&node);
}

void read_exit(StandardReading& reading, const JsonNode& node, IdMap& ids) {
  Fields fields(node, reading.findings);
  Exit exit;
  exit.id = id_of(reading, fields, ids, ids.size());
  exit.title = title_of(reading, fields, "title", exit.id);
  if (const JsonNode* when = fields.need("when")) exit.when = read_condition(reading, *when);
  fields.warn_of_unasked();
  reading.standard.exits.push_back(std::move(exit));
  reading.exits.push_back(&node);
}

void read_facet(StandardReading& reading, const JsonNode& node, IdMap& ids) {
  Fields fields(node, reading.findings);
  Facet facet;
  facet.id = id_of(reading, fields, ids, ids.size());
  facet.title = title_of(reading, fields, "title", facet.id);
  facet.when = condition_of(reading, fields, "when");
  fields.need("criteria");
  for (const JsonNode& entry : fields.list("criteria", k_most_criteria)) {
    const auto index = refer(reading, entry, reading.standard.criterion_by_id, "unknown-criterion");
    if (index) facet.criteria.push_back(*index);
  }
  fields.warn_of_unasked();
  reading.standard.facets.push_back(std::move(facet));
  reading.facets.push_back(&node);
}

void read_supersedes(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  Supersedes supersedes;
  fields.need("version");
  supersedes.version = fields.words("version");
  if (const JsonNode* map = fields.find("map")) {
    Fields members(*map, reading.findings);
    for (const JsonNode* member : members.unasked()) {
      if (!is_id(member->key))
        reading.findings.error(*member, "id-form", {{"id", shortened(member->key, 80)}});
      if (refer(reading, *member, reading.standard.criterion_by_id, "unknown-criterion")) {
        supersedes.map[member->key] = member->words;
      }
    }
  }
  fields.warn_of_unasked();
  reading.standard.supersedes = std::move(supersedes);
}

}  // namespace

void read_results(StandardReading& reading, Fields& top) {
  Standard& standard = reading.standard;
  for (const JsonNode& node : top.list("rules", k_most_entries)) enter_rule(reading, node);
  top.need("levels", Severity::warning);
  for (const JsonNode& node : top.list("levels", k_most_levels)) enter_level(reading, node);
  for (std::size_t i = 0; i < reading.rules.size(); ++i) {
    Fields fields(*reading.rules[i], reading.findings);
    if (const JsonNode* rule = fields.find("rule")) standard.rules[i].rule = read_rule(reading, *rule);
  }
  for (std::size_t i = 0; i < reading.levels.size(); ++i) {
    Fields fields(*reading.levels[i], reading.findings);
    standard.levels[i].requires_all = read_rules(reading, fields, "requires");
  }
  IdMap marks, exits, facets;
  for (const JsonNode& node : top.list("marks", k_most_levels)) read_mark(reading, node, marks);
  for (const JsonNode& node : top.list("exits", k_most_levels)) read_exit(reading, node, exits);
  for (const JsonNode& node : top.list("facets", k_most_entries)) read_facet(reading, node, facets);
  if (const JsonNode* node = top.find("supersedes")) read_supersedes(reading, *node);
}

}  // namespace assessor::exchange
