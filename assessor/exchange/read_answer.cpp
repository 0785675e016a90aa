// One answer of an answers file, held against its criterion.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/answers_reading.h"
#include "exchange/json_writer.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

const Words<DocumentState> k_document_states = {{"valid", DocumentState::valid},
                                                {"incomplete", DocumentState::incomplete},
                                                {"none", DocumentState::none}};

/// The key that answers a kind of criterion, and how its value is read.
struct ValueReader {
  AnswersReading& reading;
  Fields& fields;

  AnswerValue operator()(const ScaleAnswer& asked) const;
  AnswerValue operator()(const NumberAnswer&) const;
  AnswerValue operator()(const MoneyAnswer&) const;
  AnswerValue operator()(const RatioAnswer& asked) const;
  AnswerValue operator()(const DocumentAnswer&) const;
  AnswerValue operator()(const DateAnswer&) const;
  AnswerValue operator()(const ChecklistAnswer& asked) const;
  AnswerValue operator()(const TextAnswer&) const;
};

AnswerValue ValueReader::operator()(const ScaleAnswer& asked) const {
  const JsonNode* node = fields.find("option");
  const auto id = node == nullptr ? std::nullopt : read_words(*node, reading.findings);
  if (!id) return {};
  const auto& options = reading.standard.scales[asked.scale].options;
  const auto same = [&](const Option& option) { return option.id == *id; };
  if (std::any_of(options.begin(), options.end(), same)) return OptionChosen{*id};
  reading.findings.error(*node, "unknown-option", {{"id", shortened(*id, 80)}});
  return {};
}

AnswerValue ValueReader::operator()(const NumberAnswer&) const {
  const auto value = fields.exact("number");
  return value ? AnswerValue(NumberTyped{*value}) : AnswerValue();
}

AnswerValue ValueReader::operator()(const MoneyAnswer&) const {
  const auto value = fields.exact("money");
  if (!value) return {};
  if (!value->is_whole()) {
    reading.findings.error(*fields.find("money"), "money-not-whole", {{"text", value->shortest()}});
  }
  return MoneyTyped{*value};
}

AnswerValue ValueReader::operator()(const RatioAnswer& asked) const {
  if (!fields.has("numerator") && !fields.has("denominator")) {
    fields.find("numerator");
    fields.find("denominator");
    return {};
  }
  const JsonNode* numerator = fields.need("numerator");
  const JsonNode* denominator = fields.need("denominator");
  if (numerator == nullptr || denominator == nullptr) return {};
  const auto upper = read_exact(*numerator, reading.findings);
  const auto lower = read_exact(*denominator, reading.findings);
  if (!upper || !lower) return {};
  if (*upper < 0) reading.findings.error(*numerator, "ratio-negative", {{"text", upper->shortest()}});
  if (*lower < 0) reading.findings.error(*denominator, "ratio-negative", {{"text", lower->shortest()}});
  if (asked.above == RatioAnswer::Above::refuse && *upper > *lower) {
    // A denominator of 0 has a rule of its own (`when_zero`), so it may stay.
    const Params params{{"numerator", upper->shortest()}, {"denominator", lower->shortest()}};
    lower->is_zero() ? reading.findings.warn(*numerator, "ratio-above", params)
                     : reading.findings.error(*numerator, "ratio-above", params);
  }
  return RatioTyped{*upper, *lower};
}

AnswerValue ValueReader::operator()(const DocumentAnswer&) const {
  const JsonNode* node = fields.find("document");
  const auto state = node == nullptr ? std::nullopt : read_one_of(*node, k_document_states, reading.findings);
  return state ? AnswerValue(*state) : AnswerValue();
}

AnswerValue ValueReader::operator()(const DateAnswer&) const {
  const auto date = fields.date("date");
  return date ? AnswerValue(DateTyped{*date}) : AnswerValue();
}

AnswerValue ValueReader::operator()(const ChecklistAnswer& asked) const {
  if (fields.find("checked") == nullptr) return {};
  ItemsChecked checked;
  for (const JsonNode& node : fields.list("checked")) {
    const auto id = read_words(node, reading.findings);
    if (!id) continue;
    const auto same = [&](const ChecklistItem& item) { return item.id == *id; };
    const Params params{{"id", shortened(*id, 80)}};
    if (std::none_of(asked.items.begin(), asked.items.end(), same)) {
      reading.findings.error(node, "unknown-item", params);
    } else if (!checked.items.insert(*id).second) {
      reading.findings.error(node, "duplicate-id", params);
    }
  }
  return checked;
}

AnswerValue ValueReader::operator()(const TextAnswer&) const {
  if (!fields.has("text")) {
    fields.find("text");
    return {};
  }
  return WordsTyped{fields.words("text")};
}

constexpr std::array<std::string_view, 8> k_value_keys = {"option",   "number", "money",   "numerator",
                                                          "document", "date",   "checked", "text"};

/// By the position of the kind in AnswerKind.
std::string_view key_of(const AnswerKind& kind) {
  return k_value_keys[kind.index()];
}

/// A value of another kind than the criterion asks for.
void refuse_other_kinds(AnswersReading& reading, Fields& fields, const Criterion& criterion) {
  const std::string_view expected = key_of(criterion.answer);
  for (const std::string_view key : k_value_keys) {
    if (key == expected || !fields.has(key)) continue;
    reading.findings.error(*fields.find(key), "answer-kind", {{"expected", std::string(expected)}});
  }
  if (expected != "numerator" && fields.has("denominator")) {
    reading.findings.error(*fields.find("denominator"), "answer-kind", {{"expected", std::string(expected)}});
  }
}

AnswerValue read_value(AnswersReading& reading, Fields& fields, const Criterion& criterion) {
  refuse_other_kinds(reading, fields, criterion);
  AnswerValue value = std::visit(ValueReader{reading, fields}, criterion.answer);
  const JsonNode* not_applicable = fields.find("not_applicable");
  if (not_applicable == nullptr) return value;
  const auto reason = read_words(*not_applicable, reading.findings);
  if (reason && trimmed(*reason).empty()) reading.findings.error(*not_applicable, "reason-missing");
  if (value.index() != 0) reading.findings.error(*not_applicable, "answer-twice");
  if (!criterion.na_allowed) {
    reading.findings.warn(*not_applicable, "na-not-allowed", {{"criterion", criterion.id}});
  }
  return NotApplicable{reason.value_or("")};
}

EvidenceLink read_link(AnswersReading& reading, const JsonNode& node) {
  EvidenceLink link;
  const JsonNode* document = &node;
  if (!node.is(Kind::text)) {
    Fields fields(node, reading.findings);
    document = fields.need("document");
    link.pages = fields.words("pages");
    link.note = fields.words("note");
    link.extra = extra_of(fields, reading.findings);
  }
  if (document == nullptr) return link;
  link.document = read_words(*document, reading.findings).value_or("");
  if (document->is(Kind::text) && !reading.document_by_id.contains(link.document)) {
    reading.findings.error(*document, "unknown-document", {{"id", shortened(link.document, 80)}});
  }
  return link;
}

Observation read_observation(AnswersReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  Observation observation;
  observation.date = fields.date("date");
  observation.place = fields.words("place");
  const Words<std::string> methods = {
      {"observe", "observe"}, {"interview", "interview"}, {"document", "document"}};
  observation.method = fields.one_of("method", methods, std::string{});
  observation.text = fields.words("text");
  if (const JsonNode* sample = fields.find("x-sample"))
    observation.sample = read_sample(*sample, reading.findings);
  observation.extra = extra_of(fields, reading.findings);
  return observation;
}

}  // namespace

std::optional<Sample> read_sample(const JsonNode& node, Findings& findings) {
  Fields fields(node, findings);
  const JsonNode* size = fields.need("size");
  const JsonNode* hits = fields.need("hits");
  fields.warn_of_unasked();
  if (size == nullptr || hits == nullptr) return std::nullopt;
  const auto drawn = read_whole(*size, findings, {1, Sample::k_most});
  if (!drawn) return std::nullopt;
  const auto met = read_whole(*hits, findings, {0, *drawn});
  return met ? std::optional(Sample{*met, *drawn}) : std::nullopt;
}

Answer read_answer(AnswersReading& reading, const JsonNode& node, const Criterion& criterion) {
  Fields fields(node, reading.findings);
  Answer answer;
  answer.value = read_value(reading, fields, criterion);
  answer.unknown = fields.flag("unknown");
  answer.discuss = fields.flag("discuss");
  for (const JsonNode& link : fields.list("evidence")) answer.evidence.push_back(read_link(reading, link));
  if (const JsonNode* observed = fields.find("observed")) {
    answer.observed = read_observation(reading, *observed);
  }
  answer.note = fields.words("note");
  answer.reason = fields.words("reason");
  answer.inherited = fields.flag("inherited");
  answer.extra = extra_of(fields, reading.findings);
  return answer;
}

}  // namespace assessor::exchange
