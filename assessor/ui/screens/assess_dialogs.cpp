#include <algorithm>

#include "domain/answer_check.h"
#include "i18n/sample_words.h"
#include "ui/scopes.h"
#include "ui/screens/act_form.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

void draw_send(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const auto may = session::may_send_stage(model.session->context(model.desk.person), view.key);
  const std::string title = model.tr("ui_assess.send.ask", {{"act", send_words(view)}});
  const std::string act = send_words(view), keep = model.tr("ui_assess.send.keep");
  const std::string reason = may ? std::string() : model.words.message(may.error());
  Dialog dialog(ui, {.key = "send", .title = title, .text = ui.word("ui_assess.send.text")});
  const std::size_t blank = view.count(AssessFilter::blank), all = view.items.size();
  dialog.fact(blank == 0 ? Sign::ok : Sign::blank,
              model.tr("ui_assess.send.answered",
                       {{"answered", std::to_string(all - blank)}, {"all", std::to_string(all)}}));
  if (blank > 0 && view.own)
    dialog.fact(Sign::half, model.tr("ui_assess.send.blank", {{"count", std::to_string(blank)}}));
  const auto blocking =
      std::ranges::count_if(view.blockers, [](const session::Blocker& blocker) { return blocker.blocks; });
  dialog.fact(blocking == 0 ? Sign::ok : Sign::half,
              blocking == 0 ? model.tr("ui_assess.send.free")
                            : model.tr("ui_assess.send.blocked", {{"count", std::to_string(blocking)}}));
  if (!reason.empty()) text(ui, {.text = reason, .color = ui.theme.un, .wraps = true});
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = may.has_value(), .reason = reason});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::SendStage{view.key}});
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

/// The round of the standard that this return would be; empty where it sets no limit.
std::string round_words(const Assessing& view) {
  const StageRecord* record = view.model.session->state().stage(view.key);
  if (record == nullptr || !view.stage.rework_rounds) return {};
  return view.model.tr("ui_assess.return.round", {{"number", std::to_string(record->returns + 1)},
                                                  {"count", std::to_string(*view.stage.rework_rounds)}});
}

void draw_return(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const session::ReturnStage command{view.key, state.return_reason};
  const std::string title = model.tr("ui_assess.return.ask", {{"stage", model.tr(view.stage.title)}});
  const std::string act = model.tr("ui_assess.return.act"), keep = model.tr("ui_assess.return.keep");
  const std::string label = model.tr("ui_assess.return.reason"), reason = why_not(model, command);
  Dialog dialog(ui, {.key = "return", .title = title, .text = ui.word("ui_assess.return.text")});
  const std::string round = round_words(view);
  if (!round.empty()) dialog.fact(Sign::half, round);
  text_area(ui, {.key = "reason", .label = label, .placeholder = label, .is_first = true},
            state.return_reason);
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = reason.empty(), .reason = reason});
  if (answer == DialogAnswer::none) return;
  if (answer == DialogAnswer::act) actions.push_back(Do{command});
  state.return_reason.clear();
  state.dialog = AssessDialog::none;
}

void draw_not_applicable(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const std::string title = model.tr("ui_assess.na.ask", {{"code", view.criterion().code}});
  const std::string act = model.tr("ui_assess.na.act"), keep = model.tr("ui_assess.na.keep");
  const std::string reason = model.tr("ui_assess.na.reason");
  Dialog dialog(ui, {.key = "na", .title = title, .text = ui.word("ui_assess.na.text")});
  text_area(ui, {.key = "reason", .label = reason, .placeholder = reason, .is_first = true},
            state.draft.not_applicable.text);
  const std::string& words = state.draft.not_applicable.text;
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = !words.empty(), .reason = reason});
  if (answer == DialogAnswer::act) give(view, view.at, NotApplicable{words}, actions);
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

void draw_labelled(Ui& ui, const std::string& label) {
  text(ui, {.text = label, .style = TextStyle::small_bold});
}

std::optional<Sample> typed_sample(const VisitDraft& visit) {
  if (!visit.size.value || !visit.hits.value) return std::nullopt;
  return sample_of(*visit.hits.value, *visit.size.value);
}

void draw_count(Ui& ui, const char* key, const std::string& label, Typed<Rational>& typed) {
  number_field(ui, {.key = key, .label = label, .width = ui.metrics.ems(5)}, typed);
  ImGui::SameLine(0, ui.metrics.gap1);
  text(ui, {.text = label, .color = ui.theme.ink2});
}

/// For whoever looked at some of many: what the part says of the whole stands below as it is typed.
void draw_sample_fields(Ui& ui, const Model& model, VisitDraft& visit) {
  text(ui, {.text = model.tr("ui_assess.visit.sample"), .style = TextStyle::small, .wraps = true});
  draw_count(ui, "size", model.tr("ui_assess.visit.size"), visit.size);
  ImGui::SameLine(0, ui.metrics.gap3);
  draw_count(ui, "hits", model.tr("ui_assess.visit.hits"), visit.hits);
  if (const auto sample = typed_sample(visit))
    text(ui, {.text = i18n::sample_words(*sample, model.words),
              .style = TextStyle::small,
              .color = ui.theme.ink2,
              .wraps = true,
              .key = "sample_words"});
}

void draw_visit_fields(Ui& ui, const Model& model, VisitDraft& visit) {
  const std::string date = model.tr("ui_assess.visit.date"), spot = model.tr("ui_assess.visit.place"),
                    seen = model.tr("ui_assess.visit.text");
  {
    const Group group(ui, "methods", Arrows::horizontal);
    bool first = true;
    for (const std::string method : {"document", "interview", "observe"}) {
      if (!first) ImGui::SameLine(0, ui.metrics.gap1);
      first = false;
      const std::string label = model.tr("ui_assess.method." + method);
      if (filter_chip(ui, {.key = method, .label = label, .on = visit.method == method, .ticked = true}))
        visit.method = method;
    }
  }
  draw_labelled(ui, date);
  date_field(ui, {.key = "date", .label = date, .width = ui.metrics.ems(12)}, visit.date);
  draw_labelled(ui, spot);
  text_field(ui, {.key = "place", .label = spot, .max_letters = 200, .is_first = true}, visit.place);
  draw_labelled(ui, seen);
  text_area(ui, {.key = "text", .label = seen}, visit.text);
  draw_sample_fields(ui, model, visit);
}

void draw_visit(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  VisitDraft& visit = state.visit;
  const std::string title = model.tr("ui_assess.visit.ask", {{"code", view.criterion().code}});
  const std::string act = model.tr("ui_assess.visit.act"), keep = model.tr("ui_assess.visit.keep");
  Dialog dialog(ui, {.key = "visit", .title = title, .text = ui.word("ui_assess.visit.info")});
  draw_visit_fields(ui, model, visit);
  const bool whole = visit.date.value && !visit.place.empty() && !visit.method.empty();
  const auto sample = typed_sample(visit);
  const bool counted = sample || (visit.size.is_empty() && visit.hits.is_empty());
  const std::string reason = model.tr(whole ? "ui_assess.visit.sample_reason" : "ui_assess.visit.reason");
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = whole && counted, .reason = reason});
  if (answer == DialogAnswer::act) {
    Answer changed = view.answer_of(view.at);
    changed.observed = Observation{visit.date.value, visit.place, visit.method, visit.text, {}, sample};
    give_answer(view, view.at, std::move(changed), actions);
  }
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

}  // namespace

void draw_assess_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  switch (state.dialog) {
    case AssessDialog::send:
      return draw_send(ui, view, state, actions);
    case AssessDialog::visit:
      return draw_visit(ui, view, state, actions);
    case AssessDialog::not_applicable:
      return draw_not_applicable(ui, view, state, actions);
    case AssessDialog::documents:
    case AssessDialog::document:
    case AssessDialog::told:
      return draw_document_dialogs(ui, view, state, actions);
    case AssessDialog::sums:
      return draw_sums_dialog(ui, view, state);
    case AssessDialog::paste:
      return draw_paste_dialog(ui, view, state, actions);
    case AssessDialog::carried:
      return draw_carried_dialog(ui, view, state, actions);
    case AssessDialog::double_entry:
      return draw_double_entry_dialog(ui, view, state, actions);
    case AssessDialog::give_back:
      return draw_return(ui, view, state, actions);
    case AssessDialog::none:
    case AssessDialog::why:
    case AssessDialog::items:
    case AssessDialog::guide:
      return;
  }
}

}  // namespace assessor::ui
