#include "session/practice_answers.h"

#include <algorithm>
#include <string_view>

namespace assessor::session {

namespace {

using exchange::PracticeDocument;
using exchange::PracticeReasons;

bool lists(const Standard& standard, const Criterion& criterion, const std::string& evidence) {
  const auto kind = standard.evidence_by_id.find(evidence);
  return kind != standard.evidence_by_id.end() &&
         std::any_of(criterion.evidence.begin(), criterion.evidence.end(), [&](const EvidenceNeed& need) {
           return std::find(need.kinds.begin(), need.kinds.end(), kind->second) != need.kinds.end();
         });
}

/// No document is shown for what is not there.
bool says_nothing(const AnswerValue& value) {
  if (const auto* chosen = std::get_if<OptionChosen>(&value))
    return chosen->option == "no" || chosen->option == "0";
  if (const auto* typed = std::get_if<NumberTyped>(&value)) return typed->value.is_zero();
  if (const auto* ratio = std::get_if<RatioTyped>(&value)) return ratio->numerator.is_zero();
  return true;
}

void add_links(const PracticePaper& paper, const std::string& criterion, Answer& answer) {
  const auto note = paper.told->link_notes.find(criterion);
  const auto pages = paper.told->pages.find(criterion);
  EvidenceLink link{paper.id, {}, note == paper.told->link_notes.end() ? std::string() : note->second, {}};
  if (pages == paper.told->pages.end()) return answer.evidence.push_back(link);
  for (const std::string& page : pages->second) {
    link.pages = page;
    answer.evidence.push_back(link);
  }
}

std::string typed_words(const AnswerValue& value) {
  if (const auto* typed = std::get_if<NumberTyped>(&value)) return typed->value.shortest();
  const auto* ratio = std::get_if<RatioTyped>(&value);
  if (ratio == nullptr) return {};
  return ratio->numerator.shortest() + " dari " + ratio->denominator.shortest();
}

std::string with_number(std::string sentence, const std::string& number) {
  constexpr std::string_view k_place = "{n}";
  const auto at = sentence.find(k_place);
  return at == std::string::npos ? sentence : sentence.replace(at, k_place.size(), number);
}

std::string reason_for(const PracticeSheet& sheet, const std::string& criterion, const AnswerValue& value) {
  const PracticeReasons& reasons = sheet.reasons;
  const auto known = reasons.sentences.find(criterion);
  if (known == reasons.sentences.end()) return {};
  const auto* chosen = std::get_if<OptionChosen>(&value);
  const auto sentence = known->second.find(chosen == nullptr ? "typed" : chosen->option);
  if (sentence != known->second.end()) return with_number(sentence->second, typed_words(value));
  const std::size_t at = sheet.standard.criterion_by_id.at(criterion);
  return reasons.top.empty() ? std::string() : reasons.top[at % reasons.top.size()];
}

bool differs(const PracticeSheet& sheet, const std::string& criterion, const Answer& answer) {
  if (sheet.previous == nullptr || !answer.answered()) return false;
  const auto before = sheet.previous->answers.find(criterion);
  return before != sheet.previous->answers.end() && before->second.answered() &&
         before->second.value != answer.value;
}

}  // namespace

std::map<std::string, Answer> practice_answers(const PracticeSheet& sheet) {
  std::map<std::string, Answer> answers = sheet.stage.answers;
  for (auto& [id, answer] : answers) {
    const Criterion& criterion = *sheet.standard.criterion(id);
    const bool shown = !says_nothing(answer.value) && !sheet.stage.without_evidence.contains(id);
    for (const PracticePaper& paper : sheet.papers) {
      const auto& only = paper.told->only_for;
      if (shown && (!only || only->contains(id)) &&
          lists(sheet.standard, criterion, paper.told->document.evidence))
        add_links(paper, id, answer);
    }
    if (answer.reason.empty() && differs(sheet, id, answer) && !sheet.stage.without_reason.contains(id))
      answer.reason = reason_for(sheet, id, answer.value);
  }
  return answers;
}

}  // namespace assessor::session
