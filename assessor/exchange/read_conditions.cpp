// The closed vocabulary of conditions.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

using Kind = Condition::Kind;

/// The one key of a list that an object has; empty with an error where it has none or several.
std::string_view only_key(StandardReading& reading, Fields& fields, std::vector<std::string_view> keys) {
  std::string_view found;
  std::string allowed;
  int given = 0;
  for (const std::string_view key : keys) {
    allowed += (allowed.empty() ? "" : ", ") + std::string(key);
    if (fields.find(key) == nullptr) continue;
    found = key;
    ++given;
  }
  if (given == 1) return found;
  if (fields.node().is(JsonNode::Kind::object)) {
    reading.findings.error(fields.node(), "one-of", {{"allowed", allowed}});
  }
  return {};
}

bool is_choice(const ProfileQuestion& question) {
  return question.type == ProfileType::choice || question.type == ProfileType::choices;
}

/// An option of a question that has options; any words for a text question.
void add_word(StandardReading& reading, const JsonNode& node, const ProfileQuestion& question,
              Condition& condition) {
  const auto word = read_words(node, reading.findings);
  if (!word) return;
  const auto same = [&](const ProfileOption& option) { return option.id == *word; };
  if (is_choice(question) && std::none_of(question.options.begin(), question.options.end(), same)) {
    reading.findings.error(node, "unknown-option", {{"id", shortened(*word, 80)}});
  }
  condition.words.push_back(*word);
}

void read_words_list(StandardReading& reading, const JsonNode& node, const ProfileQuestion& question,
                     Condition& condition) {
  if (!node.is(JsonNode::Kind::list)) {
    reading.findings.error(node, "wrong-type", {{"expected", "list"}});
    return;
  }
  for (const JsonNode& word : node.children) add_word(reading, word, question, condition);
}

/// What a question's answer is compared with, as the words that the engine compares.
std::optional<std::string> read_value_words(StandardReading& reading, const JsonNode& node,
                                            ProfileType type) {
  switch (type) {
    case ProfileType::yes_no: {
      const auto flag = read_flag(node, reading.findings);
      return flag ? std::optional<std::string>(*flag ? "true" : "false") : std::nullopt;
    }
    case ProfileType::number:
    case ProfileType::money: {
      const auto value = read_exact(node, reading.findings);
      return value ? std::optional(value->shortest()) : std::nullopt;
    }
    case ProfileType::date: {
      const auto date = read_date(node, reading.findings);
      return date ? std::optional(date->iso()) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

void read_is(StandardReading& reading, const JsonNode& node, const ProfileQuestion& question,
             Condition& condition) {
  condition.kind = Kind::profile_is;
  const bool in_words = question.type == ProfileType::choice || question.type == ProfileType::text;
  if (in_words) return add_word(reading, node, question, condition);
  if (const auto words = read_value_words(reading, node, question.type)) condition.words.push_back(*words);
}

/// Whether a test makes sense for a question of this type; `at_least` counts what was chosen of several.
bool fits(std::string_view test, ProfileType type) {
  if (test == "is") return type != ProfileType::choices;
  if (test == "in") return type == ProfileType::choice || type == ProfileType::text;
  if (test == "includes") return type == ProfileType::choices;
  return type == ProfileType::number || type == ProfileType::money || type == ProfileType::choices;
}

Condition read_profile_condition(StandardReading& reading, Fields& fields) {
  Condition condition;
  const auto index =
      refer(reading, *fields.find("profile"), reading.standard.profile_by_id, "unknown-question");
  const std::string_view test = only_key(reading, fields, {"is", "in", "includes", "at_least"});
  if (!index || test.empty()) return condition;
  condition.profile = *index;
  const ProfileQuestion& question = reading.standard.profile[*index];
  const JsonNode& value = *fields.find(test);
  if (!fits(test, question.type)) {
    reading.findings.error(value, "condition-type", {{"test", std::string(test)}, {"id", question.id}});
    return condition;
  }
  if (test == "is") read_is(reading, value, question, condition);
  if (test == "in") {
    condition.kind = Kind::profile_in;
    read_words_list(reading, value, question, condition);
  }
  if (test == "includes") {
    condition.kind = Kind::profile_includes;
    add_word(reading, value, question, condition);
  }
  if (test == "at_least") {
    condition.kind = Kind::profile_at_least;
    condition.threshold = read_threshold(reading, value);
  }
  return condition;
}

/// The options that an answer to the criterion can have; none where it has no options.
std::vector<std::string> options_of(const Standard& standard, const Criterion& criterion) {
  if (std::holds_alternative<DocumentAnswer>(criterion.answer)) return {"valid", "incomplete", "none"};
  const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer);
  std::vector<std::string> ids;
  if (scale == nullptr || scale->scale >= standard.scales.size()) return ids;
  for (const Option& option : standard.scales[scale->scale].options) ids.push_back(option.id);
  return ids;
}

void read_options(StandardReading& reading, const JsonNode& node, Condition& condition) {
  condition.kind = Kind::criterion_option;
  const auto options = options_of(reading.standard, reading.standard.criteria[condition.criterion]);
  if (!node.is(JsonNode::Kind::list)) {
    reading.findings.error(node, "wrong-type", {{"expected", "list"}});
    return;
  }
  for (const JsonNode& entry : node.children) {
    const auto id = read_words(entry, reading.findings);
    if (!id) continue;
    if (std::find(options.begin(), options.end(), *id) == options.end()) {
      reading.findings.error(entry, "unknown-option", {{"id", shortened(*id, 80)}});
    }
    condition.words.push_back(*id);
  }
}

Condition read_criterion_condition(StandardReading& reading, Fields& fields) {
  Condition condition;
  const auto index =
      refer(reading, *fields.find("criterion"), reading.standard.criterion_by_id, "unknown-criterion");
  const std::string_view test = only_key(reading, fields, {"answered", "at_least_points", "option"});
  if (!index || test.empty()) return condition;
  condition.criterion = *index;
  const JsonNode& value = *fields.find(test);
  if (test == "option") read_options(reading, value, condition);
  if (test == "at_least_points") {
    condition.kind = Kind::criterion_at_least;
    condition.threshold = read_threshold(reading, value);
  }
  if (test != "answered") return condition;
  condition.kind = Kind::criterion_answered;
  if (read_flag(value, reading.findings).value_or(true)) return condition;
  Condition negation;
  negation.kind = Kind::negation;
  negation.children.push_back(condition);
  return negation;
}

Condition read_list_condition(StandardReading& reading, Fields& fields, std::string_view key) {
  Condition condition;
  condition.kind = key == "all" ? Kind::all : Kind::any;
  for (const JsonNode& child : fields.list(key)) condition.children.push_back(read_condition(reading, child));
  if (condition.children.empty())
    reading.findings.error(fields.node(), "empty-list", {{"key", std::string(key)}});
  return condition;
}

}  // namespace

Condition read_condition(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  const std::string_view kind = only_key(reading, fields, {"all", "any", "not", "profile", "criterion"});
  Condition condition;
  if (kind.empty()) return condition;
  if (kind == "all" || kind == "any") condition = read_list_condition(reading, fields, kind);
  if (kind == "not") {
    condition.kind = Kind::negation;
    condition.children.push_back(read_condition(reading, *fields.find("not")));
  }
  if (kind == "profile") condition = read_profile_condition(reading, fields);
  if (kind == "criterion") condition = read_criterion_condition(reading, fields);
  // A word that we do not know would change what the condition means.
  for (const JsonNode* member : fields.unasked()) {
    reading.findings.error(*member, "unknown-rule", {{"key", shortened(member->key, 80)}});
  }
  return condition;
}

std::vector<Condition> condition_of(StandardReading& reading, Fields& fields, std::string_view key) {
  const JsonNode* node = fields.find(key);
  if (node == nullptr) return {};
  return {read_condition(reading, *node)};
}

}  // namespace assessor::exchange
