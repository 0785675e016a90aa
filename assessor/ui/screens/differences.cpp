#include "ui/screens/differences.h"

#include <algorithm>

#include "base/text.h"
#include "session/agreement.h"
#include "session/apart.h"
#include "session/sheet.h"
#include "session/value_text.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/differences_parts.h"
#include "ui/screens/organization_act.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

const scoring::Difference* looked_at(const Standard& standard, const scoring::Agreement& agreement,
                                     const std::string& criterion) {
  const auto found = standard.criterion_by_id.find(criterion);
  const auto* chosen =
      found == standard.criterion_by_id.end() ? nullptr : agreement.difference(found->second);
  if (chosen != nullptr) return chosen;
  if (!agreement.open.empty()) return agreement.difference(agreement.open.front());
  return agreement.differences.empty() ? nullptr : &agreement.differences.front();
}

std::string lock_words(const Model& model, const StageKey& key) {
  if (model.session->read_only()) return model.tr("ui_assess.locked.read_only");
  const auto may = session::may_settle(model.session->context(model.desk.person), key);
  return may ? std::string() : model.words.message(may.error());
}

std::string waiting_names(const Differing& view) {
  std::string names;
  for (const std::string& id : session::waiting_for(view.model.session->state(), view.key)) {
    const Person* person = view.model.session->state().person(id);
    names += (names.empty() ? "" : ", ") + (person == nullptr ? id : person->name);
  }
  return names;
}

void put_waiting(Page& page, const Differing& view) {
  page.step = {
      {view.model.tr("ui_differences.step.waiting") + " ", false}, {waiting_names(view), true}, {".", false}};
  page.primary =
      PageButton{.key = "choose", .label = view.model.tr("ui_assess.choose"), .icon = icon::institution};
}

void put_send(Page& page, const Differing& view) {
  const Model& model = view.model;
  const auto may = session::may_send_stage(model.session->context(model.desk.person), view.key);
  page.step = {{model.tr("ui_differences.step.settled") + " ", false},
               {model.tr("ui_differences.send.act"), true},
               {".", false}};
  page.primary = PageButton{.key = "send-agreed",
                            .label = model.tr("ui_differences.send.act"),
                            .icon = icon::send,
                            .shortcut = "Ctrl Enter",
                            .disabled_because = may ? std::string() : model.words.message(may.error())};
}

void put_open(Page& page, const Differing& view, const DifferencesState& state) {
  const Model& model = view.model;
  const bool near = view.at->confirms_lower();
  const std::string left = std::to_string(view.agreement->open.size());
  page.step = {{model.tr(near ? "ui_differences.step.confirm" : "ui_differences.step.settle") + " ", false},
               {view.criterion().code + " " + model.tr(view.criterion().short_title), true},
               {". " + model.tr("ui_differences.step.left", {{"count", left}}), false}};
  std::string why = view.locked;
  if (why.empty() && !can_settle(view, state.draft)) why = model.tr("ui_differences.needs_both");
  page.primary = PageButton{.key = "settle",
                            .label = model.tr(near ? "ui_differences.confirm" : "ui_differences.settle"),
                            .shortcut = "Ctrl Enter",
                            .disabled_because = why};
}

/// Of the item looked at, or what was agreed there before.
void follow_draft(const Differing& view, DifferencesState& state) {
  if (view.at == nullptr) return;
  const std::string& id = view.criterion().id;
  state.criterion = id;
  if (state.draft.stage == view.key && state.draft.criterion == id) return;
  state.draft = {view.key, id, view.proposed(), {}, {}};
  if (const Answer* settled = view.settled(view.criterion())) {
    state.draft.value = settled->value;
    state.draft.reason = settled->reason;
  }
}

void draw_waiting(Ui& ui, const Differing& view, Rect area) {
  const Model& model = view.model;
  const Panel panel(ui, {.key = "waiting", .rect = area.inset(ui.metrics.page, ui.metrics.gap3)});
  empty_state(ui, {.key = "waiting",
                   .title = model.words.plain("ui_differences.waiting.title"),
                   .text = model.words.plain("ui_differences.waiting.text")});
  for (std::size_t i = 0; i < view.raters.size(); ++i) {
    const StageRecord* record = model.session->state().stage(session::by_rater(view.key, view.raters[i]));
    const bool sent = record != nullptr && !session::being_worked_on(*record) && record->sent;
    sign_line(ui, sent ? Sign::ok : Sign::wait,
              sent ? model.tr("ui_differences.sent",
                              {{"person", view.rater_name(i)}, {"date", model.format.date(*record->sent)}})
                   : model.tr("ui_differences.working", {{"person", view.rater_name(i)}}),
              ui.theme.bg);
  }
}

void draw_send(Ui& ui, const Differing& view, DifferencesState& state, Actions& actions) {
  if (!state.sending) return;
  const Model& model = view.model;
  const auto may = session::may_send_stage(model.session->context(model.desk.person), view.key);
  const std::string reason = may ? std::string() : model.words.message(may.error());
  Dialog dialog(ui, {.key = "send",
                     .title = ui.word("ui_differences.send.title"),
                     .text = ui.word("ui_differences.send.text")});
  const std::string count = std::to_string(view.agreement->differences.size());
  dialog.fact(Sign::ok, model.tr("ui_differences.send.settled", {{"count", count}}));
  if (!reason.empty()) text(ui, {.text = reason, .color = ui.theme.un, .wraps = true});
  const DialogAnswer answer = dialog.buttons({.keep = ui.word("ui_differences.send.keep"),
                                              .act = ui.word("ui_differences.send.act"),
                                              .act_enabled = may.has_value(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::SendStage{view.key}});
  if (answer != DialogAnswer::none) state.sending = false;
}

void draw_note(Ui& ui, const Differing& view, DifferencesState& state, Actions& actions) {
  if (!state.noting) return;
  Dialog dialog(ui, {.key = "note",
                     .title = ui.word("ui_differences.note.title"),
                     .text = ui.word("ui_differences.note.text")});
  text_area(ui, {.key = "text", .label = ui.word("ui_differences.note.label"), .is_first = true}, state.note);
  const DialogAnswer answer = dialog.buttons(
      {.keep = ui.word("ui_differences.note.keep"), .act = ui.word("ui_differences.note.act")});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::WriteMinorityNote{view.key, state.note}});
  if (answer != DialogAnswer::none) state.noting = false;
}

void take_event(const Differing& view, DifferencesState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "settle") settle(view, state, actions);
  if (event.pressed == "send-agreed") state.sending = true;
  if (event.pressed != "note") return;
  const StageRecord* own =
      view.model.session->state().stage(session::by_rater(view.key, view.model.desk.person));
  state.note = own == nullptr ? std::string() : own->minority_note;
  state.noting = true;
}

}  // namespace

bool Differing::is_settled(const scoring::Difference& difference) const {
  return std::ranges::count(agreement->open, difference.criterion) == 0;
}

const Answer& Differing::answer_of(std::size_t rater, const Criterion& of) const {
  static const Answer none;
  const Answer* found = model.session->state().answer(session::by_rater(key, raters[rater]), of.id);
  return found == nullptr ? none : *found;
}

const Answer* Differing::settled(const Criterion& of) const {
  return model.session->state().answer(key, of.id);
}

std::string Differing::rater_name(std::size_t rater) const {
  const Person* person = model.session->state().person(raters[rater]);
  return person == nullptr ? raters[rater] : person->name;
}

std::string Differing::value_words(const Criterion& of, const Answer* answer) const {
  if (answer == nullptr || !answer->answered()) return "–";
  if (std::holds_alternative<NotApplicable>(answer->value)) return model.tr("ui_assess.na_short");
  return session::value_text(standard, of, answer->value, model.format, model.words.language());
}

std::optional<AnswerValue> Differing::proposed() const {
  if (at == nullptr || !at->confirms_lower()) return std::nullopt;
  return answer_of(at->lower, criterion()).value;
}

std::optional<Differing> differing_in(const Model& model, const DifferencesState& state) {
  const Assessment* assessment = model.assessment();
  const Standard* standard = model.standard();
  if (assessment == nullptr || standard == nullptr) return std::nullopt;
  const StageKey key = model.stage();
  const Stage* stage = standard->stage(key.stage);
  const session::WorkspaceState& records = model.session->state();
  if (stage == nullptr || !session::rated_apart(records, key)) return std::nullopt;
  if (!session::being_worked_on(*records.stage(key))) return std::nullopt;
  Differing view{
      model, *standard, *stage, key, session::raters_of(records, key), model.session->agreement_of(key)};
  if (view.agreement != nullptr) view.at = looked_at(*standard, *view.agreement, state.criterion);
  view.locked = lock_words(model, key);
  return view;
}

Page differences_page(const Differing& view, const DifferencesState& state) {
  const Model& model = view.model;
  Page page;
  const Organization* organization = model.session->state().organization(model.at.organization);
  page.title = model.tr("ui_differences.title");
  page.title_suffix = organization == nullptr ? std::string() : shown_name(model, organization->name);
  page.caption = model.tr(
      "ui_differences.caption",
      {{"stage", model.tr(view.stage.title)}, {"first", view.rater_name(0)}, {"second", view.rater_name(1)}});
  if (view.agreement == nullptr) {
    put_waiting(page, view);
    return page;
  }
  if (view.agreement->settled())
    put_send(page, view);
  else
    put_open(page, view, state);
  if (view.locked.empty())
    page.secondary = PageButton{.key = "note", .label = model.tr("ui_differences.note.button")};
  return page;
}

void draw_differences(Ui& ui, const Differing& view, DifferencesState& state, const PageEvent& event,
                      Actions& actions) {
  Rect area = Rect::of(ImGui::GetWindowPos(), ImGui::GetWindowSize());
  if (view.agreement == nullptr) return draw_waiting(ui, view, area);
  follow_draft(view, state);
  take_event(view, state, event, actions);
  const float side = std::min(ui.metrics.px(400), area.width() * 0.45f);
  const Rect panel = area.cut_right(side);
  draw_difference_list(ui, view, state, area.inset(ui.metrics.page, ui.metrics.px(14)), actions);
  draw_difference_panel(ui, view, state, panel, actions);  // after the list: Tab goes on to it
  draw_send(ui, view, state, actions);
  draw_note(ui, view, state, actions);
}

}  // namespace assessor::ui
