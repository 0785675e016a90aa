#include "report/kinds/answer_words.h"

#include <algorithm>

#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr const char* k_box = "☐ ";
constexpr const char* k_line = "…………";

std::string option_words(const Script& script, const ScaleAnswer& scaled, const Option& option) {
  const auto descriptor = scaled.descriptors.find(option.id);
  if (descriptor == scaled.descriptors.end()) return script.in_language(option.title);
  const std::string points = option.points ? script.format.exact(*option.points) : option.id;
  return points + " · " + script.in_language(descriptor->second);
}

struct ValueWords {
  const Script& script;
  const Criterion& criterion;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const OptionChosen& value) const {
    const auto* scaled = std::get_if<ScaleAnswer>(&criterion.answer);
    if (scaled == nullptr) return value.option;
    for (const Option& option : script.standard.scales[scaled->scale].options)
      if (option.id == value.option) return option_words(script, *scaled, option);
    return value.option;
  }
  std::string operator()(const NumberTyped& value) const {
    const auto* number = std::get_if<NumberAnswer>(&criterion.answer);
    const std::string unit = number == nullptr ? std::string() : script.in_language(number->unit);
    return joined({script.format.exact(value.value), unit}, " ");
  }
  std::string operator()(const MoneyTyped& value) const { return script.format.rupiah(value.rupiah); }
  std::string operator()(const RatioTyped& value) const {
    return script.say("report.out_of", {{"part", script.format.exact(value.numerator)},
                                        {"whole", script.format.exact(value.denominator)}});
  }
  std::string operator()(DocumentState value) const {
    if (value == DocumentState::valid) return script.say("report.document.valid");
    return script.say(value == DocumentState::none ? "report.document.none" : "report.document.incomplete");
  }
  std::string operator()(const DateTyped& value) const { return script.format.date(value.date); }
  std::string operator()(const ItemsChecked& value) const {
    const auto* list = std::get_if<ChecklistAnswer>(&criterion.answer);
    std::vector<std::string> titles;
    for (const std::string& id : value.items) {
      std::string title = id;
      if (list != nullptr)
        for (const ChecklistItem& item : list->items)
          if (item.id == id) title = script.in_language(item.title);
      titles.push_back(std::move(title));
    }
    return joined(titles, "; ");
  }
  std::string operator()(const WordsTyped& value) const { return script.typed(value.words); }
  std::string operator()(const NotApplicable& value) const {
    return script.say("report.not_applicable") + ": " + script.typed(value.reason);
  }
};

struct ChoiceWords {
  const Script& script;

  std::vector<std::string> operator()(const ScaleAnswer& scaled) const {
    std::vector<std::string> lines;
    for (const Option& option : script.standard.scales[scaled.scale].options)
      lines.push_back(k_box + option_words(script, scaled, option));
    return lines;
  }
  std::vector<std::string> operator()(const NumberAnswer& number) const {
    return {joined({k_line, script.in_language(number.unit)}, " ")};
  }
  std::vector<std::string> operator()(const MoneyAnswer&) const { return {std::string("Rp") + k_line}; }
  std::vector<std::string> operator()(const RatioAnswer& ratio) const {
    return {script.in_language(ratio.numerator) + ": " + k_line,
            script.in_language(ratio.denominator) + ": " + k_line};
  }
  std::vector<std::string> operator()(const DocumentAnswer&) const {
    return {k_box + script.say("report.document.none"), k_box + script.say("report.document.incomplete"),
            k_box + script.say("report.document.valid")};
  }
  std::vector<std::string> operator()(const ChecklistAnswer& list) const {
    std::vector<std::string> lines;
    for (const ChecklistItem& item : list.items) lines.push_back(k_box + script.in_language(item.title));
    return lines;
  }
  std::vector<std::string> operator()(const DateAnswer&) const { return {k_line}; }
  std::vector<std::string> operator()(const TextAnswer&) const { return {k_line}; }
};

}  // namespace

std::string answer_in_words(const Script& script, const Criterion& criterion, const Answer* answer) {
  if (answer == nullptr) return {};
  if (answer->unknown) return script.say("report.unknown");
  return std::visit(ValueWords{script, criterion}, answer->value);
}

std::vector<std::string> choices_of(const Script& script, const Criterion& criterion) {
  return std::visit(ChoiceWords{script}, criterion.answer);
}

std::string evidence_of(const Manuscript& script, const Answer* answer) {
  std::vector<std::string> all;
  if (answer == nullptr) return {};
  for (const EvidenceLink& link : answer->evidence) {
    const auto document = std::ranges::find(script.sheet.documents, link.document, &assessor::Document::id);
    if (document == script.sheet.documents.end()) continue;
    std::string one = document->evidence;
    if (!link.pages.empty()) one += " (" + script.typed(link.pages) + ")";
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  }
  return joined(all, ", ");
}

const Answer* answer_of(const AnswerSheet& sheet, const Criterion& criterion) {
  const auto found = sheet.answers.find(criterion.id);
  return found == sheet.answers.end() ? nullptr : &found->second;
}

std::vector<CriterionIndex> criteria_below(const Standard& standard, SectionIndex section) {
  std::vector<CriterionIndex> below;
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i)
    if (top_section_of(standard, i) == section) below.push_back(i);
  return below;
}

std::string section_heading(const Script& script, SectionIndex section) {
  const Section& one = script.standard.sections[section];
  return joined({one.code, script.in_language(one.title)}, ". ");
}

}  // namespace assessor::report
