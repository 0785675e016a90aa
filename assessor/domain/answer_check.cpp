#include "domain/answer_check.h"

#include <algorithm>
#include <utility>

namespace assessor {

namespace {

using Params = std::map<std::string, std::string>;

template <class List>
bool has_id(const List& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; });
}

/// Says whether a value fits the kind of answer that a criterion asks for.
class Fit {
 public:
  Fit(const Standard& standard, const Criterion& criterion) : m_standard(standard), m_criterion(criterion) {}

  Result<void> operator()(std::monostate) const { return {}; }

  Result<void> operator()(const OptionChosen& chosen) const {
    const auto* kind = std::get_if<ScaleAnswer>(&m_criterion.answer);
    if (kind == nullptr) return other_kind();
    if (has_id(m_standard.scales[kind->scale].options, chosen.option)) return {};
    return refused("option-unknown", {{"option", chosen.option}});
  }

  Result<void> operator()(const NumberTyped& typed) const {
    const auto* kind = std::get_if<NumberAnswer>(&m_criterion.answer);
    if (kind == nullptr) return other_kind();
    const bool goes_below_zero = std::any_of(kind->bands.begin(), kind->bands.end(),
                                             [](const Band& band) { return band.value.value < Rational(0); });
    return goes_below_zero ? Result<void>{} : not_negative(typed.value);
  }

  Result<void> operator()(const MoneyTyped& typed) const {
    if (!std::holds_alternative<MoneyAnswer>(m_criterion.answer)) return other_kind();
    if (!typed.rupiah.is_whole()) return refused("not-whole-number", {{"value", typed.rupiah.shortest()}});
    return not_negative(typed.rupiah);
  }

  Result<void> operator()(const RatioTyped& typed) const {
    const auto* kind = std::get_if<RatioAnswer>(&m_criterion.answer);
    if (kind == nullptr) return other_kind();
    ASSESSOR_CHECK(not_negative(typed.numerator));
    ASSESSOR_CHECK(not_negative(typed.denominator));
    // A denominator of 0 is no mistake: it follows the standard's `when_zero`.
    if (kind->above != RatioAnswer::Above::refuse || typed.denominator.is_zero() ||
        typed.numerator <= typed.denominator)
      return {};
    return refused("ratio-above", {{"numerator", typed.numerator.shortest()},
                                   {"denominator", typed.denominator.shortest()}});
  }

  Result<void> operator()(const DocumentState&) const { return kind_is<DocumentAnswer>(); }
  Result<void> operator()(const DateTyped&) const { return kind_is<DateAnswer>(); }
  Result<void> operator()(const WordsTyped&) const { return kind_is<TextAnswer>(); }

  Result<void> operator()(const ItemsChecked& checked) const {
    const auto* kind = std::get_if<ChecklistAnswer>(&m_criterion.answer);
    if (kind == nullptr) return other_kind();
    for (const std::string& item : checked.items)
      if (!has_id(kind->items, item)) return refused("item-unknown", {{"item", item}});
    return {};
  }

  Result<void> operator()(const NotApplicable& declared) const {
    if (!m_criterion.na_allowed) return refused("na-not-allowed");
    return declared.reason.empty() ? refused("na-without-reason") : Result<void>{};
  }

 private:
  Result<void> refused(std::string code, Params params = {}) const {
    params["criterion"] = m_criterion.id;
    return fail(std::move(code), std::move(params));
  }
  Result<void> other_kind() const { return refused("answer-kind"); }

  template <class Kind>
  Result<void> kind_is() const {
    return std::holds_alternative<Kind>(m_criterion.answer) ? Result<void>{} : other_kind();
  }

  Result<void> not_negative(const Rational& value) const {
    return value < Rational(0) ? refused("negative-number", {{"value", value.shortest()}}) : Result<void>{};
  }

  const Standard& m_standard;
  const Criterion& m_criterion;
};

bool kind_fits(ProfileType type, const ProfileValue& value) {
  switch (type) {
    case ProfileType::choice:
      return std::holds_alternative<ChoiceValue>(value);
    case ProfileType::choices:
      return std::holds_alternative<ChoicesValue>(value);
    case ProfileType::yes_no:
      return std::holds_alternative<bool>(value);
    case ProfileType::number:
    case ProfileType::money:
      return std::holds_alternative<Rational>(value);
    case ProfileType::date:
      return std::holds_alternative<Date>(value);
    case ProfileType::text:
      return std::holds_alternative<WordsValue>(value);
  }
  return false;
}

std::vector<std::string> options_in(const ProfileValue& value) {
  if (const auto* one = std::get_if<ChoiceValue>(&value)) return {one->option};
  if (const auto* several = std::get_if<ChoicesValue>(&value)) return several->options;
  return {};
}

Result<void> check_profile_value(const ProfileQuestion& question, const ProfileValue& value) {
  if (!kind_fits(question.type, value)) return fail("profile-kind", {{"question", question.id}});
  for (const std::string& option : options_in(value))
    if (!has_id(question.options, option))
      return fail("option-unknown", {{"question", question.id}, {"option", option}});
  const auto* number = std::get_if<Rational>(&value);
  if (number != nullptr && *number < Rational(0))
    return fail("negative-number", {{"question", question.id}, {"value", number->shortest()}});
  return {};
}

}  // namespace

Result<void> check_answer(const Standard& standard, const Criterion& criterion, const Answer& answer) {
  ASSESSOR_CHECK(std::visit(Fit(standard, criterion), answer.value));
  static const std::vector<std::string> k_methods{"", "observe", "interview", "document"};
  if (!answer.observed) return {};
  const auto& [date, place, method, text, extra, sample] = *answer.observed;
  if (std::find(k_methods.begin(), k_methods.end(), method) == k_methods.end())
    return fail("method-unknown", {{"criterion", criterion.id}, {"method", method}});
  if (!sample || sample->is_possible()) return {};
  return fail("sample-impossible", {{"criterion", criterion.id},
                                    {"hits", std::to_string(sample->hits)},
                                    {"size", std::to_string(sample->size)},
                                    {"most", std::to_string(Sample::k_most)}});
}

std::optional<Sample> sample_of(const Rational& hits, const Rational& size) {
  const Rational most(Sample::k_most), none;
  if (!hits.is_whole() || !size.is_whole() || hits < none || hits > size || size > most) return std::nullopt;
  // Whole and below the most: a double holds them exactly.
  const Sample sample{static_cast<int>(hits.approximate()), static_cast<int>(size.approximate())};
  return sample.is_possible() ? std::optional(sample) : std::nullopt;
}

Result<void> check_profile(const Standard& standard, const Profile& profile) {
  for (const auto& [id, value] : profile) {
    const ProfileQuestion* question = standard.question(id);
    if (question == nullptr) return fail("question-unknown", {{"question", id}});
    ASSESSOR_CHECK(check_profile_value(*question, value));
  }
  return {};
}

}  // namespace assessor
