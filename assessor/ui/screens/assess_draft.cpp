#include <algorithm>

#include "ui/screens/assess_parts.h"

namespace assessor::ui {

namespace {

void follow(HeldText& held, const std::string& recorded) {
  if (!held.waiting()) held.text = held.recorded = recorded;
}

void fill_numbers(const Ui& ui, AssessDraft& draft, const Answer& answer) {
  draft.as_of = answer;
  std::optional<Rational> first, second;
  std::optional<Date> date;
  if (const auto* number = std::get_if<NumberTyped>(&answer.value)) first = number->value;
  if (const auto* money = std::get_if<MoneyTyped>(&answer.value)) first = money->rupiah;
  if (const auto* ratio = std::get_if<RatioTyped>(&answer.value))
    first = ratio->numerator, second = ratio->denominator;
  if (const auto* typed = std::get_if<DateTyped>(&answer.value)) date = typed->date;
  draft.number = typed_number(ui, first);
  draft.below = typed_number(ui, second);
  draft.date = typed_date(ui, date);
}

std::string words_in(const Answer& answer) {
  const auto* typed = std::get_if<WordsTyped>(&answer.value);
  return typed != nullptr ? typed->words : std::string();
}

bool ends_word(const std::string& text) {
  return text.empty() || std::string_view(" .,;:!?)\n").find(text.back()) != std::string_view::npos;
}

}  // namespace

bool take_held(const FieldResult& result, HeldText& held) {
  if (!held.waiting()) return false;
  // Alt leads to another place: what is typed is recorded before.
  const bool stays = result.focused && !ImGui::GetIO().KeyAlt;
  if (stays && !(result.changed && ends_word(held.text)) && !result.submitted) return false;
  held.recorded = held.text;
  return true;
}

void keep_draft(const Assessing& view, AssessState& state, Actions& actions) {
  AssessDraft& draft = state.draft;
  if (!draft.reason.waiting() && !draft.note.waiting() && !draft.words.waiting()) return;
  const auto& session = *view.model.session;
  const Answer* now = session.state().answer(draft.stage, draft.criterion);
  Answer answer = now != nullptr ? *now : Answer{};
  if (draft.reason.waiting()) answer.reason = draft.reason.text;
  if (draft.note.waiting()) answer.note = draft.note.text;
  if (draft.words.waiting()) {
    answer.value = draft.words.text.empty() ? AnswerValue{} : AnswerValue{WordsTyped{draft.words.text}};
    answer.unknown = answer.inherited = false;
  }
  for (HeldText* held : {&draft.reason, &draft.note, &draft.words}) held->recorded = held->text;
  if (session::may_answer(session.context(view.model.desk.person), draft.stage))
    actions.push_back(Do{session::SetAnswers{draft.stage, {{draft.criterion, std::move(answer)}}}});
}

void follow_draft(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  AssessDraft& draft = state.draft;
  const Answer& answer = view.answer_of(view.at);
  const bool moved = draft.stage != view.key || draft.criterion != view.criterion().id;
  if (moved) {
    keep_draft(view, state, actions);
    draft = {.stage = view.key, .criterion = view.criterion().id};
    if (state.dialog == AssessDialog::not_applicable) state.dialog = AssessDialog::none;
  }
  follow(draft.reason, answer.reason);
  follow(draft.note, answer.note);
  follow(draft.words, words_in(answer));
  if (moved || draft.as_of.value != answer.value) fill_numbers(ui, draft, answer);
}

}  // namespace assessor::ui
