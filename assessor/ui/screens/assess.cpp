#include "ui/screens/assess.h"

#include <algorithm>

#include "session/value_text.h"
#include "ui/overlay.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/notice.h"

namespace assessor::ui {

namespace {

void step_to(const Assessing& view, int step, Actions& actions) {
  const auto at = std::ranges::find(view.items, view.at);
  const auto index = at - view.items.begin() + step;
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(view.items.size())) return;
  look_at(view, view.items[static_cast<std::size_t>(index)], actions);
}

void open_next_stage(const Model& model, Actions& actions) {
  const Assessment* assessment = model.assessment();
  const Standard* standard = model.standard();
  if (assessment == nullptr || standard == nullptr) return;
  const Stage* next = session::next_stage(model.session->state(), *standard, assessment->id);
  if (next == nullptr) return;
  const StageKey key = session::own_key(assessment->id, next->id);
  actions.push_back(Do{session::OpenStage{key}});
  actions.push_back(Go{.stage = key});
}

/// What the bars and the step bar asked for.
void take_event(const Model& model, const PageEvent& event, Actions& actions) {
  if (event.pressed == "card") actions.push_back(Go{.view = AssessView::card});
  if (event.pressed == "table") actions.push_back(Go{.view = AssessView::table});
  if (event.pressed == "choose") actions.push_back(Go{.place = Place::organizations});
  if (event.pressed == "result") actions.push_back(Go{.place = Place::result});
  if (event.pressed == "open") open_next_stage(model, actions);
}

void take_step(const Assessing& view, AssessState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "next")
    if (const auto next = next_item(view)) look_at(view, *next, actions);
  if (event.pressed == "send") state.dialog = AssessDialog::send;
  if (event.pressed == "inherit") actions.push_back(Do{session::CopyInherited{view.key, {}}});
  if (event.pressed == "carried") open_carried(view, state);
  if (event.pressed == "double_entry") state.dialog = AssessDialog::double_entry;
  if (event.pressed == "return") state.dialog = AssessDialog::give_back;
  if (event.pressed == "discuss") {
    Answer answer = view.answer_of(view.at);
    answer.discuss = !answer.discuss;
    give_answer(view, view.at, std::move(answer), actions);
  }
}

void go_where(const Assessing& view, AssessFilter filter, Actions& actions) {
  const auto next = view.next_where(view.at, [&](CriterionIndex item) { return view.passes(item, filter); });
  if (next) look_at(view, *next, actions);
}

void take_move_keys(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  if (ui.take(ctrl(Key::g))) go_where(view, AssessFilter::blank, actions);
  if (ui.take(ctrl(Key::j))) go_where(view, AssessFilter::changed, actions);
  take_search_key(ui, view, state);
  if (ui.take(Key::f3)) state.dialog = AssessDialog::documents;
  if (ui.take(Key::f8)) state.dialog = AssessDialog::guide;
  if (ui.take(Key::f7) && finding_refusal(view).empty()) note_finding(view, state);
  if (ui.take(Key::f4)) {
    const bool card = view.model.at.view == AssessView::card;
    actions.push_back(Go{.view = card ? AssessView::table : AssessView::card});
  }
  if (view.model.at.view != AssessView::card) return;
  if (ui.take(Key::page_down, true)) step_to(view, 1, actions);
  if (ui.take(Key::page_up, true)) step_to(view, -1, actions);
}

/// 0 to 9, Y and T: the option with these points or this first letter.
void take_value_keys(Ui& ui, const Assessing& view, Actions& actions) {
  if (ui.is_typing() || !std::holds_alternative<ScaleAnswer>(view.criterion().answer)) return;
  std::string typed;
  for (int digit = 0; digit <= 9; ++digit) {
    const Key row = static_cast<Key>(static_cast<int>(Key::digit_0) + digit);
    const Key pad = static_cast<Key>(static_cast<int>(Key::pad_0) + digit);
    if (ui.take(row) || ui.take(pad)) typed = std::to_string(digit);
  }
  for (const auto& [key, letter] : {std::pair{Key::y, "y"}, std::pair{Key::t, "t"}, std::pair{Key::n, "n"}})
    if (ui.take(key)) typed = letter;
  if (typed.empty()) return;
  const auto value = session::parse_value(view.standard, view.criterion(), typed, view.model.format);
  if (value) give(view, view.at, *value, actions);
}

Rect drawer_rect(const Ui& ui, bool right) {
  Rect area = Rect::of({0, 0}, ui.metrics.window);
  const float width = std::min(ui.metrics.ems(22), area.width() - ui.metrics.ems(3));
  return right ? area.cut_right(width) : area.cut_left(width);
}

/// The side panels as drawers, where the window is too narrow for columns.
void draw_drawers(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const AssessDialog side = state.dialog;
  if (side != AssessDialog::why && side != AssessDialog::items && side != AssessDialog::guide) return;
  const bool right = side != AssessDialog::items;
  Overlay overlay(ui, "drawer", Overlay::Dim::yes);
  const KeyScope scope(ui, "drawer");
  const Rect rect = drawer_rect(ui, right);
  const std::size_t before = actions.size();
  if (!right)
    draw_assess_tree(ui, view, state, rect, actions);
  else if (side == AssessDialog::guide)
    draw_guide(ui, view, state, rect);
  else if (view.hides_score)
    draw_bring_panel(ui, view, rect);
  else
    draw_score_panel(ui, view, state, rect, actions);
  const auto moved = [](const Action& action) { return std::holds_alternative<Go>(action); };
  const bool chosen =
      std::any_of(actions.begin() + static_cast<std::ptrdiff_t>(before), actions.end(), moved);
  if (chosen || overlay.escaped() || overlay.clicked_outside(rect)) state.dialog = AssessDialog::none;
}

/// Why the stage came back, for whoever completes it.
void draw_return_reason(Ui& ui, const Assessing& view, Rect& area) {
  const StageRecord* record = view.model.session->state().stage(view.key);
  if (record == nullptr || record->state != StageState::returned || record->return_reason.empty()) return;
  const std::string words = view.model.tr(
      "ui_assess.returned", {{"date", view.model.format.date(record->returned.value_or(record->opened))},
                             {"reason", record->return_reason}});
  place({area.min.x + ui.metrics.page, area.min.y + ui.metrics.gap1});
  banner(ui,
         {.key = "returned", .sign = Sign::half, .text = words, .width = area.width() - 2 * ui.metrics.page});
  area.cut_top(ImGui::GetCursorScreenPos().y - area.min.y);
}

void draw_columns(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions) {
  const bool table = view.model.at.view == AssessView::table;
  const WidthClass width = ui.metrics.width_class;
  if (width != WidthClass::wide) draw_score_strip(ui, view, state, area.cut_top(ui.metrics.px(44)));
  if (width == WidthClass::wide) {
    const Rect side = area.cut_right(ui.metrics.px(272));
    if (table)
      draw_blocker_panel(ui, view, state, side, actions);
    else if (view.hides_score)
      draw_bring_panel(ui, view, side);
    else
      draw_score_panel(ui, view, state, side, actions);
  }
  if (table) return draw_assess_table(ui, view, state, area, actions);
  if (width != WidthClass::narrow)
    draw_assess_tree(ui, view, state, area.cut_left(ui.metrics.px(280)), actions);
  draw_assess_card(ui, view, state, area, actions);
}

void draw_nothing(Ui& ui, const Model& model) {
  const bool chosen =
      model.session != nullptr && model.session->state().organization(model.at.organization) != nullptr;
  empty_state(ui, {.key = "empty",
                   .title = model.words.plain(chosen ? "ui_assess.empty.stage" : "ui_assess.empty.title"),
                   .text = model.words.plain("ui_assess.empty.text")});
}

}  // namespace

void draw_assess(Ui& ui, const Model& model, AssessState& state, const PageEvent& event, Actions& actions) {
  take_event(model, event, actions);
  if (event.pressed == "apart") open_apart_form(model, state.apart);
  draw_apart_form(ui, model, state.apart, actions);
  if (const auto differing = differing_in(model, state.differences))
    return draw_differences(ui, *differing, state.differences, event, actions);
  const auto view = assessing(model);
  if (!view) return draw_nothing(ui, model);
  follow_draft(ui, *view, state, actions);
  if (!event.pressed.empty()) keep_draft(*view, state, actions);
  Rect area = Rect::of(ImGui::GetWindowPos(), ImGui::GetWindowSize());
  take_step(*view, state, event, actions);
  draw_return_reason(ui, *view, area);
  draw_columns(ui, *view, state, area, actions);
  take_move_keys(ui, *view, state, actions);
  if (model.at.view == AssessView::card && view->locked.empty()) take_value_keys(ui, *view, actions);
  draw_drawers(ui, *view, state, actions);
  draw_assess_dialog(ui, *view, state, actions);
  draw_finding_form(ui, model, state.finding, actions);
  // Dropped files wait while something else is being asked.
  if (state.dialog == AssessDialog::none && !state.finding.open)
    draw_add_evidence(ui, model, state.adding, actions);
}

}  // namespace assessor::ui
