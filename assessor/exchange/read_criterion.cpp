// One criterion of a standard file, and the tree of sections that holds it.
#include "base/text.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

const Words<Effort> k_efforts = {
    {"small", Effort::small}, {"medium", Effort::medium}, {"large", Effort::large}};
const Words<bool> k_counted = {{"follow_ups", true}};

/// Where a short title is not given, the beginning of the long one.
Text short_title_of(StandardReading& reading, Fields& fields, const Text& title, std::size_t letters) {
  Text text = text_of(reading, fields, "short_title", k_title_letters);
  if (text.empty()) {
    for (const auto& [language, words] : title.by_language) {
      text.by_language.emplace_back(language, shortened(words, letters));
    }
    return text;
  }
  for (const auto& [language, words] : text.by_language) {
    if (letter_count(words) <= letters) continue;
    const JsonNode* node = fields.node().member("short_title")->member(language);
    reading.findings.warn(
        *node, "short-title-long",
        {{"letters", std::to_string(letter_count(words))}, {"most", std::to_string(letters)}});
  }
  return text;
}

std::map<std::string, Text> texts_by_points(StandardReading& reading, Fields& fields, std::string_view key) {
  std::map<std::string, Text> texts;
  const JsonNode* node = fields.find(key);
  if (node == nullptr) return texts;
  Fields members(*node, reading.findings);
  for (const JsonNode* member : members.unasked()) {
    const auto points = Rational::parse_decimal(member->key);
    if (points) {
      texts[points->shortest()] = read_text(reading, *member);
    } else {
      reading.findings.error(*member, "not-a-decimal", {{"text", shortened(member->key, 40)}});
    }
  }
  return texts;
}

std::optional<Rational> weight_of(StandardReading& reading, Fields& fields) {
  const JsonNode* node = fields.need("weight");
  const auto weight = node == nullptr ? std::nullopt : read_exact(*node, reading.findings);
  if (weight && *weight < 0) {
    reading.findings.error(*node, "weight-negative", {{"weight", weight->shortest()}});
    return std::nullopt;
  }
  return weight;
}

void read_gate(StandardReading& reading, Fields& fields, Criterion& criterion) {
  const JsonNode* node = fields.find("gate");
  if (node == nullptr) return;
  Fields gate(*node, reading.findings);
  gate.need("min_points");
  criterion.gate_min_points = gate.exact("min_points");
  gate.warn_of_unasked();
}

void read_raises(StandardReading& reading, Fields& fields, Criterion& criterion) {
  const JsonNode* node = fields.find("raises");
  if (node == nullptr) return;
  Fields raises(*node, reading.findings);
  raises.need("points_at_most");
  raises.need("finding");
  criterion.raises = CriticalFinding{raises.exact("points_at_most").value_or(0), raises.words("finding")};
  raises.warn_of_unasked();
}

void read_methods(StandardReading& reading, Fields& fields, Criterion& criterion) {
  const Words<std::string> methods = {
      {"observe", "observe"}, {"interview", "interview"}, {"document", "document"}};
  for (const JsonNode& node : fields.list("methods")) {
    if (auto method = read_one_of(node, methods, reading.findings)) criterion.methods.push_back(*method);
  }
}

/// The kinds of one evidence entry; its condition comes later, when all criteria are known.
EvidenceNeed read_evidence_need(StandardReading& reading, const JsonNode& node) {
  const IdMap& known = reading.standard.evidence_by_id;
  EvidenceNeed need;
  if (node.is(Kind::text)) {
    if (const auto kind = refer(reading, node, known, "unknown-evidence")) need.kinds.push_back(*kind);
    return need;
  }
  Fields fields(node, reading.findings);
  const JsonNode* all = fields.need("all");
  for (const JsonNode& id : fields.list("all")) {
    if (const auto kind = refer(reading, id, known, "unknown-evidence")) need.kinds.push_back(*kind);
  }
  if (all != nullptr && all->children.empty()) reading.findings.error(*all, "empty-list", {{"key", "all"}});
  fields.find("when");
  fields.warn_of_unasked();
  return need;
}

std::string code_of(Fields& fields, const std::string& id) {
  const std::string code = fields.words("code");
  return code.empty() ? id : code;
}

void read_section(StandardReading& reading, const JsonNode& node, std::optional<SectionIndex> parent);

void read_note(StandardReading& reading, const JsonNode& node, SectionIndex section) {
  Standard& standard = reading.standard;
  Fields fields(node, reading.findings);
  Note note;
  note.id = id_of(reading, fields, reading.note_by_id, standard.notes.size());
  note.text = text_of(reading, fields, "note");
  fields.warn_of_unasked();
  standard.sections[section].items.push_back({NodeRef::Kind::note, standard.notes.size()});
  standard.notes.push_back(std::move(note));
}

void read_item(StandardReading& reading, const JsonNode& node, SectionIndex section) {
  const Fields fields(node, reading.findings);
  const bool is_criterion = fields.has("answer");
  const bool is_section = fields.has("items");
  const bool is_note = fields.has("note");
  if (is_criterion + is_section + is_note != 1) {
    reading.findings.error(node, "one-of", {{"allowed", "answer, items, note"}});
  } else if (is_criterion) {
    read_criterion(reading, node, section);
  } else if (is_section) {
    read_section(reading, node, section);
  } else {
    read_note(reading, node, section);
  }
}

void read_section(StandardReading& reading, const JsonNode& node, std::optional<SectionIndex> parent) {
  constexpr std::size_t k_short_letters = 22;
  Standard& standard = reading.standard;
  const SectionIndex index = standard.sections.size();
  Fields fields(node, reading.findings);
  Section section;
  section.id = id_of(reading, fields, standard.section_by_id, index);
  section.code = code_of(fields, section.id);
  section.parent = parent;
  section.title = title_of(reading, fields, "title", section.id);
  section.short_title = short_title_of(reading, fields, section.title, k_short_letters);
  section.guidance = text_of(reading, fields, "guidance");
  const JsonNode* weight = node.member("weight");
  const bool sum = weight != nullptr && weight->is(Kind::text) && weight->words == "sum";
  if (sum) {
    fields.find("weight");
  } else {
    section.weight = weight_of(reading, fields).value_or(0);
  }
  fields.need("items");
  standard.sections.push_back(std::move(section));
  reading.sections.push_back(&node);
  if (parent) standard.sections[*parent].items.push_back({NodeRef::Kind::section, index});
  for (const JsonNode& item : fields.list("items", k_most_criteria)) read_item(reading, item, index);
  fields.warn_of_unasked();
}

/// "follow_ups" is all that a record of ours can answer, and only where a share is asked for.
bool read_counts(StandardReading& reading, Fields& fields, const AnswerKind& answer) {
  const bool counts = fields.one_of("x-counts", k_counted, false);
  if (counts && !std::holds_alternative<RatioAnswer>(answer))
    reading.findings.error(*fields.find("x-counts"), "counts-without-ratio");
  return counts;
}

/// None where the criterion is unknown or the points are not told.
std::optional<Precedence> read_precedence(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  const JsonNode* id = fields.need("criterion");
  fields.need("at_least_points");
  const auto points = fields.exact("at_least_points");
  fields.warn_of_unasked();
  const auto criterion = id == nullptr
                             ? std::nullopt
                             : refer(reading, *id, reading.standard.criterion_by_id, "unknown-criterion");
  if (!criterion || !points) return std::nullopt;
  return Precedence{*criterion, *points};
}

}  // namespace

void read_criterion(StandardReading& reading, const JsonNode& node, SectionIndex section) {
  if (reading.standard.criteria.size() == k_most_criteria) {
    reading.findings.error(node, "too-many",
                           {{"what", "criteria"}, {"most", std::to_string(k_most_criteria)}});
    return;
  }
  constexpr std::size_t k_short_letters = 24;
  Standard& standard = reading.standard;
  const CriterionIndex index = standard.criteria.size();
  Fields fields(node, reading.findings);
  Criterion criterion;
  criterion.id = id_of(reading, fields, standard.criterion_by_id, index);
  criterion.code = code_of(fields, criterion.id);
  criterion.section = section;
  criterion.text = title_of(reading, fields, "text", criterion.id);
  criterion.short_title = short_title_of(reading, fields, criterion.text, k_short_letters);
  criterion.question = text_of(reading, fields, "question");
  criterion.guidance = text_of(reading, fields, "guidance");
  read_methods(reading, fields, criterion);
  criterion.examples = texts_by_points(reading, fields, "examples");
  criterion.answer = read_answer_kind(reading, *fields.find("answer"));
  criterion.weight = weight_of(reading, fields).value_or(0);
  read_gate(reading, fields, criterion);
  criterion.na_allowed = fields.flag("na_allowed");
  criterion.counts_follow_ups = read_counts(reading, fields, criterion.answer);
  for (const JsonNode& entry : fields.list("evidence")) {
    criterion.evidence.push_back(read_evidence_need(reading, entry));
  }
  criterion.effort = fields.one_of("effort", k_efforts, Effort::unspecified);
  criterion.advice = texts_by_points(reading, fields, "advice");
  read_raises(reading, fields, criterion);
  criterion.sources = read_sources(reading, fields, "sources");
  fields.find("applies_if");
  fields.find("zero_if");
  fields.find("x-after");
  fields.warn_of_unasked();
  standard.criteria.push_back(std::move(criterion));
  reading.criteria.push_back(&node);
  standard.sections[section].items.push_back({NodeRef::Kind::criterion, index});
}

void read_criterion_conditions(StandardReading& reading) {
  for (CriterionIndex i = 0; i < reading.criteria.size(); ++i) {
    Criterion& criterion = reading.standard.criteria[i];
    Fields fields(*reading.criteria[i], reading.findings);
    criterion.applies_if = condition_of(reading, fields, "applies_if");
    criterion.zero_if = condition_of(reading, fields, "zero_if");
    for (const JsonNode& entry : fields.list("x-after", k_most_entries))
      if (const auto wanted = read_precedence(reading, entry)) criterion.after.push_back(*wanted);
    const JsonNode* evidence = reading.criteria[i]->member("evidence");
    for (std::size_t entry = 0; entry < criterion.evidence.size(); ++entry) {
      const JsonNode& node = evidence->children[entry];
      if (!node.is(Kind::object)) continue;
      Fields need(node, reading.findings);
      criterion.evidence[entry].condition = condition_of(reading, need, "when");
    }
  }
}

void read_sections(StandardReading& reading, Fields& top) {
  top.need("sections");
  for (const JsonNode& node : top.list("sections")) {
    reading.standard.top_sections.push_back(reading.standard.sections.size());
    read_section(reading, node, std::nullopt);
  }
}

}  // namespace assessor::exchange
