#include <algorithm>
#include <array>
#include <cmath>

#include "i18n/process_words.h"
#include "session/journey.h"
#include "session/lock.h"
#include "session/objection_window.h"
#include "session/process_plan.h"
#include "session/roles.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/process_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using session::ObjectionWindow;

std::vector<ObjectionWindow> windows_of(const ProcessFrame& frame) {
  return session::objection_windows(frame.records(), frame.standard, frame.assessment.id,
                                    frame.model.session->today());
}

Sign sign_of(ObjectionState state) {
  switch (state) {
    case ObjectionState::raised:
    case ObjectionState::answered:
      return Sign::wait;
    case ObjectionState::accepted:
      return Sign::ok;
    case ObjectionState::rejected:
      return Sign::half;
    case ObjectionState::withdrawn:
      break;
  }
  return Sign::blank;
}

struct WindowWords {
  Sign sign = Sign::wait;
  std::string words;
};

WindowWords words_of(const ProcessFrame& frame, const ObjectionWindow& window) {
  const Model& model = frame.model;
  const std::string stage = frame.stage_title(window.stage.stage);
  if (!window.handed_over)
    return {Sign::blank,
            model.tr("ui_process.window.waiting", {{"stage", stage}, {"days", std::to_string(window.days)}})};
  const std::string on = model.format.date(*window.handed_over);
  if (window.accepted)
    return {Sign::ok, model.tr("ui_process.window.accepted", {{"stage", stage}, {"on", on}})};
  const i18n::Params params{{"stage", stage},
                            {"until", model.format.date(*window.last_day)},
                            {"left", model.format.days_left(window.days_left)}};
  if (window.running()) return {Sign::wait, model.tr("ui_process.window.running", params)};
  return {Sign::ok, model.tr("ui_process.window.over", params)};
}

/// The days of a stage on one line, with the act that begins or changes them.
void draw_window(Ui& ui, const ProcessFrame& frame, ProcessState& state, const ObjectionWindow& window,
                 Rect line) {
  const KeyScope scope(ui, "window-" + window.stage.stage);
  const WindowWords told_words = words_of(frame, window);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(line.min, line.max, soft_color_of(told_words.sign, ui.theme), ui.metrics.radius_card);
  Rect inner = line.inset(ui.metrics.gap2, 0);
  const auto may =
      session::may_hand_over(frame.model.session->context(frame.model.desk.person), window.stage);
  const std::string reason = may ? std::string() : told(frame.model, may.error());
  const std::string label =
      frame.model.tr(window.handed_over ? "ui_process.hand_over.change" : "ui_process.hand_over.act");
  const Button act{
      .key = "hand-over", .label = label, .small = true, .enabled = reason.empty(), .reason = reason};
  const ImVec2 size = button_size(ui, act);
  const Rect spot = inner.cut_right(size.x, ui.metrics.gap2);
  place({spot.min.x, std::round(spot.center().y - size.y / 2)});
  if (button(ui, act)) open_hand_over(ui, frame.model, state.hand_over, window.stage);
  const Rect sign = inner.cut_left(ui.metrics.sign, ui.metrics.gap1);
  draw_sign(draw, told_words.sign,
            {{sign.min.x, std::round(inner.center().y - ui.metrics.sign / 2)},
             ui.metrics.sign,
             soft_color_of(told_words.sign, ui.theme)},
            ui.theme);
  const bool whole =
      draw_fitted(draw, ui.fonts.body, {inner.min.x, std::round(inner.center().y - ui.fonts.body.size / 2)},
                  ui.theme.ink, told_words.words, inner.width());
  record_text(ui, "words", inner, told_words.words, !whole);
}

void draw_row(Ui& ui, const ProcessFrame& frame, ProcessState& state, const Columns& columns,
              const Objection& one) {
  const std::string item = frame.item_words(one.criterion),
                    standing = i18n::words_of(frame.model.words, one.state);
  const Item made = table_row(ui, columns,
                              {.key = one.id,
                               .label = item,
                               .value = standing,
                               .height = ui.metrics.row_two_lines,
                               .selected = one.id == state.objection});
  two_lines(ui, columns, made.rect, 0, item, one.reason);
  two_lines(ui, columns, made.rect, 1, frame.model.format.date(one.raised), frame.stage_title(one.stage));
  table_cell(ui, columns, made.rect, 2, {.text = standing, .sign = sign_of(one.state)});
  if (made.pressed || made.arrived) state.objection = one.id;
}

void draw_table(Ui& ui, const ProcessFrame& frame, ProcessState& state,
                const std::vector<const Objection*>& objections, Rect area) {
  const Model& model = frame.model;
  const std::string title =
      model.tr("ui_process.column.objection", {{"count", std::to_string(objections.size())}});
  const std::array<Column, 3> titles = {
      Column{.key = "objection", .title = title},
      Column{.key = "day", .title = model.words.plain("ui_process.column.day"), .width = ui.metrics.px(180)},
      Column{.key = "state",
             .title = model.words.plain("ui_process.column.state"),
             .width = ui.metrics.px(190)}};
  const auto chosen = std::ranges::find(objections, state.objection, &Objection::id);
  draw_process_list(
      ui, area,
      {.key = "objections",
       .titles = titles,
       .count = static_cast<int>(objections.size()),
       .chosen = chosen == objections.end() ? -1 : static_cast<int>(chosen - objections.begin()),
       .key_of = [&](int i) { return objections[static_cast<std::size_t>(i)]->id; },
       .draw_row =
           [&](const Columns& columns, int i) {
             draw_row(ui, frame, state, columns, *objections[static_cast<std::size_t>(i)]);
           }});
}

std::string dated(const ProcessFrame& frame, const std::string& words, const std::optional<Date>& day,
                  const std::string& person) {
  if (words.empty() || !day) return words;
  const std::string who = frame.person_words(person);
  return words + " (" + frame.model.format.date(*day) + (who.empty() ? "" : ", " + who) + ")";
}

void draw_facts(Ui& ui, const ProcessFrame& frame, const Objection& one) {
  const auto fact = [&](const char* field, const std::string& value) {
    draw_named(ui, field, frame.model.words.plain("ui_process.field." + std::string(field)), value);
  };
  std::string documents;
  for (const std::string& id : one.documents)
    if (const EvidenceDocument* document = frame.records().document(id))
      documents += (documents.empty() ? "" : "\n") + document->document.title;
  fact("objection_reason", dated(frame, one.reason, one.raised, one.raised_by));
  fact("documents", documents);
  fact("answer", dated(frame, one.answer, one.answered, one.answered_by));
  fact("decision_reason", dated(frame, one.decision, one.decided, one.decided_by));
}

void open_act(ProcessState& state, const Objection& one, std::string_view act) {
  if (act == "answer") state.sentence = {SentenceForm::Kind::answer, one.id, one.answer};
  if (act == "withdraw") state.sentence = {SentenceForm::Kind::withdraw, one.id, {}};
  if (act == "decide") state.verdict = {.open = true, .objection = one.id};
}

void draw_acts(Ui& ui, const ProcessFrame& frame, ProcessState& state, const Objection& one) {
  if (!one.waits()) return;
  const session::Context context = frame.model.session->context(frame.model.desk.person);
  const auto reason = [&](const Result<void>& may, const session::Command& command) {
    if (!may) return told(frame.model, may.error());
    const auto role = session::may_by_role(context, command);
    return role ? std::string() : told(frame.model, role.error());
  };
  const auto open = session::may_answer_objection(context, one.id);
  const std::array<PanelAct, 3> acts = {
      PanelAct{"answer", reason(open, session::AnswerObjection{one.id, {}})},
      PanelAct{"decide", reason(session::may_decide_objection(context, one.id),
                                session::DecideObjection{one.id, {}, {}, {}})},
      PanelAct{"withdraw", reason(open, session::WithdrawObjection{one.id, {}})}};
  open_act(state, one, panel_acts(ui, frame.model, acts));
}

void draw_side(Ui& ui, const ProcessFrame& frame, ProcessState& state, const Objection& one, Rect side,
               Actions& actions) {
  const SidePanel panel(ui, side);
  sign_line(ui, sign_of(one.state), i18n::words_of(frame.model.words, one.state), ui.theme.surface);
  draw_item_link(ui, frame, one.criterion, session::own_key(frame.assessment.id, one.stage), actions);
  divider(ui);
  draw_facts(ui, frame, one);
  draw_acts(ui, frame, state, one);
}

const ObjectionWindow* find_window(const std::vector<ObjectionWindow>& windows, bool running) {
  const auto found = std::find_if(windows.rbegin(), windows.rend(), [&](const ObjectionWindow& window) {
    return running ? window.running() : !window.handed_over;
  });
  return found == windows.rend() ? nullptr : &*found;
}

/// What waits for the person at the desk, first come first served: "decide", else "answer".
struct DueObjection {
  const Objection* objection = nullptr;
  const char* act = "";
};

DueObjection due_in(const ProcessFrame& frame) {
  const session::Context context = frame.model.session->context(frame.model.desk.person);
  for (const Objection* one : session::objections_of(frame.records(), frame.assessment.id)) {
    if (!one->waits()) continue;
    if (session::may_decide_objection(context, one->id) &&
        session::may_by_role(context, session::DecideObjection{one->id, {}, {}, {}}))
      return {one, "decide"};
    if (one->state == ObjectionState::raised && session::may_answer_objection(context, one->id) &&
        session::may_by_role(context, session::AnswerObjection{one->id, {}}))
      return {one, "answer"};
  }
  return {};
}

void take_event(const Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event,
                const std::vector<ObjectionWindow>& windows) {
  if (event.pressed == "object")
    if (const ObjectionWindow* window = find_window(windows, true))
      open_objection(state.objection_form, frame.standard, window->stage, frame.model.at.criterion);
  if (event.pressed == "hand-over")
    if (const ObjectionWindow* window = find_window(windows, false))
      open_hand_over(ui, frame.model, state.hand_over, window->stage);
  if (event.pressed == "to-plenary") state.view = ProcessView::plenary;
  const DueObjection due = due_in(frame);
  if (due.objection == nullptr || event.pressed != due.act) return;
  state.objection = due.objection->id;
  open_act(state, *due.objection, due.act);
}

/// "Tanggapi KL-12", with the way to another objection beside it while there are days left.
void put_due(const ProcessFrame& frame, const DueObjection& due, const PageButton& other, Page& page) {
  const Criterion* criterion = frame.standard.criterion(due.objection->criterion);
  const std::string code = criterion == nullptr ? due.objection->criterion : criterion->code;
  page.primary = PageButton{.key = due.act,
                            .label = frame.model.tr("ui_process.do." + std::string(due.act)) + " " + code,
                            .shortcut = "Ctrl Enter"};
  page.secondary = other;
  page.secondary->shortcut = {};
}

}  // namespace

void tell_objections(const ProcessFrame& frame, const ProcessState&, Page& page) {
  const Model& model = frame.model;
  const auto windows = windows_of(frame);
  const int waiting = session::waiting_objections(frame.records(), frame.assessment.id);
  const std::string locked = session::is_locked(frame.records(), frame.assessment.id)
                                 ? model.tr("ui_process.locked")
                                 : std::string();
  page.step = {{waiting > 0 ? model.tr("ui_process.step.objections", {{"count", std::to_string(waiting)}})
                            : model.tr("ui_process.step.no_objections"),
                false}};
  const PageButton plenary{.key = "to-plenary", .label = model.tr("ui_process.to_plenary")};
  const PageButton object{.key = "object",
                          .label = model.tr("ui_process.objection.act"),
                          .icon = icon::plus,
                          .shortcut = "Ctrl Enter",
                          .disabled_because = locked};
  const bool running = find_window(windows, true) != nullptr;
  if (const DueObjection due = due_in(frame); due.objection != nullptr) {
    put_due(frame, due, running ? object : plenary, page);
  } else if (running) {
    page.primary = object;
    page.secondary = plenary;
  } else if (find_window(windows, false) != nullptr && locked.empty()) {
    page.primary = PageButton{
        .key = "hand-over", .label = model.tr("ui_process.hand_over.act"), .shortcut = "Ctrl Enter"};
    page.secondary = plenary;
  } else {
    page.primary = plenary;
  }
}

void draw_objections(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event,
                     Rect area, Actions& actions) {
  const auto windows = windows_of(frame);
  const auto objections = session::objections_of(frame.records(), frame.assessment.id);
  take_event(ui, frame, state, event, windows);
  if (state.objection.empty() && !objections.empty()) state.objection = objections.front()->id;
  const auto chosen = std::ranges::find(objections, state.objection, &Objection::id);
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  if (chosen != objections.end()) {
    const Rect side =
        wide ? area.cut_right(ui.metrics.px(330)) : area.cut_bottom(std::round(area.height() * 0.45f));
    draw_side(ui, frame, state, **chosen, side, actions);
  }
  area = area.inset(ui.metrics.page, ui.metrics.gap2);
  for (const ObjectionWindow& window : windows)
    draw_window(ui, frame, state, window, area.cut_top(ui.metrics.px(44), ui.metrics.gap1));
  if (!objections.empty()) return draw_table(ui, frame, state, objections, area);
  place(area.min);
  empty_state(ui, {.key = "none",
                   .title = frame.model.words.plain("ui_process.objection.none"),
                   .text = frame.model.words.plain(windows.empty() ? "ui_process.objection.too_early"
                                                                   : "ui_process.objection.none.text")});
}

}  // namespace assessor::ui
