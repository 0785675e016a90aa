// What a subject says of itself, held against the standard's profile questions.
#include <algorithm>

#include "base/text.h"
#include "exchange/answers_reading.h"

namespace assessor::exchange {

namespace {

std::optional<std::string> read_option(AnswersReading& reading, const JsonNode& node,
                                       const ProfileQuestion& question) {
  const auto id = read_words(node, reading.findings);
  if (!id) return std::nullopt;
  const auto same = [&](const ProfileOption& option) { return option.id == *id; };
  if (std::any_of(question.options.begin(), question.options.end(), same)) return id;
  reading.findings.error(node, "unknown-option", {{"id", shortened(*id, 80)}});
  return std::nullopt;
}

std::optional<ProfileValue> read_choices(AnswersReading& reading, const JsonNode& node,
                                         const ProfileQuestion& question) {
  if (!node.is(JsonNode::Kind::list)) {
    reading.findings.error(node, "wrong-type", {{"expected", "list"}});
    return std::nullopt;
  }
  ChoicesValue choices;
  for (const JsonNode& entry : node.children) {
    const auto id = read_option(reading, entry, question);
    if (!id) continue;
    if (std::find(choices.options.begin(), choices.options.end(), *id) != choices.options.end()) {
      reading.findings.error(entry, "duplicate-id", {{"id", *id}});
    }
    choices.options.push_back(*id);
  }
  if (static_cast<int>(choices.options.size()) < question.min_choices) {
    reading.findings.warn(node, "too-few-choices", {{"least", std::to_string(question.min_choices)}});
  }
  return choices;
}

/// `Wrapped` around what a reader found.
template <class Wrapped, class Value>
std::optional<ProfileValue> wrapped(std::optional<Value> value) {
  if (!value) return std::nullopt;
  return ProfileValue(Wrapped{std::move(*value)});
}

std::optional<ProfileValue> read_money(const JsonNode& node, Findings& findings) {
  const auto value = read_exact(node, findings);
  if (value && !value->is_whole()) findings.error(node, "money-not-whole", {{"text", value->shortest()}});
  return value;
}

std::optional<ProfileValue> read_value(AnswersReading& reading, const JsonNode& node,
                                       const ProfileQuestion& question) {
  Findings& findings = reading.findings;
  switch (question.type) {
    case ProfileType::choice:
      return wrapped<ChoiceValue>(read_option(reading, node, question));
    case ProfileType::choices:
      return read_choices(reading, node, question);
    case ProfileType::yes_no:
      return read_flag(node, findings);
    case ProfileType::number:
      return read_exact(node, findings);
    case ProfileType::money:
      return read_money(node, findings);
    case ProfileType::date:
      return read_date(node, findings);
    case ProfileType::text:
      return wrapped<WordsValue>(read_words(node, findings));
  }
  return std::nullopt;
}

}  // namespace

Profile read_profile(AnswersReading& reading, const JsonNode& node) {
  Profile profile;
  Fields fields(node, reading.findings);
  for (const JsonNode* member : fields.unasked()) {
    const ProfileQuestion* question = reading.standard.question(member->key);
    if (question == nullptr) {
      reading.findings.error(*member, "unknown-question", {{"id", shortened(member->key, 80)}});
    } else if (!member->is(JsonNode::Kind::null)) {
      if (auto value = read_value(reading, *member, *question)) profile[member->key] = std::move(*value);
    }
  }
  return profile;
}

}  // namespace assessor::exchange
