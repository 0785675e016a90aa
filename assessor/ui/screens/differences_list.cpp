#include <algorithm>
#include <array>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/differences_parts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

using scoring::Difference;

std::string title_of(const Differing& view, const Criterion& criterion) {
  return view.model.tr(criterion.short_title.empty() ? criterion.text : criterion.short_title);
}

void draw_row(Ui& ui, const Differing& view, const Columns& columns, Rect row, const Difference& difference) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Criterion& criterion = view.standard.criteria[difference.criterion];
  const bool settled = view.is_settled(difference);
  const Rect name = columns.cell(row, 0, ui.metrics.gap1);
  const float top = std::round(row.center().y - (ui.metrics.leading_body + ui.metrics.leading_small) / 2);
  draw_fitted(draw, ui.fonts.body_bold, {name.min.x, top}, ui.theme.ink, criterion.code, name.width());
  draw_fitted(draw, ui.fonts.small, {name.min.x, top + ui.metrics.leading_body}, ui.theme.ink2,
              title_of(view, criterion), name.width());
  for (std::size_t rater = 0; rater < 2; ++rater) {
    const std::string words = view.value_words(criterion, &view.answer_of(rater, criterion));
    table_cell(ui, columns, row, rater + 1,
               {.text = words, .bold = !settled && rater == difference.lower, .small = false});
  }
  const bool gate = difference.contrast == scoring::Contrast::gate;
  const Sign sign = settled ? Sign::ok : gate ? Sign::gate : Sign::half;
  const std::string needs = settled ? view.model.tr("ui_differences.agreed") : needs_words(view, difference);
  table_cell(ui, columns, row, 3, {.text = needs, .small = true, .sign = sign});
  const std::string agreed = view.value_words(criterion, view.settled(criterion));
  table_cell(ui, columns, row, 4, {.text = agreed, .bold = settled});
}

/// Enter on a row: confirms what is proposed, else goes to the value.
void take_enter(Ui& ui, const Differing& view, DifferencesState& state, const Difference& difference,
                Actions& actions) {
  if (!view.locked.empty() || !ui.take_enter()) return;
  if (difference.confirms_lower() && !view.is_settled(difference))
    settle(view, state, actions);
  else
    state.seeks_value = true;
}

void draw_rows(Ui& ui, const Differing& view, DifferencesState& state, const Columns& columns,
               Actions& actions) {
  const auto& differences = view.agreement->differences;
  const int chosen = view.at == nullptr ? -1 : static_cast<int>(view.at - differences.data());
  const auto key_of = [&](int i) {
    return view.standard.criteria[differences[static_cast<std::size_t>(i)].criterion].id;
  };
  row_list(ui,
           {.key = "list",
            .count = static_cast<int>(differences.size()),
            .row_height = ui.metrics.row_two_lines,
            .chosen = chosen},
           key_of, [&](int i) {
             const Difference& difference = differences[static_cast<std::size_t>(i)];
             const std::string key = key_of(i);
             const Id id = ui.id_of(key);
             if (i == chosen && state.seeks_row) {
               ui.focus.move_to(id);
               state.seeks_row = false;
             }
             if (i == chosen && ui.focus.focused() == id) take_enter(ui, view, state, difference, actions);
             const Item made =
                 table_row(ui, columns,
                           {.key = key,
                            .label = key + " " + title_of(view, view.standard.criteria[difference.criterion]),
                            .value = needs_words(view, difference),
                            .height = ui.metrics.row_two_lines,
                            .selected = i == chosen});
             draw_row(ui, view, columns, made.rect, difference);
             if (made.pressed || made.arrived) state.criterion = key;
           });
}

}  // namespace

std::string needs_words(const Differing& view, const Difference& difference) {
  constexpr std::array k_names = {"gate", "two_options", "far", "unmeasured", "near"};
  return view.model.tr("ui_differences.needs." +
                       std::string(k_names[static_cast<std::size_t>(difference.contrast)]));
}

void draw_difference_list(Ui& ui, const Differing& view, DifferencesState& state, Rect area,
                          Actions& actions) {
  const Region region(ui, "differences");
  const Panel panel(
      ui, {.key = "table", .rect = area, .fill = ui.theme.surface, .rounding = ui.metrics.radius_card});
  panel.draw().AddRect(area.min, area.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  if (view.agreement->differences.empty()) {
    empty_state(ui, {.key = "none",
                     .title = ui.word("ui_differences.none.title"),
                     .text = ui.word("ui_differences.none.text")});
    return;
  }
  const std::string first = view.rater_name(0), second = view.rater_name(1);
  const auto word = [&](std::string_view key) { return view.model.words.plain(key); };
  const std::array<Column, 5> titles = {
      Column{.key = "item", .title = word("ui_differences.column.item"), .share = 2},
      Column{.key = "first", .title = first, .width = ui.metrics.px(124)},
      Column{.key = "second", .title = second, .width = ui.metrics.px(124)},
      Column{.key = "needs", .title = word("ui_differences.column.needs"), .width = ui.metrics.px(210)},
      Column{.key = "agreed", .title = word("ui_differences.column.agreed"), .width = ui.metrics.px(96)}};
  const Columns columns = lay_out(titles, area.min.x, area.width() - ImGui::GetStyle().ScrollbarSize);
  place(area.min);
  table_head(ui, columns, titles, {});
  const Rect body{{area.min.x, area.min.y + ui.metrics.table_head}, area.max};
  const Panel list(ui, {.key = "rows", .rect = body, .scrolls = true});
  draw_rows(ui, view, state, columns, actions);
}

}  // namespace assessor::ui
