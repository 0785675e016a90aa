#include "cli/typed_values.h"

#include <map>
#include <set>
#include <variant>

#include "base/text.h"
#include "cli/record_nodes.h"
#include "domain/answer_check.h"

namespace assessor::cli {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::vector<std::string> with_commas(const std::string& typed) {
  std::vector<std::string> words;
  for (const std::string_view word : split(typed, ','))
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
  return words;
}

std::string options_of(const ProfileQuestion& question) {
  std::vector<std::string> ids;
  for (const ProfileOption& option : question.options) ids.push_back(option.id);
  return joined(ids);
}

/// What could not be read, and what is wanted instead.
tl::unexpected<Error> unfit(const ProfileQuestion& question, const std::string& typed, std::string expected) {
  return fail("profile-value",
              {{"question", question.id}, {"value", typed}, {"expected", std::move(expected)}});
}

Result<ProfileValue> number_value(const ProfileQuestion& question, const std::string& typed) {
  const auto number = Rational::parse_decimal(typed);
  if (!number) return unfit(question, typed, "123.5");
  return ProfileValue(*number);
}

/// Reads a value by the kind of answer that the criterion asks for.
struct AnswerReader {
  const Standard& standard;
  const Criterion& criterion;
  const std::string& typed;

  tl::unexpected<Error> unfit(std::string expected) const {
    return fail("answer-value",
                {{"criterion", criterion.id}, {"value", typed}, {"expected", std::move(expected)}});
  }
  template <class Typed>
  Result<AnswerValue> number() const {
    const auto value = Rational::parse_decimal(typed);
    if (!value) return unfit("123.5");
    return AnswerValue(Typed{*value});
  }

  Result<AnswerValue> operator()(const ScaleAnswer& kind) const {
    std::vector<std::string> ids;
    for (const Option& option : standard.scales[kind.scale].options) {
      if (option.id == typed) return AnswerValue(OptionChosen{typed});
      ids.push_back(option.id);
    }
    return unfit(joined(ids));
  }
  Result<AnswerValue> operator()(const NumberAnswer&) const { return number<NumberTyped>(); }
  Result<AnswerValue> operator()(const MoneyAnswer&) const { return number<MoneyTyped>(); }
  Result<AnswerValue> operator()(const RatioAnswer&) const {
    const auto parts = split(typed, '/');
    if (parts.size() != 2) return unfit("7/10");
    const auto numerator = Rational::parse_decimal(trimmed(parts[0]));
    const auto denominator = Rational::parse_decimal(trimmed(parts[1]));
    if (!numerator || !denominator) return unfit("7/10");
    return AnswerValue(RatioTyped{*numerator, *denominator});
  }
  Result<AnswerValue> operator()(const DocumentAnswer&) const {
    static const std::map<std::string, DocumentState> states = {{"valid", DocumentState::valid},
                                                                {"incomplete", DocumentState::incomplete},
                                                                {"none", DocumentState::none}};
    const auto found = states.find(typed);
    if (found == states.end()) return unfit("valid, incomplete, none");
    return AnswerValue(found->second);
  }
  Result<AnswerValue> operator()(const DateAnswer&) const {
    const auto day = Date::parse(typed);
    if (!day) return unfit("2026-11-17");
    return AnswerValue(DateTyped{*day});
  }
  Result<AnswerValue> operator()(const ChecklistAnswer& kind) const {
    std::vector<std::string> ids;
    for (const ChecklistItem& item : kind.items) ids.push_back(item.id);
    const auto words = with_commas(typed);
    const std::set<std::string> known(ids.begin(), ids.end());
    for (const std::string& word : words)
      if (!known.contains(word)) return unfit(joined(ids));
    return AnswerValue(ItemsChecked{{words.begin(), words.end()}});
  }
  Result<AnswerValue> operator()(const TextAnswer&) const { return AnswerValue(WordsTyped{typed}); }
};

}  // namespace

Result<std::pair<std::string, std::string>> split_assignment(const std::string& word) {
  const auto equals = word.find('=');
  if (equals == 0 || equals == std::string::npos) return fail("usage-assignment", {{"word", word}});
  return std::pair(word.substr(0, equals), word.substr(equals + 1));
}

Result<ProfileValue> typed_profile_value(const Standard& standard, const std::string& id,
                                         const std::string& typed) {
  const ProfileQuestion* question = standard.question(id);
  if (question == nullptr) return fail("question-unknown", {{"question", id}});
  switch (question->type) {
    case ProfileType::choice:
      return ProfileValue(ChoiceValue{typed});
    case ProfileType::choices:
      return ProfileValue(ChoicesValue{with_commas(typed)});
    case ProfileType::yes_no: {
      const auto answer = yes_or_no(id.c_str(), typed);
      if (!answer) return unfit(*question, typed, "yes, no");
      return ProfileValue(*answer);
    }
    case ProfileType::number:
    case ProfileType::money:
      return number_value(*question, typed);
    case ProfileType::date: {
      const auto day = Date::parse(typed);
      if (!day) return unfit(*question, typed, "2026-11-17");
      return ProfileValue(*day);
    }
    case ProfileType::text:
      return ProfileValue(WordsValue{typed});
  }
  return unfit(*question, typed, options_of(*question));
}

Result<AnswerValue> typed_answer_value(const Standard& standard, const std::string& id,
                                       const std::string& typed) {
  constexpr std::string_view k_not_applicable = "na:";
  const Criterion* criterion = standard.criterion(id);
  if (criterion == nullptr) return fail("criterion-unknown", {{"criterion", id}});
  if (typed.starts_with(k_not_applicable))
    return AnswerValue(NotApplicable{typed.substr(k_not_applicable.size())});
  return std::visit(AnswerReader{standard, *criterion, typed}, criterion->answer);
}

Result<Sample> typed_sample(const std::string& typed) {
  const auto parts = split(typed, '/');
  if (parts.size() == 2) {
    const auto hits = Rational::parse_decimal(trimmed(parts[0])),
               size = Rational::parse_decimal(trimmed(parts[1]));
    const auto sample = hits && size ? sample_of(*hits, *size) : std::nullopt;
    if (sample) return *sample;
  }
  return fail("sample-value", {{"value", typed}});
}

}  // namespace assessor::cli
