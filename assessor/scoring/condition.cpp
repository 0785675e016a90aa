#include "scoring/condition.h"

#include <algorithm>

namespace assessor::scoring {

std::string in_words(const ProfileValue& value) {
  struct InWords {
    std::string operator()(const ChoiceValue& choice) const { return choice.option; }
    std::string operator()(const ChoicesValue& choices) const {
      return choices.options.size() == 1 ? choices.options.front() : "";
    }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const Rational& number) const { return number.shortest(); }
    std::string operator()(const Date& date) const { return date.iso(); }
    std::string operator()(const WordsValue& words) const { return words.words; }
  };
  return std::visit(InWords{}, value);
}

namespace {

using Kind = Condition::Kind;

Truth truth(bool value) {
  return value ? Truth::yes : Truth::no;
}

bool is_one_of(const std::vector<std::string>& words, const std::string& wanted) {
  return std::find(words.begin(), words.end(), wanted) != words.end();
}

bool includes(const ProfileValue& value, const std::string& option) {
  const auto* choices = std::get_if<ChoicesValue>(&value);
  return choices == nullptr ? in_words(value) == option : is_one_of(choices->options, option);
}

bool is_at_least(const ProfileValue& value, const Rational& threshold) {
  if (const auto* choices = std::get_if<ChoicesValue>(&value)) {
    return Rational(static_cast<std::int64_t>(choices->options.size())) >= threshold;
  }
  const auto* number = std::get_if<Rational>(&value);
  return number != nullptr && *number >= threshold;
}

Truth on_profile(const Condition& condition, const Facts& facts) {
  const ProfileValue* value = facts.profile[condition.profile];
  if (value == nullptr) return Truth::unknown;
  switch (condition.kind) {
    case Kind::profile_includes:
      return truth(std::all_of(condition.words.begin(), condition.words.end(),
                               [&](const std::string& option) { return includes(*value, option); }));
    case Kind::profile_at_least:
      return truth(is_at_least(*value, facts.number(condition.threshold)));
    default:
      return truth(is_one_of(condition.words, in_words(*value)));
  }
}

Truth on_criterion(const Condition& condition, const Facts& facts, const CriterionFacts& criterion) {
  if (!criterion.applies || !criterion.answered) return Truth::no;
  switch (condition.kind) {
    case Kind::criterion_at_least:
      return truth(criterion.points && *criterion.points >= facts.number(condition.threshold));
    case Kind::criterion_option:
      return truth(criterion.option != nullptr && is_one_of(condition.words, *criterion.option));
    default:
      return Truth::yes;
  }
}

Truth opposite(Truth value) {
  if (value == Truth::unknown) return value;
  return truth(value == Truth::no);
}

}  // namespace

Truth evaluate(const Condition& condition, const Facts& facts, const std::vector<CriterionFacts>& criteria) {
  const auto child = [&](const Condition& inner) { return evaluate(inner, facts, criteria); };
  switch (condition.kind) {
    case Kind::all: {
      Truth lowest = Truth::yes;
      for (const Condition& inner : condition.children) lowest = std::min(lowest, child(inner));
      return lowest;
    }
    case Kind::any: {
      Truth highest = Truth::no;
      for (const Condition& inner : condition.children) highest = std::max(highest, child(inner));
      return highest;
    }
    case Kind::negation:
      return opposite(child(condition.children.front()));
    case Kind::criterion_answered:
    case Kind::criterion_at_least:
    case Kind::criterion_option:
      return on_criterion(condition, facts, criteria[condition.criterion]);
    default:
      return on_profile(condition, facts);
  }
}

bool may_hold(const std::vector<Condition>& condition, const Facts& facts) {
  return condition.empty() || evaluate(condition.front(), facts, facts.criteria) != Truth::no;
}

bool must_hold(const std::vector<Condition>& condition, const Facts& facts) {
  return condition.empty() || evaluate(condition.front(), facts, facts.criteria) == Truth::yes;
}

Facts facts_of(const PreparedStandard& prepared, const AnswerSheet& sheet) {
  const Standard& standard = *prepared.standard;
  Facts facts{&prepared, &sheet, {}, {}, {}, {}};
  facts.parameters.reserve(standard.parameters.size());
  facts.profile.reserve(standard.profile.size());
  for (const Parameter& parameter : standard.parameters) {
    const auto set = sheet.parameters.find(parameter.id);
    facts.parameters.push_back(set == sheet.parameters.end() ? parameter.standard_value : set->second);
  }
  for (const ProfileQuestion& question : standard.profile) {
    const auto told = sheet.profile.find(question.id);
    facts.profile.push_back(told == sheet.profile.end() ? nullptr : &told->second);
  }
  facts.criteria.resize(standard.criteria.size());
  facts.answers.resize(standard.criteria.size());
  // Both lists are sorted by id: one walk instead of a search for each criterion.
  auto answer = sheet.answers.begin();
  for (const auto& [id, criterion] : prepared.by_id) {
    auto order = std::strong_ordering::less;
    while (answer != sheet.answers.end() && (order = answer->first <=> id) < 0) ++answer;
    if (answer != sheet.answers.end() && order == 0) facts.answers[criterion] = &(answer++)->second;
  }
  return facts;
}

}  // namespace assessor::scoring
