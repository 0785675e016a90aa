#include "ui/screens/city_views.h"

#include <algorithm>
#include <cmath>

#include "ui/scopes.h"
#include "ui/screens/organization_link.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using View = CityState::View;

std::string& chosen_key(CityState& state) {
  if (state.view == View::periods) return state.moved;
  return state.view == View::claims ? state.claim : state.topic;
}

const char* view_key(View view) {
  return view == View::periods ? "periods" : view == View::claims ? "claims" : "training";
}

/// Titles on up to three lines: names of levels are long.
float lines_of(const Ui& ui, const ViewColumn& column, float width) {
  return std::clamp(std::ceil(text_width(ui.fonts.small_bold, column.title) / width), 1.0f, 3.0f);
}

float head_height(const Ui& ui, const Columns& columns, const ViewTable& table) {
  float most = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    most = std::max(most, lines_of(ui, table.columns[i], columns.cell({}, i, ui.metrics.units(1)).width()));
  return most * ui.metrics.leading_small + ui.metrics.gap2;
}

void draw_head(Ui& ui, const Columns& columns, const ViewTable& table, Rect row) {
  ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, ui.theme.sunken);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Rect cell = columns.cell(row, i, i == 0 ? ui.metrics.gap1 : ui.metrics.units(1));
    const float height = lines_of(ui, table.columns[i], cell.width()) * ui.metrics.leading_small;
    place({cell.min.x, std::round(row.center().y - height / 2)});
    text(ui, {.text = table.columns[i].title,
              .style = TextStyle::small_bold,
              .color = ui.theme.ink2,
              .width = cell.width(),
              .wraps = true,
              .max_lines = 3,
              .align = i == 0 ? 0.0f : 0.5f});
  }
}

void draw_cells(Ui& ui, const Columns& columns, Rect row, const ViewRow& shown) {
  if (shown.marked) {
    const Rect cell = columns.cell(row, *shown.marked, ui.metrics.units(1));
    ImGui::GetWindowDrawList()->AddRectFilled(cell.min, {cell.max.x, cell.max.y - ui.metrics.stroke},
                                              ui.theme.soft);
  }
  for (std::size_t i = 0; i < shown.cells.size(); ++i) {
    const bool nothing = i > 0 && (shown.cells[i] == "0" || shown.cells[i] == "–");
    table_cell(ui, columns, row, i,
               {.text = shown.cells[i],
                .bold = i > 0 && !nothing,
                .small = i == 0,
                .color = nothing ? ui.theme.ink3 : 0,
                .sign = i == 0 ? shown.sign : Sign::none});
  }
}

Columns columns_of(const ViewTable& table, Rect area) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    columns.push_back({.key = "column", .share = table.columns[i].share, .align = i == 0 ? 0.0f : 0.5f});
  return lay_out(columns, area.min.x, area.width() - ImGui::GetStyle().ScrollbarSize);
}

std::string row_value(const ViewTable& table, const ViewRow& row) {
  std::string value;
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    if (row.cells[i] != "0")
      value += (value.empty() ? "" : ", ") + table.columns[i].title + " " + row.cells[i];
  return value;
}

void draw_rows(Ui& ui, const ViewTable& table, Rect area, std::string& chosen) {
  const Columns columns = columns_of(table, area);
  draw_head(ui, columns, table, area.cut_top(head_height(ui, columns, table)));
  const Panel panel(ui, {.key = "table", .rect = area, .fill = ui.theme.surface, .scrolls = true});
  const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const ViewRow& row) { return row.key == chosen; });
  const auto at = found == table.rows.end() ? 0 : found - table.rows.begin();
  const RowList spec{.key = "rows",
                     .count = static_cast<int>(table.rows.size()),
                     .row_height = ui.metrics.row,
                     .chosen = static_cast<int>(at)};
  row_list(
      ui, spec, [&](int i) { return table.rows[static_cast<std::size_t>(i)].key; },
      [&](int i) {
        const ViewRow& row = table.rows[static_cast<std::size_t>(i)];
        const std::string value = row_value(table, row);
        const Item made = table_row(ui, columns,
                                    {.key = row.key,
                                     .label = row.cells.front(),
                                     .value = value,
                                     .height = ui.metrics.row,
                                     .selected = i == at});
        draw_cells(ui, columns, made.rect, row);
        if (made.pressed || made.arrived) chosen = row.key;
      });
}

void draw_details(Ui& ui, const CityFrame& frame, Rect side) {
  const Region region(ui, "details");
  const Panel panel(ui, {.key = "details",
                         .rect = side,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  panel.draw().AddLine(side.min, {side.min.x, side.max.y}, ui.theme.line, ui.metrics.stroke);
  if (frame.state.view == View::periods) return draw_periods_panel(ui, frame);
  if (frame.state.view == View::claims) return draw_claims_panel(ui, frame);
  draw_training_panel(ui, frame);
}

}  // namespace

ViewTable view_table(const CityFrame& frame) {
  if (frame.state.view == View::periods) return periods_table(frame);
  return frame.state.view == View::claims ? claims_table(frame) : training_table(frame);
}

void draw_city_view(Ui& ui, const CityFrame& frame, Rect area, Rect side) {
  const KeyScope scope(ui, view_key(frame.state.view));
  const ViewTable table = view_table(frame);
  std::string& chosen = chosen_key(frame.state);
  const bool known = std::any_of(table.rows.begin(), table.rows.end(),
                                 [&](const ViewRow& row) { return row.key == chosen; });
  if (!known) chosen = table.rows.empty() ? std::string() : table.rows.front().key;
  if (table.rows.empty()) {
    place(area.min);
    text(ui, {.text = table.missing, .color = ui.theme.ink2, .width = area.width(), .wraps = true});
  } else {
    draw_rows(ui, table, area, chosen);
  }
  draw_details(ui, frame, side);
}

std::string as_tabbed_text(const ViewTable& table) {
  std::string text;
  const auto add_line = [&](const std::vector<std::string>& cells, const std::string& names) {
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : "\t") + cells[i];
    if (!table.names_title.empty()) text += "\t" + names;
    text += "\n";
  };
  std::vector<std::string> titles;
  for (const ViewColumn& column : table.columns) titles.push_back(column.title);
  add_line(titles, table.names_title);
  for (const ViewRow& row : table.rows) add_line(row.cells, row.names);
  return text;
}

std::string shown_name(const CityFrame& frame, const std::string& organization) {
  for (const CityRow& row : frame.table.rows)
    if (row.source->organization == organization) return row.name;
  // One that left is archived and no row of the map.
  const Organization* found = frame.model.session->state().organization(organization);
  return found == nullptr || frame.state.hides_names ? "–" : found->name;
}

std::string shown_names(const CityFrame& frame, const std::vector<std::string>& organizations) {
  std::string names;
  for (const std::string& organization : organizations)
    names += (names.empty() ? "" : "; ") + shown_name(frame, organization);
  return names;
}

void panel_title(Ui& ui, std::string_view words) {
  text(ui, {.text = words, .style = TextStyle::body_bold, .wraps = true});
}

void panel_words(Ui& ui, const std::string& words, Color color) {
  text(ui, {.text = words, .style = TextStyle::small, .color = color, .wraps = true});
}

void panel_links(Ui& ui, const CityFrame& frame, std::string_view key,
                 const std::vector<std::string>& organizations) {
  const Group group(ui, key, Arrows::vertical);
  for (const std::string& organization : organizations)
    draw_organization_link(
        ui, {.key = organization, .organization = organization, .says = shown_name(frame, organization)},
        frame.actions);
}

}  // namespace assessor::ui
