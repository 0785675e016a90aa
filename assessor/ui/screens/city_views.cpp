#include "ui/screens/city_views.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/scopes.h"
#include "ui/screens/organization_link.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

using View = CityState::View;

/// One picture of a tab: its table, what stands at the right, and which row was chosen.
struct CityPicture {
  const char* key;
  ViewTable (*table)(const CityFrame&);
  void (*panel)(Ui&, const CityFrame&);
  std::string CityState::*chosen;
};

constexpr CityPicture k_ranks{"ranks", ranks_table, draw_ranks_panel, &CityState::ranked};
constexpr CityPicture k_moves{"periods", periods_table, draw_periods_panel, &CityState::moved};
constexpr CityPicture k_change{"change", change_table, draw_change_panel, &CityState::changed};
constexpr CityPicture k_funnel{"funnel", funnel_table, draw_funnel_panel, &CityState::step};
constexpr CityPicture k_claims{"claims", claims_table, draw_claims_panel, &CityState::claim};
constexpr CityPicture k_topics{"training", training_table, draw_training_panel, &CityState::topic};
constexpr CityPicture k_seating{"seating", seating_table, draw_seating_panel, &CityState::guest};
constexpr CityPicture k_coverage{"coverage", coverage_table, draw_coverage_panel, &CityState::kelurahan};

const CityPicture& picture_of(const CityState& state) {
  switch (state.view) {
    case View::periods:
      if (state.shows_change) return k_change;
      return state.shows_funnel ? k_funnel : k_moves;
    case View::claims:
      return k_claims;
    case View::training:
      return state.shows_seating ? k_seating : k_topics;
    case View::coverage:
      return k_coverage;
    case View::map:
      break;
  }
  return k_ranks;
}

constexpr int k_smallest_shown = static_cast<int>(scoring::k_smallest_group);

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
  for (const std::size_t marked : shown.marked) {
    const Rect cell = columns.cell(row, marked, ui.metrics.units(1));
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
  draw_picture_choice(ui, frame.model, frame.state);
  const bool has_means = frame.state.view == View::training && !frame.state.shows_seating;
  if (frame.state.view == View::map || has_means) draw_own_choice(ui, frame.model, frame.state);
  picture_of(frame.state).panel(ui, frame);
}

}  // namespace

ViewTable view_table(const CityFrame& frame) {
  return picture_of(frame.state).table(frame);
}

void draw_city_view(Ui& ui, const CityFrame& frame, Rect area, Rect side) {
  const CityPicture& picture = picture_of(frame.state);
  const KeyScope scope(ui, picture.key);
  const ViewTable table = view_table(frame);
  std::string& chosen = frame.state.*picture.chosen;
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

void draw_picture_choice(Ui& ui, const Model& model, CityState& state) {
  /// The first picture is shown where no other one is.
  struct Turn {
    View view;
    const char *key, *first_name;
    std::vector<std::pair<bool CityState::*, const char*>> others;
  };
  static const std::array k_turns{
      Turn{View::map, "map-picture", "ui_city_more.map", {{&CityState::shows_ranks, "ui_city_more.ranks"}}},
      Turn{View::periods,
           "periods-picture",
           "ui_city_more.moves",
           {{&CityState::shows_funnel, "ui_city_more.funnel"},
            {&CityState::shows_change, "ui_city_change.picture"}}},
      Turn{View::training,
           "training-picture",
           "ui_city_more.topics",
           {{&CityState::shows_seating, "ui_city_more.seating"}}}};
  static constexpr std::array k_keys{"second", "third"};
  for (const Turn& turn : k_turns) {
    if (turn.view != state.view) continue;
    std::vector<Segment> segments{{.key = "first", .label = model.words.plain(turn.first_name)}};
    int chosen = 0;
    for (std::size_t i = 0; i < turn.others.size(); ++i) {
      segments.push_back({.key = k_keys.at(i), .label = model.words.plain(turn.others[i].second)});
      if (state.*turn.others[i].first) chosen = static_cast<int>(i) + 1;
    }
    chosen = segmented(ui, turn.key, segments, chosen);
    for (std::size_t i = 0; i < turn.others.size(); ++i)
      state.*turn.others[i].first = chosen == static_cast<int>(i) + 1;
    skip_down(ui.metrics.units(1));
  }
}

void draw_own_choice(Ui& ui, const Model& model, CityState& state) {
  check_box(ui, {.key = "own", .label = model.words.plain("ui_city_more.count_own")}, state.counts_own);
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

std::string shown_count(const CityFrame& frame, int count) {
  const bool hidden = frame.state.hides_names && count > 0 && count < k_smallest_shown;
  return hidden ? frame.model.tr("ui_city_more.under_five") : std::to_string(count);
}

std::string told_words(const CityFrame& frame, scoring::ToldCount count) {
  return count ? std::to_string(*count) : frame.model.tr("report.city.hidden");
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

void panel_hidden_note(Ui& ui, const CityFrame& frame) {
  if (!frame.state.hides_names) return;
  skip_down(ui.metrics.gap1);
  panel_words(ui, frame.model.tr("report.city.hidden_note"), ui.theme.ink3);
}

void panel_links(Ui& ui, const CityFrame& frame, std::string_view key,
                 const std::vector<std::string>& organizations) {
  const auto count = static_cast<int>(organizations.size());
  if (frame.state.hides_names && count > 0 && count < k_smallest_shown)
    return panel_words(ui, shown_count(frame, count), ui.theme.ink2);
  const Group group(ui, key, Arrows::vertical);
  for (const std::string& organization : organizations)
    draw_organization_link(
        ui, {.key = organization, .organization = organization, .says = shown_name(frame, organization)},
        frame.actions);
}

}  // namespace assessor::ui
