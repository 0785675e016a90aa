#include <algorithm>

#include "session/value_text.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

std::string line_words(const Assessing& view, const session::Carried& one) {
  const auto item = view.standard.criterion_by_id.find(one.criterion)->second;
  const Criterion& criterion = view.standard.criteria[item];
  return view.model.tr(one.answer.evidence.empty() ? "ui_carried.line" : "ui_carried.line_documents",
                       {{"code", criterion.code},
                        {"name", item_name(view, item)},
                        {"value", session::value_text(view.standard, criterion, one.answer.value,
                                                      view.model.format, view.model.words.language())},
                        {"count", std::to_string(one.answer.evidence.size())}});
}

void draw_all_or_none(Ui& ui, const Assessing& view, CarriedDraft& draft) {
  const bool all = draft.taken.size() == draft.proposals.size();
  const std::string label = view.model.tr(all ? "ui_carried.none" : "ui_carried.all");
  if (!button(ui, {.key = "all", .label = label, .small = true})) return;
  draft.taken.clear();
  if (all) return;
  for (const session::Carried& one : draft.proposals) draft.taken.insert(one.criterion);
}

void draw_line(Ui& ui, const Assessing& view, const session::Carried& one, CarriedDraft& draft) {
  bool on = draft.taken.contains(one.criterion);
  const std::string words = line_words(view, one);
  if (!check_box(ui, {.key = one.criterion, .label = words, .width = room()}, on)) return;
  if (on)
    draft.taken.insert(one.criterion);
  else
    draft.taken.erase(one.criterion);
}

session::SetAnswers confirmed(const Assessing& view, const CarriedDraft& draft) {
  session::SetAnswers command{view.key, {}};
  for (const session::Carried& one : draft.proposals)
    if (draft.taken.contains(one.criterion)) command.answers.emplace(one.criterion, one.answer);
  return command;
}

}  // namespace

void open_carried(const Assessing& view, AssessState& state) {
  state.carried = {session::carried_answers(*view.model.session, view.key), {}};
  state.dialog = AssessDialog::carried;
}

void draw_carried_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  CarriedDraft& draft = state.carried;
  const std::string title = model.tr("ui_carried.title", {{"count", std::to_string(draft.proposals.size())}});
  Dialog dialog(ui, {.key = "carried",
                     .title = title,
                     .text = ui.word(draft.proposals.empty() ? "ui_carried.empty" : "ui_carried.text"),
                     .width = 46});
  if (draft.proposals.empty()) {
    if (dialog.close_button(model.words.plain("ui_carried.close"))) state.dialog = AssessDialog::none;
    return;
  }
  draw_all_or_none(ui, view, draft);
  skip_down(ui.metrics.units(1));
  for (const session::Carried& one : draft.proposals) draw_line(ui, view, one, draft);
  const std::string act = model.tr("ui_carried.act", {{"count", std::to_string(draft.taken.size())}});
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_carried.close"),
                                              .act = act,
                                              .act_enabled = !draft.taken.empty(),
                                              .reason = model.words.plain("ui_carried.choose")});
  if (answer == DialogAnswer::act) actions.push_back(Do{confirmed(view, draft)});
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

}  // namespace assessor::ui
