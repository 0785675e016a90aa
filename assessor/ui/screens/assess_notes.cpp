#include <algorithm>
#include <cmath>

#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// Columns up to the one worked on, the last three of them.
std::vector<std::size_t> shown_columns(const Assessing& view) {
  constexpr std::size_t k_most = 3;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    shown.push_back(i);
    if (view.columns[i].key == view.key) break;
  }
  if (shown.size() > k_most) shown.erase(shown.begin(), shown.end() - k_most);
  return shown;
}

std::string date_words(const Assessing& view, const StageColumn& column) {
  if (column.record == nullptr || !column.record->sent) return {};
  return view.model.format.short_date(*column.record->sent);
}

void draw_note_head(Ui& ui, const Assessing& view, Rect line, std::size_t column, const std::string& right) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const std::string name = stage_name(view.model, *view.columns[column].stage);
  const float middle = line.center().y;
  draw_text(draw, ui.fonts.body_bold, {line.min.x, std::round(middle - ui.fonts.body_bold.size / 2)},
            ui.theme.ink, name);
  float x = line.min.x + std::ceil(text_width(ui.fonts.body_bold, name)) + ui.metrics.gap1;
  const std::string change = change_words(view, column, view.at);
  if (!change.empty())
    x = draw_chip(ui, draw, {x, std::round(middle - ui.metrics.chip / 2)},
                  {.text = change, .tone = Tone::part, .key = "change"})
            .max.x;
  if (x + ui.metrics.gap1 + text_width(ui.fonts.small, right) < line.max.x)
    draw_text_right(draw, ui.fonts.small, {line.max.x, std::round(middle - ui.fonts.small.size / 2)},
                    ui.theme.ink2, right);
}

void draw_reason_field(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const bool due = view.differs(view.at);
  const std::string label = view.model.tr("ui_assess.reason", {{"code", view.criterion().code}});
  const std::string hint = view.model.tr(due ? "ui_assess.reason_due" : "ui_assess.reason_free");
  const FieldResult typed = text_area(ui,
                                      {.key = "reason",
                                       .label = label,
                                       .placeholder = hint,
                                       .min_lines = 2,
                                       .max_lines = 3,
                                       .enabled = view.locked.empty(),
                                       .reason = view.locked},
                                      state.draft.reason.text);
  if (ui.take(Key::f2)) ui.focus.move_to(ui.id_of("reason"));
  if (!take_held(typed, state.draft.reason)) return;
  Answer answer = view.answer_of(view.at);
  answer.reason = state.draft.reason.text;
  give_answer(view, view.at, std::move(answer), actions);
}

void draw_note_card(Ui& ui, const Assessing& view, AssessState& state, Rect rect, std::size_t column,
                    Actions& actions) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const bool active = view.columns[column].key == view.key;
  draw.AddRectFilled(rect.min, rect.max, ui.theme.surface, ui.metrics.radius_card);
  draw.AddRect(rect.min, rect.max, active ? ui.theme.mark : ui.theme.line, ui.metrics.radius_card, 0,
               ui.metrics.stroke);
  Rect inner = rect.inset(ui.metrics.px(11), ui.metrics.px(6));
  const Rect head = inner.cut_top(ui.metrics.chip, ui.metrics.units(1));
  const std::string right = !active                 ? date_words(view, view.columns[column])
                            : view.differs(view.at) ? view.model.tr("ui_assess.reason_due")
                                                    : std::string();
  draw_note_head(ui, view, head, column, right);
  if (active) {
    const Panel field(ui, {.key = "field", .rect = {inner.min, {inner.max.x, rect.max.y}}});
    draw_reason_field(ui, view, state, actions);
    return;
  }
  const Answer* answer = answer_in(view.columns[column], view.criterion());
  if (answer == nullptr) return;
  const std::string& words = answer->reason.empty() ? answer->note : answer->reason;
  const Clip clip(draw, inner);
  draw_wrapped(draw, ui.fonts.small, inner.min, ui.theme.ink2, words,
               {.width = inner.width(), .max_lines = 3});
}

}  // namespace

void draw_stage_notes(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  constexpr float k_shares[] = {1, 1.12f, 1.5f};
  const auto shown = shown_columns(view);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float gap = ui.metrics.px(10), width = room();
  const float height = ui.metrics.px(44) + 3 * ui.metrics.leading_body + ui.metrics.px(6);
  float shares = 0;
  const std::size_t offset = 3 - shown.size();
  for (std::size_t i = 0; i < shown.size(); ++i) shares += k_shares[offset + i];
  const bool stacked = ui.metrics.width_class == WidthClass::narrow;
  float x = start.x;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool active = view.columns[shown[i]].key == view.key;
    if (stacked && !active) continue;
    const float room_for_cards = width - gap * static_cast<float>(shown.size() - 1);
    const float wide = stacked ? width : std::floor(room_for_cards * k_shares[offset + i] / shares);
    const KeyScope scope(ui, "note-" + view.columns[shown[i]].stage->id);
    draw_note_card(ui, view, state, Rect::of({x, start.y}, {wide, height}), shown[i], actions);
    x += wide + gap;
  }
  place(start);
  ImGui::Dummy({width, height});
  skip_down(ui.metrics.units(1));
}

}  // namespace assessor::ui
