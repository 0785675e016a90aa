#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

/// Where things stand in the rubric; the same for head, rows and discs.
struct Layout {
  Rect rect;
  float row = 0, numeral = 0, column = 0;
  float left = 0;  ///< of the numerals; before them the organization's radio buttons
  std::size_t columns = 0;

  Rect row_rect(std::size_t index) const {
    return Rect::of({rect.min.x, rect.min.y + static_cast<float>(index) * row}, {rect.width(), row});
  }
  float column_center(std::size_t index) const {
    return std::round(rect.max.x - column * (static_cast<float>(columns - index) - 0.5f));
  }
  float words_left() const { return rect.min.x + left + numeral; }
  float numeral_center() const { return rect.min.x + left + std::round(numeral / 2); }
  float words_right() const { return rect.max.x - column * static_cast<float>(columns); }
};

/// The organization sees the plain choices only; discs begin with the first assessor.
bool shows_columns(const Assessing& view) {
  return !view.own || view.columns.size() > 1;
}

Face numeral_face(const Ui& ui, const RubricRow& entry) {
  return entry.numeral.size() <= 2 ? ui.fonts.title : ui.fonts.body_bold;
}

/// Wide enough for the longest word that stands there instead of a number.
float numeral_width(const Ui& ui, const std::vector<RubricRow>& rows) {
  float widest = 0;
  for (const RubricRow& row : rows) widest = std::max(widest, text_width(numeral_face(ui, row), row.numeral));
  return std::max(ui.metrics.px(46), std::ceil(widest) + 2 * ui.metrics.px(10));
}

Layout layout_of(const Ui& ui, const Assessing& view, const std::vector<RubricRow>& rows) {
  Layout layout;
  layout.row =
      view.own ? ui.metrics.px(ui.metrics.height_class == HeightClass::low ? 60 : 76) : ui.metrics.rubric_row;
  layout.left = ui.metrics.px(view.own ? 38 : 0);
  layout.numeral = numeral_width(ui, rows);
  layout.column = ui.metrics.px(74);
  layout.columns = shows_columns(view) ? view.columns.size() : 0;
  layout.rect = Rect::of(ImGui::GetCursorScreenPos(), {room(), layout.row * static_cast<float>(rows.size())});
  return layout;
}

std::size_t active_column(const Assessing& view) {
  for (std::size_t i = 0; i < view.columns.size(); ++i)
    if (view.columns[i].key == view.key) return i;
  return 0;
}

bool is_on(const StageColumn& column, CriterionIndex item, const RubricRow& row) {
  return points_in(column, item) == row.points;
}

void draw_heads(Ui& ui, const Assessing& view, const Layout& layout, float top, Actions& actions) {
  const Group group(ui, "stages", Arrows::horizontal);
  for (std::size_t i = 0; i < layout.columns; ++i) {
    const StageColumn& column = view.columns[i];
    const bool active = column.key == view.key;
    const std::string name = stage_name(view.model, *column.stage);
    const Face face = active ? ui.fonts.small_bold : ui.fonts.small;
    const float center = layout.column_center(i);
    place({center - layout.column / 2, top});
    const Item head = item(ui, {.key = column.stage->id,
                                .role = Role::column_head,
                                .label = name,
                                .size = {layout.column, ui.metrics.leading_body},
                                .selected = active,
                                .cut = text_width(face, name) > layout.column});
    const std::string shown = fitted(face, name, layout.column);
    draw_text_centered(*head.draw, face, {center, top + ui.metrics.px(2)},
                       active         ? ui.theme.link
                       : head.hovered ? ui.theme.ink
                                      : ui.theme.ink2,
                       shown);
    if (head.pressed && !active) actions.push_back(Go{.stage = column.key});
  }
}

void draw_radio(Ui& ui, const Layout& layout, Rect row, bool chosen) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const ImVec2 center{layout.rect.min.x + ui.metrics.px(29), std::round(row.center().y)};
  draw.AddCircle(center, ui.metrics.px(10.5f), chosen ? ui.theme.mark : ui.theme.line2, 32,
                 chosen ? 2 * ui.metrics.stroke : ui.metrics.stroke);
  if (chosen) draw.AddCircleFilled(center, ui.metrics.px(5.5f), ui.theme.mark, 24);
}

void draw_row_words(Ui& ui, const Assessing& view, const Layout& layout, Rect row, const RubricRow& entry,
                    bool chosen) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Face numeral = numeral_face(ui, entry);
  draw_text_centered(draw, numeral, {layout.numeral_center(), std::round(row.center().y - numeral.size / 2)},
                     chosen ? ui.theme.link : ui.theme.ink2, entry.numeral);
  if (view.own && entry.value) draw_radio(ui, layout, row, chosen);
  const Face face = chosen ? ui.fonts.body_bold : ui.fonts.body;
  const float width = layout.words_right() - layout.words_left() - ui.metrics.gap2;
  const float height = wrapped_height(face, entry.words, width, 2);
  draw_wrapped(draw, face, {layout.words_left(), std::round(row.center().y - height / 2)}, ui.theme.ink,
               entry.words, {.width = width, .max_lines = 2});
}

/// What the row says is told whole by `item` where it is cut; else a window that is not tall has its example
/// here, below the rubric so that no other row is covered.
void tell_example(Ui& ui, const Assessing& view, const Layout& layout, const RubricRow& entry, bool cut) {
  if (cut || ui.metrics.height_class == HeightClass::tall) return;
  if (const std::string words = example_words(view, entry); !words.empty()) ui.tip(layout.rect, words);
}

/// True when the mouse is on it.
bool draw_row(Ui& ui, const Assessing& view, const Layout& layout, std::size_t index, const RubricRow& entry,
              Actions& actions) {
  const Rect row = layout.row_rect(index);
  const bool chosen =
      is_on(view.columns[active_column(view)], view.at, entry) && view.score_of(view.at).answered;
  place(row.min);
  const float width = layout.words_right() - layout.words_left() - ui.metrics.gap2;
  const bool cut = wrapped(ui.fonts.body_bold, entry.words, width, 2).cut;
  const Item made = item(ui, {.key = entry.points.shortest(),
                              .role = Role::radio,
                              .label = entry.words,
                              .value = entry.numeral,
                              .hint = view.locked.empty() && entry.value ? std::string_view() : view.locked,
                              .size = row.size(),
                              .enabled = view.locked.empty() && entry.value.has_value(),
                              .selected = chosen,
                              .cut = cut,
                              .ring_inside = true});
  if (chosen || made.hovered)
    made.draw->AddRectFilled(row.min, row.max, chosen ? ui.theme.soft : ui.theme.sunken);
  if (chosen) draw_selection_bar(*made.draw, row, ui.theme, ui.metrics);
  if (index > 0)
    made.draw->AddLine({row.min.x, row.min.y + 0.5f}, {row.max.x, row.min.y + 0.5f}, ui.theme.line,
                       ui.metrics.stroke);
  draw_row_words(ui, view, layout, row, entry, chosen);
  if ((made.pressed || made.arrived) && entry.value && view.locked.empty())
    give(view, view.at, *entry.value, actions);
  if (made.hovered) tell_example(ui, view, layout, entry, cut);
  return made.hovered;
}

/// Where the keyboard comes in: the row chosen, else the highest.
std::string first_row(const Assessing& view, const std::vector<RubricRow>& rows) {
  const auto& points = view.score_of(view.at).points_given;
  return (points ? *points : rows.front().points).shortest();
}

/// The keyboard stands on the row chosen: when the screen is entered, and where a digit, an undo or another
/// item chose another row while a row had it.
void follow_choice(Ui& ui, const Assessing& view, AssessState& state, const std::vector<RubricRow>& rows) {
  const std::string row = first_row(view, rows);
  const bool other = std::exchange(state.rubric_row, row) != row;
  const bool on_row = std::ranges::any_of(
      rows, [&](const RubricRow& entry) { return ui.focus.focused() == ui.id_of(entry.points.shortest()); });
  if (std::exchange(state.seeks_rubric, false) || (other && on_row)) ui.focus.move_to(ui.id_of(row));
}

/// Small dots and hollow circles where a stage has nothing.
void draw_empty_places(Ui& ui, const Assessing& view, const Layout& layout,
                       const std::vector<RubricRow>& rows) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  for (std::size_t c = 0; c < layout.columns; ++c) {
    const bool active = view.columns[c].key == view.key;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const ImVec2 center{layout.column_center(c), std::round(layout.row_rect(r).center().y)};
      if (active)
        draw.AddCircle(center, ui.metrics.px(10), ui.theme.line2, 32, ui.metrics.stroke);
      else
        draw.AddCircleFilled(center, ui.metrics.px(2.5f), ui.theme.line2, 12);
    }
  }
}

void draw_discs(Ui& ui, const Assessing& view, const Layout& layout, const std::vector<RubricRow>& rows) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  std::vector<StageDisc> discs;
  std::vector<std::string> numerals(layout.columns);
  for (std::size_t c = 0; c < layout.columns; ++c) {
    const StageColumn& column = view.columns[c];
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!is_on(column, view.at, rows[r])) continue;
      const Answer* answer = answer_in(column, view.criterion());
      const bool inherited = answer != nullptr && answer->inherited;
      numerals[c] = rows[r].numeral.size() <= 2 ? rows[r].numeral : std::string();
      discs.push_back({inherited ? DiscStyle::plum_outline : column.style,
                       {layout.column_center(c), std::round(layout.row_rect(r).center().y)},
                       numerals[c],
                       ui.metrics.zoom,
                       ui.theme.surface});
      break;
    }
  }
  for (std::size_t i = 1; i < discs.size(); ++i)
    draw.AddLine(discs[i - 1].center, discs[i].center, ui.theme.ink2, 1.5f * ui.metrics.stroke);
  for (const StageDisc& disc : discs) draw_stage_disc(draw, disc, ui.fonts.small_bold, ui.theme);
}

/// Between the lowest row that passes and the one below it.
void draw_gate(Ui& ui, const Assessing& view, const Layout& layout, const std::vector<RubricRow>& rows) {
  const auto& gate = view.criterion().gate_min_points;
  if (!gate) return;
  const auto passing = std::ranges::count_if(rows, [&](const RubricRow& row) { return row.points >= *gate; });
  if (passing == 0 || passing == static_cast<std::ptrdiff_t>(rows.size())) return;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float y = layout.row_rect(static_cast<std::size_t>(passing)).min.y;
  draw_dashed_line(draw, {layout.rect.min.x, y}, {layout.rect.max.x, y}, ui.theme.un,
                   {6 * ui.metrics.stroke, 4 * ui.metrics.stroke, 2 * ui.metrics.stroke});
  const std::string words =
      view.model.tr("ui_assess.gate_line", {{"points", rows[static_cast<std::size_t>(passing) - 1].numeral}});
  const float sign = ui.metrics.px(13), pad = ui.metrics.px(8), height = ui.metrics.px(20);
  const float width = std::ceil(text_width(ui.fonts.small, words)) + sign + 3 * pad - ui.metrics.px(3);
  const Rect pill = Rect::of({layout.words_left(), std::round(y - height / 2)}, {width, height});
  ui.focus.keep_clear(pill);
  draw.AddRectFilled(pill.min, pill.max, ui.theme.surface, height / 2);
  draw.AddRect(pill.min, pill.max, ui.theme.un, height / 2, 0, ui.metrics.stroke);
  const bool met = view.score_of(view.at).gate_met == true;
  draw_sign(draw, met ? Sign::gate_open : Sign::gate,
            {{pill.min.x + pad, std::round(y - sign / 2)}, sign, ui.theme.surface}, ui.theme);
  draw_text(draw, ui.fonts.small,
            {pill.min.x + pad + sign + ui.metrics.px(5), std::round(y - ui.fonts.small.size / 2)},
            ui.theme.un, words);
}

}  // namespace

void draw_rubric(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const std::vector<RubricRow> rows = rubric_of(view, view.at);
  if (rows.empty()) return;
  const ImVec2 top = ImGui::GetCursorScreenPos();
  if (!view.own) place({top.x, top.y + ui.metrics.leading_body + ui.metrics.units(1)});
  const Layout layout = layout_of(ui, view, rows);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  if (!view.own) {
    const bool chosen = rows.front().value.has_value();
    const std::string hint = view.model.tr(chosen ? "ui_assess.hint.rubric" : "ui_assess.hint.bands");
    draw_fitted(draw, ui.fonts.small, {top.x, top.y + ui.metrics.px(2)}, ui.theme.ink2, hint,
                layout.words_right() - top.x - ui.metrics.gap1);
    draw_heads(ui, view, layout, top.y, actions);
  }
  draw.AddRectFilled(layout.rect.min, layout.rect.max, ui.theme.surface, ui.metrics.radius_card);
  const auto& given = view.score_of(view.at).points_given;
  std::string looked_at = given ? given->shortest() : std::string();
  {
    const Group group(ui, "rubric", Arrows::vertical);
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (draw_row(ui, view, layout, i, rows[i], actions)) looked_at = rows[i].points.shortest();
    follow_choice(ui, view, state, rows);
  }
  if (layout.columns > 0) {
    const float x = std::round(layout.column_center(active_column(view)) - layout.column / 2) + 0.5f;
    draw.AddLine({x, layout.rect.min.y}, {x, layout.rect.max.y}, ui.theme.line, ui.metrics.stroke);
  }
  draw.AddRect(layout.rect.min, layout.rect.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  draw_gate(ui, view, layout, rows);
  draw_empty_places(ui, view, layout, rows);
  draw_discs(ui, view, layout, rows);
  place(layout.rect.min);
  ImGui::Dummy(layout.rect.size());
  draw_example(ui, view, rows, looked_at);
}

}  // namespace assessor::ui
