#include "session/value_text.h"

#include <algorithm>

#include "base/text.h"
#include "domain/answer_check.h"

namespace assessor::session {

namespace {

/// Cells are read back by the language's own signs, which group thousands only for the eye.
std::string number_text(const Rational& value, const i18n::Format& format) {
  return format.decimal(value.shortest());
}

/// "17/11/2026": the short form that a spreadsheet keeps.
std::string date_text(Date date) {
  const std::string iso = date.iso();
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

struct InWords {
  const Standard& standard;
  const Criterion& criterion;
  const i18n::Format& format;
  std::string_view language;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const OptionChosen& chosen) const {
    const auto& kind = std::get<ScaleAnswer>(criterion.answer);
    const auto& options = standard.scales[kind.scale].options;
    for (const Option& option : options) {
      if (option.id != chosen.option) continue;
      return options.size() > 2 && option.points ? number_text(*option.points, format)
                                                 : option.title.in(language);
    }
    return chosen.option;
  }
  std::string operator()(const NumberTyped& typed) const { return number_text(typed.value, format); }
  std::string operator()(const MoneyTyped& typed) const { return number_text(typed.rupiah, format); }
  std::string operator()(const RatioTyped& typed) const {
    return number_text(typed.numerator, format) + "/" + number_text(typed.denominator, format);
  }
  std::string operator()(const DocumentState& state) const { return std::to_string(static_cast<int>(state)); }
  std::string operator()(const DateTyped& typed) const { return date_text(typed.date); }
  std::string operator()(const ItemsChecked& checked) const {
    std::string all;
    for (const std::string& item : checked.items) all += (all.empty() ? "" : "; ") + item;
    return all;
  }
  std::string operator()(const WordsTyped& typed) const {
    std::string line = typed.words;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\t', ' ');
    return line;
  }
  std::string operator()(const NotApplicable&) const { return {}; }
};

struct FromWords {
  const Standard& standard;
  const Criterion& criterion;
  std::string_view text;
  const i18n::Format& format;

  tl::unexpected<Error> refused(std::string code) const {
    return fail(std::move(code), {{"criterion", criterion.code}, {"text", std::string(text)}});
  }
  static bool is_titled(const Option& option, std::string_view folded_text) {
    return std::ranges::any_of(option.title.by_language,
                               [&](const auto& title) { return folded(title.second) == folded_text; });
  }
  static bool begins(const Option& option, std::string_view letter) {
    return std::ranges::any_of(option.title.by_language,
                               [&](const auto& title) { return folded(title.second).starts_with(letter); });
  }
  bool is_meant(const Option& option, std::string_view folded_text) const {
    const auto number = format.parse_number(text);
    return (option.points && number && *number == *option.points) || folded(option.id) == folded_text ||
           is_titled(option, folded_text);
  }

  Result<AnswerValue> operator()(const ScaleAnswer& kind) const {
    const std::string wanted = folded(text);
    const auto& options = standard.scales[kind.scale].options;
    for (const Option& option : options)
      if (is_meant(option, wanted)) return OptionChosen{option.id};
    const auto by_letter = [&](const Option& option) { return wanted.size() == 1 && begins(option, wanted); };
    if (std::ranges::count_if(options, by_letter) == 1)
      return OptionChosen{std::ranges::find_if(options, by_letter)->id};
    return refused("value-not-option");
  }
  Result<AnswerValue> operator()(const NumberAnswer&) const {
    const auto number = format.parse_number(text);
    if (!number) return refused("value-not-number");
    return NumberTyped{*number};
  }
  Result<AnswerValue> operator()(const MoneyAnswer&) const {
    const std::string_view figures = text.starts_with("Rp") ? trimmed(text.substr(2)) : text;
    const auto number = format.parse_number(figures);
    if (!number) return refused("value-not-number");
    return MoneyTyped{*number};
  }
  Result<AnswerValue> operator()(const RatioAnswer&) const {
    const auto parts = split(text, '/');
    if (parts.size() != 2) return refused("value-not-ratio");
    const auto above = format.parse_number(trimmed(parts[0])), below = format.parse_number(trimmed(parts[1]));
    if (!above || !below) return refused("value-not-ratio");
    return RatioTyped{*above, *below};
  }
  Result<AnswerValue> operator()(const DocumentAnswer&) const {
    if (text == "0") return DocumentState::none;
    if (text == "1") return DocumentState::incomplete;
    if (text == "2") return DocumentState::valid;
    return refused("value-not-document");
  }
  Result<AnswerValue> operator()(const DateAnswer&) const {
    const auto date = format.parse_date(text);
    if (!date) return refused("value-not-date");
    return DateTyped{*date};
  }
  Result<AnswerValue> operator()(const ChecklistAnswer& kind) const {
    ItemsChecked checked;
    for (const std::string_view part : split(text, ';')) {
      const std::string id(trimmed(part));
      const bool known = std::ranges::any_of(kind.items, [&](const auto& item) { return item.id == id; });
      if (!known) return refused("value-not-items");
      checked.items.insert(id);
    }
    return checked;
  }
  Result<AnswerValue> operator()(const TextAnswer&) const { return WordsTyped{std::string(text)}; }
};

}  // namespace

std::string value_text(const Standard& standard, const Criterion& criterion, const AnswerValue& value,
                       const i18n::Format& format, std::string_view language) {
  return std::visit(InWords{standard, criterion, format, language}, value);
}

Result<AnswerValue> parse_value(const Standard& standard, const Criterion& criterion, std::string_view text,
                                const i18n::Format& format) {
  const std::string_view typed = trimmed(text);
  if (typed.empty()) return AnswerValue{};
  ASSESSOR_TRY(AnswerValue value,
               std::visit(FromWords{standard, criterion, typed, format}, criterion.answer));
  Answer answer;
  answer.value = value;
  ASSESSOR_CHECK(check_answer(standard, criterion, answer));
  return value;
}

}  // namespace assessor::session
