// What kind of answer a criterion asks for.
#include <array>

#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

const Words<RatioAnswer::Above> k_above = {{"refuse", RatioAnswer::Above::refuse},
                                           {"cap", RatioAnswer::Above::cap},
                                           {"allow", RatioAnswer::Above::allow}};
const Words<RatioAnswer::WhenZero> k_when_zero = {{"zero", RatioAnswer::WhenZero::zero},
                                                  {"full", RatioAnswer::WhenZero::full},
                                                  {"not_applicable", RatioAnswer::WhenZero::not_applicable}};

std::vector<Band> bands_of(StandardReading& reading, Fields& fields) {
  const JsonNode* node = fields.find("bands");
  return node == nullptr ? std::vector<Band>{} : read_bands(reading, *node);
}

ScaleAnswer read_scale_answer(StandardReading& reading, Fields& answer) {
  ScaleAnswer result;
  const auto scale = refer(reading, *answer.find("scale"), reading.scale_by_id, "unknown-scale");
  result.scale = scale.value_or(static_cast<std::size_t>(-1));  // no scale: an error is reported
  const JsonNode* descriptors = answer.find("descriptors");
  if (descriptors == nullptr || !scale) return result;
  Fields fields(*descriptors, reading.findings);
  for (const Option& option : reading.standard.scales[*scale].options) {
    if (const JsonNode* words = fields.find(option.id)) {
      result.descriptors[option.id] = read_text(reading, *words);
    }
  }
  for (const JsonNode* unknown : fields.unasked()) {
    reading.findings.error(*unknown, "unknown-option", {{"id", unknown->key}});
  }
  return result;
}

NumberAnswer read_number_answer(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  NumberAnswer result{text_of(reading, fields, "unit", k_title_letters), bands_of(reading, fields)};
  fields.warn_of_unasked();
  return result;
}

MoneyAnswer read_money_answer(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  MoneyAnswer result{bands_of(reading, fields)};
  fields.warn_of_unasked();
  return result;
}

std::optional<int> read_rounding(StandardReading& reading, const JsonNode& node) {
  if (!node.is(JsonNode::Kind::text)) return read_whole(node, reading.findings, {0, 2});
  const Words<std::optional<int>> allowed = {{"none", std::nullopt}};
  return read_one_of(node, allowed, reading.findings).value_or(std::nullopt);
}

RatioAnswer read_ratio_answer(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  RatioAnswer result;
  result.numerator = text_of(reading, fields, "numerator", k_title_letters);
  result.denominator = text_of(reading, fields, "denominator", k_title_letters);
  if (const JsonNode* bands = fields.need("bands")) {
    result.linear = bands->is(JsonNode::Kind::text) && bands->words == "linear";
    if (!result.linear) result.bands = read_bands(reading, *bands);
  }
  if (const JsonNode* round = fields.find("round")) result.round = read_rounding(reading, *round);
  result.above = fields.one_of("above", k_above, RatioAnswer::Above::refuse);
  result.when_zero = fields.one_of("when_zero", k_when_zero, RatioAnswer::WhenZero::by_default);
  fields.warn_of_unasked();
  return result;
}

DateAnswer read_date_answer(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  DateAnswer result{fields.date("not_before"), fields.date("not_after")};
  if (result.not_before && result.not_after) {
    reading.findings.error(node, "one-of", {{"allowed", "not_before, not_after"}});
  }
  fields.warn_of_unasked();
  return result;
}

ChecklistAnswer read_checklist_answer(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  ChecklistAnswer result;
  IdMap ids;
  fields.need("items");
  for (const JsonNode& entry : fields.list("items")) {
    Fields item(entry, reading.findings);
    const std::string id = id_of(reading, item, ids, result.items.size());
    result.items.push_back({id, title_of(reading, item, "title", id)});
    item.warn_of_unasked();
  }
  result.bands = bands_of(reading, fields);
  fields.warn_of_unasked();
  return result;
}

template <class Answer>
Answer read_plain(StandardReading& reading, const JsonNode& node) {
  Fields(node, reading.findings).warn_of_unasked();
  return Answer{};
}

}  // namespace

AnswerKind read_answer_kind(StandardReading& reading, const JsonNode& node) {
  constexpr std::array<std::string_view, 8> k_kinds = {"scale",    "number", "money",     "ratio",
                                                       "document", "date",   "checklist", "text"};
  Fields fields(node, reading.findings);
  std::string_view kind;
  int given = 0;
  for (const std::string_view name : k_kinds) {
    if (fields.find(name) == nullptr) continue;
    kind = name;
    ++given;
  }
  if (given != 1) {
    if (node.is(JsonNode::Kind::object)) {
      reading.findings.error(node, "one-of",
                             {{"allowed", "scale, number, money, ratio, document, date, checklist, text"}});
    }
    return TextAnswer{};
  }
  AnswerKind result = TextAnswer{};
  const JsonNode& body = *fields.find(kind);
  if (kind == "scale") result = read_scale_answer(reading, fields);
  if (kind == "number") result = read_number_answer(reading, body);
  if (kind == "money") result = read_money_answer(reading, body);
  if (kind == "ratio") result = read_ratio_answer(reading, body);
  if (kind == "document") result = read_plain<DocumentAnswer>(reading, body);
  if (kind == "date") result = read_date_answer(reading, body);
  if (kind == "checklist") result = read_checklist_answer(reading, body);
  if (kind == "text") result = read_plain<TextAnswer>(reading, body);
  fields.warn_of_unasked();
  return result;
}

}  // namespace assessor::exchange
