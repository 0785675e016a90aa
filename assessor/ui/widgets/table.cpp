#include "ui/widgets/table.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/scopes.h"

namespace assessor::ui {

namespace {

float cell_padding(const Ui& ui) {
  return ui.metrics.gap1;
}

/// Words in a cell by the alignment of its column.
void draw_aligned(ImDrawList& draw, Face face, Rect cell, float align, Color color, std::string_view words) {
  const std::string shown = fitted(face, words, std::ceil(cell.width()));
  const float spare = std::max(0.0f, cell.width() - text_width(face, shown));
  draw_text(draw, face, {std::round(cell.min.x + spare * align), std::round(cell.center().y - face.size / 2)},
            color, shown);
}

bool draw_column_head(Ui& ui, const Columns& columns, std::size_t index, const Column& column,
                      Sorting sorting) {
  const Rect row = Rect::of({columns.left, ImGui::GetCursorScreenPos().y},
                            {columns.right - columns.left, ui.metrics.table_head});
  const Rect cell = columns.cell(row, index, cell_padding(ui));
  const bool sorted = sorting.column == column.key;
  const Color ink = sorted ? ui.theme.link : ui.theme.ink2;
  std::string words(column.title);
  if (sorted) words += std::string(" ") + (sorting.down ? icon::caret_down : icon::caret_up);
  bool pressed = false;
  if (column.sorts) {
    place({columns.spans[index].left, row.min.y});
    const Item made =
        item(ui, {.key = column.key,
                  .role = Role::column_head,
                  .label = column.title,
                  .value = !sorted        ? ""
                           : sorting.down ? "down"
                                          : "up",
                  .size = {columns.spans[index].right - columns.spans[index].left, row.height()},
                  .selected = sorted,
                  .rounding = ui.metrics.radius_control,
                  .ring_inside = true});
    if (made.hovered)
      made.draw->AddRectFilled(made.rect.min, made.rect.max, ui.theme.soft, ui.metrics.radius_control);
    pressed = made.pressed;
  }
  draw_aligned(*ImGui::GetWindowDrawList(), ui.fonts.small_bold, cell, column.align, ink, words);
  place(row.min);
  return pressed;
}

Color ground_of(const Theme& theme, const TableRow& spec, const Item& made) {
  if (spec.selected) return spec.group ? theme.soft : theme.sel;
  if (made.held && made.hovered) return theme.sel;
  return spec.group || made.hovered ? theme.sunken : 0;
}

}  // namespace

Rect Columns::cell(Rect row, std::size_t column, float pad) const {
  return {{spans[column].left + pad, row.min.y}, {spans[column].right - pad, row.max.y}};
}

Columns lay_out(std::span<const Column> columns, float left, float width) {
  float fixed = 0, shares = 0;
  for (const Column& column : columns)
    (column.width > 0 ? fixed : shares) += column.width > 0 ? column.width : column.share;
  const float per_share = shares > 0 ? std::max(0.0f, width - fixed) / shares : 0;
  Columns result{.spans = {}, .left = left, .right = left + width};
  for (const Column& column : columns) {
    const float wide = std::floor(column.width > 0 ? column.width : per_share * column.share);
    result.spans.push_back({left, left + wide, column.align});
    left += wide;
  }
  return result;
}

std::optional<std::size_t> table_head(Ui& ui, const Columns& columns, std::span<const Column> titles,
                                      Sorting sorting) {
  const Group group(ui, "head", Arrows::horizontal);
  const Rect row = Rect::of({columns.left, ImGui::GetCursorScreenPos().y},
                            {columns.right - columns.left, ui.metrics.table_head});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(row.min, row.max, ui.theme.sunken);
  draw.AddLine({row.min.x, row.max.y - 0.5f}, {row.max.x, row.max.y - 0.5f}, ui.theme.line,
               ui.metrics.stroke);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (draw_column_head(ui, columns, i, titles[i], sorting)) pressed = i;
  place(row.min);
  ImGui::Dummy(row.size());
  return pressed;
}

void draw_selection_bar(ImDrawList& draw, Rect rect, const Theme& theme, const Metrics& metrics) {
  draw.AddRectFilled(rect.min, {rect.min.x + 3 * metrics.stroke, rect.max.y}, theme.mark);
}

Item table_row(Ui& ui, const Columns& columns, const TableRow& spec) {
  place({columns.left, ImGui::GetCursorScreenPos().y});
  const ImVec2 size{columns.right - columns.left, spec.height};
  Item made;
  if (spec.still) {
    made.draw = ImGui::GetWindowDrawList();
    made.rect = Rect::of(ImGui::GetCursorScreenPos(), size);
    ImGui::Dummy(size);
    record_text(ui, spec.key, made.rect, spec.label, false);
  } else {
    made = item(ui, {.key = spec.key,
                     .role = spec.role,
                     .label = spec.label,
                     .value = spec.value,
                     .hint = spec.hint,
                     .size = size,
                     .selected = spec.selected,
                     .ring_inside = true,
                     .holds_items = spec.holds_items});
  }
  const Color ground = ground_of(ui.theme, spec, made);
  if (ground != 0) made.draw->AddRectFilled(made.rect.min, made.rect.max, ground);
  made.draw->AddLine({made.rect.min.x, made.rect.max.y - 0.5f}, {made.rect.max.x, made.rect.max.y - 0.5f},
                     ui.theme.line, ui.metrics.stroke);
  if (spec.selected) draw_selection_bar(*made.draw, made.rect, ui.theme, ui.metrics);
  return made;
}

void table_cell(Ui& ui, const Columns& columns, Rect row, std::size_t column, const Cell& cell) {
  Rect rect = columns.cell(row, column, cell_padding(ui));
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  if (cell.sign != Sign::none) {
    const float size = ui.metrics.px(14);
    const float words = std::ceil(text_width(cell.small ? ui.fonts.small : ui.fonts.body, cell.text));
    const float spare = std::max(0.0f, rect.width() - size - words - (words > 0 ? ui.metrics.gap1 : 0));
    const float x = rect.min.x + spare * columns.spans[column].align;
    draw_sign(draw, cell.sign, {{x, std::round(rect.center().y - size / 2)}, size, ui.theme.surface},
              ui.theme);
    rect.min.x = x + size + ui.metrics.gap1;
  }
  const Face face = cell.small ? (cell.bold ? ui.fonts.small_bold : ui.fonts.small)
                               : (cell.bold ? ui.fonts.body_bold : ui.fonts.body);
  const float align = cell.sign == Sign::none ? columns.spans[column].align : 0;
  draw_aligned(draw, face, rect, align, cell.color != 0 ? cell.color : ui.theme.ink, cell.text);
}

void row_list(Ui& ui, const RowList& list, const std::function<std::string(int)>& key_of,
              const std::function<void(int)>& draw_row) {
  const Group group(ui, list.key, Arrows::vertical);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, 0));
  {
    const VisibleRows rows(list.count, list.row_height);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = room();
    for (int i = 0; i < list.count; ++i) {
      const Rect rect = Rect::of({start.x, rows.top_of(i)}, {width, list.row_height});
      const Id id = ui.id_of(key_of(i));
      if ((i >= rows.first() && i < rows.last()) || id == ui.focus.focused()) {
        place(rect.min);
        draw_row(i);
        continue;
      }
      FocusStop stop;
      stop.id = id, stop.rect = rect, stop.region = ui.standing.region, stop.group = ui.standing.group;
      stop.arrows = ui.standing.arrows, stop.layer = ui.standing.layer, stop.is_entry = i == list.chosen;
      ui.focus.add(stop);
    }
    place(start);
  }
  ImGui::PopStyleVar();
}

}  // namespace assessor::ui
