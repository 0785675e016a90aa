#include "ui/screens/city.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "session/city_map.h"
#include "ui/charts/heat_cell.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/city_table.h"
#include "ui/screens/city_views.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// As CityState::View.
struct CityTab {
  const char *key, *name;
};
constexpr std::array k_tabs{CityTab{"map", "ui_city.tab.map"}, CityTab{"periods", "ui_city.tab.periods"},
                            CityTab{"claims", "ui_city.tab.claims"},
                            CityTab{"training", "ui_city.tab.training"},
                            CityTab{"coverage", "ui_city_more.tab.coverage"}};

/// Where the columns of the heat table lie.
struct Grid {
  float name, stage, cells, pitch, total, gates, right;
};

Grid grid_in(const Ui& ui, Rect area, std::size_t sections) {
  const float stage = ui.metrics.px(70), total = ui.metrics.px(66), gates = ui.metrics.px(56);
  const float rest = area.width() - stage - total - gates;
  const float most = ui.metrics.px(78), count = static_cast<float>(std::max<std::size_t>(1, sections));
  const float name = std::max(ui.metrics.px(140), std::round(rest * 0.335f));
  const float pitch = std::min(most, std::floor((rest - name) / count));
  const float left = area.max.x - gates - total - pitch * count;
  return {area.min.x, left - stage, left, pitch, area.max.x - gates - total, area.max.x - gates, area.max.x};
}

void draw_head(Ui& ui, const Model& model, const CityTable& table, const Grid& grid, Rect row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Face bold = ui.fonts.small_bold;
  const float y = std::round(row.center().y - bold.size / 2);
  draw_text(draw, bold, {grid.name, y}, ui.theme.ink2, model.words.plain("ui_city.organization"));
  draw_text(draw, ui.fonts.small, {grid.stage, y}, ui.theme.ink2, model.words.plain("ui_city.stage"));
  for (std::size_t i = 0; i < table.standard->top_sections.size(); ++i)
    draw_text_centered(draw, bold, {grid.cells + (static_cast<float>(i) + 0.5f) * grid.pitch, y},
                       ui.theme.ink2, table.standard->sections[table.standard->top_sections[i]].code);
  draw_text_centered(draw, bold, {(grid.total + grid.gates) / 2, y}, ui.theme.ink2,
                     model.words.plain("ui_city.total"));
  draw_text_centered(draw, bold, {(grid.gates + grid.right) / 2, y}, ui.theme.ink2,
                     model.words.plain("ui_city.gates"));
}

/// Arch and count of the required conditions that are shut.
void draw_gates(Ui& ui, const Grid& grid, Rect row, const CityRow& shown) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float size = ui.metrics.px(13), y = std::round(row.center().y - size / 2);
  const std::size_t unmet = shown.source->unmet_gates.size();
  const std::string count = unmet > 0 ? std::to_string(unmet) : std::string();
  const float width = size + (unmet > 0 ? ui.metrics.units(1) + text_width(ui.fonts.small_bold, count) : 0);
  const float x = std::round((grid.gates + grid.right - width) / 2);
  draw_sign(draw, unmet > 0 ? Sign::gate : Sign::gate_open, {{x, y}, size, ui.theme.bg}, ui.theme);
  if (unmet > 0)
    draw_text(draw, ui.fonts.small_bold,
              {x + size + ui.metrics.units(1), std::round(row.center().y - ui.fonts.small_bold.size / 2)},
              ui.theme.un, count);
}

void draw_numbers(Ui& ui, const Grid& grid, Rect row, const CityRow& shown) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Pen pen = pen_of(ui, ui.theme.bg);
  for (std::size_t i = 0; i < shown.cells.size(); ++i) {
    const float left = grid.cells + static_cast<float>(i) * grid.pitch;
    draw_heat_cell(pen,
                   {{left + ui.metrics.stroke, row.min.y + ui.metrics.stroke},
                    {left + grid.pitch - ui.metrics.stroke, row.max.y - ui.metrics.stroke}},
                   {shown.cells[i].number, shown.cells[i].bin, shown.cells[i].gate_shut, shown.claimed});
  }
  draw.AddRectFilled({grid.total + ui.metrics.stroke, row.min.y}, {grid.gates, row.max.y}, ui.theme.sunken);
  draw_text_right(draw, ui.fonts.small_bold,
                  {grid.gates - ui.metrics.gap1, std::round(row.center().y - ui.fonts.small_bold.size / 2)},
                  ui.theme.ink, shown.total);
  draw_gates(ui, grid, row, shown);
}

void draw_without_numbers(Ui& ui, const Grid& grid, Rect row, const CityRow& shown) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const bool begun = shown.source->open.has_value();
  const Rect band{{grid.cells + ui.metrics.stroke, row.min.y + ui.metrics.stroke},
                  {grid.gates, row.max.y - ui.metrics.stroke}};
  draw_heat_blank(pen_of(ui, ui.theme.bg), band, begun);
  const float size = ui.metrics.px(13), x = band.min.x + ui.metrics.gap1;
  draw_sign(draw, begun ? Sign::half : Sign::blank,
            {{x, std::round(band.center().y - size / 2)}, size, begun ? ui.theme.sunken : ui.theme.bg},
            ui.theme);
  draw_text(draw, ui.fonts.small,
            {x + size + ui.metrics.gap1, std::round(band.center().y - ui.fonts.small.size / 2)},
            ui.theme.ink2, shown.blank);
}

/// What the row shows, for who only hears it: the cells' colours and the arch are words here.
std::string row_words(const Model& model, const CityTable& table, const CityRow& shown) {
  if (shown.cells.empty()) return shown.blank;
  int below = 0;
  for (const SectionIndex section : table.standard->top_sections)
    below += session::is_below_minimum(*table.standard, *shown.source->score, section) ? 1 : 0;
  return model.tr(shown.claimed ? "ui_city.row.claimed" : "ui_city.row",
                  {{"total", shown.total},
                   {"below", std::to_string(below)},
                   {"gates", std::to_string(shown.source->unmet_gates.size())}});
}

void draw_row(Ui& ui, const Model& model, const CityTable& table, const Grid& grid, Rect row,
              const CityRow& shown, Actions& actions) {
  const bool chosen = shown.source->organization == model.at.organization;
  const Face face = chosen ? ui.fonts.small_bold : ui.fonts.small;
  const float width = grid.stage - grid.name - ui.metrics.gap1;
  const std::string value = row_words(model, table, shown);
  place(row.min);
  const Item made = item(ui, {.key = shown.source->organization,
                              .role = Role::row,
                              .label = shown.name,
                              .value = value,
                              .size = row.size(),
                              .selected = chosen,
                              .cut = text_width(face, shown.name) > std::ceil(width),
                              .rounding = ui.metrics.px(2),
                              .ring_inside = true});
  const Color ground = chosen ? ui.theme.sel : made.hovered ? ui.theme.soft : 0;
  if (ground != 0) made.draw->AddRectFilled(row.min, row.max, ground);
  const float y = std::round(row.center().y - face.size / 2);
  draw_fitted(*made.draw, face, {grid.name, y}, ui.theme.ink, shown.name, std::ceil(width));
  draw_text(*made.draw, ui.fonts.small, {grid.stage, y}, ui.theme.ink2, shown.stage);
  if (shown.cells.empty())
    draw_without_numbers(ui, grid, row, shown);
  else
    draw_numbers(ui, grid, row, shown);
  if (made.pressed) actions.push_back(Go{.place = Place::result, .organization = shown.source->organization});
}

/// How many are below the minimum; the two weakest sections stand out.
void draw_foot(Ui& ui, const Model& model, const CityTable& table, const Grid& grid, Rect row) {
  if (!table.standard->display.minimum) return;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Face bold = ui.fonts.small_bold;
  const float y = std::round(row.center().y - bold.size / 2);
  const std::string words =
      model.tr(table.counted > table.verified ? "ui_city_more.below_all" : "ui_city_more.below_verified",
               {{"minimum", model.format.exact(*table.standard->display.minimum)},
                {"count", std::to_string(table.counted)}});
  draw_fitted(draw, bold, {grid.name, y}, ui.theme.ink, words, grid.cells - grid.name);
  record_text(ui, "below", row, words, false);
  const auto findings = city_findings(model, table);
  for (std::size_t i = 0; i < table.below.size(); ++i) {
    const float left = grid.cells + static_cast<float>(i) * grid.pitch;
    const bool weak =
        std::any_of(findings.begin(), findings.begin() + std::min<std::ptrdiff_t>(2, std::ssize(findings)),
                    [&](const CityFinding& finding) {
                      return finding.below > 0 && finding.section == table.standard->top_sections[i];
                    });
    draw.AddLine({left + ui.metrics.stroke, row.min.y}, {left + grid.pitch - ui.metrics.stroke, row.min.y},
                 weak ? ui.theme.un : ui.theme.line2, 2 * ui.metrics.stroke);
    draw_text_centered(draw, bold, {left + grid.pitch / 2, y}, ui.theme.ink, std::to_string(table.below[i]));
    record_text(ui, "below-" + table.standard->sections[table.standard->top_sections[i]].id, row,
                std::to_string(table.below[i]), false);
  }
}

void draw_table(Ui& ui, const Model& model, const CityTable& table, Rect area, Actions& actions) {
  const Grid grid = grid_in(ui, area, table.standard->top_sections.size());
  draw_head(ui, model, table, grid, area.cut_top(ui.metrics.px(24)));
  Rect foot = area.cut_bottom(ui.metrics.px(24), ui.metrics.units(1));
  if (table.rows.empty()) {
    place(area.min);
    const std::string_view why = table.too_few ? "ui_city_filter.too_few" : "ui_city_filter.nobody";
    text(ui, {.text = model.words.plain(why), .color = ui.theme.ink2, .width = area.width(), .wraps = true});
    return;
  }
  const auto count = static_cast<float>(std::max<std::size_t>(1, table.rows.size()));
  const float height = std::clamp(std::floor(area.height() / count), ui.metrics.px(18), ui.metrics.px(22));
  {
    const Panel panel(ui, {.key = "rows", .rect = area, .fill = ui.theme.bg, .scrolls = true});
    const Group group(ui, "rows", Arrows::vertical);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (const CityRow& row : table.rows) {
      const Rect spot = Rect::of({grid.name, ImGui::GetCursorScreenPos().y},
                                 {std::min(grid.right - grid.name, room()), height});
      draw_row(ui, model, table, grid, spot, row, actions);
      place({grid.name, spot.max.y});
    }
    ImGui::PopStyleVar();
  }
  const float end = area.min.y + count * height + ui.metrics.units(1);
  if (end < foot.min.y) foot = foot.moved(0, end - foot.min.y);
  draw_foot(ui, model, table, grid, foot);
}

std::string chosen_organization(const Model& model) {
  const session::Overview& overview = model.session->overview();
  if (overview.row(model.at.organization) != nullptr) return model.at.organization;
  for (const session::OrganizationRow& row : overview.rows)
    if (row.score != nullptr) return row.organization;
  return overview.rows.empty() ? std::string() : overview.rows.front().organization;
}

void set_step(Page& page, const Model& model, const CityTable& table) {
  const auto findings = city_findings(model, table);
  if (table.counted == 0 || findings.size() < 2 || findings.front().below == 0) {
    page.step = {{model.tr("ui_city.step.none"), false}};
    return;
  }
  page.step = {{model.tr("ui_city.step") + " ", false},
               {section_name(model, table.standard->sections[findings[0].section]), true},
               {" " + model.tr("ui_city.step.and") + " ", false},
               {section_name(model, table.standard->sections[findings[1].section]), true}};
}

/// All tables of the city as a spreadsheet, with the choices of the screen: without names where they are
/// hidden, own scores counted where they count here.
PrintReports all_tables(const CityFrame& frame) {
  PrintReports print;
  print.order.kind = "city-tables";
  print.order.format = "xlsx";
  print.order.language = frame.model.words.language();
  print.order.without_personal = frame.state.hides_names;
  print.order.city = {.counts_own = frame.state.counts_own,
                      .before = chosen_before(frame),
                      .table_size = frame.state.table_size};
  return print;
}

}  // namespace

Page city_page(const Model& model, const CityState& state) {
  Page page;
  page.title = model.tr("ui_city.title");
  const CityTable table = city_table(model, state);
  if (table.standard == nullptr || table.all == 0) {
    page.step = {{model.tr("ui_city.step.add"), false}};
    page.primary = PageButton{.key = "organizations", .label = model.tr("ui_city.open_list")};
    return page;
  }
  page.caption = model.tr("ui_city_more.caption", {{"all", std::to_string(table.rows.size())},
                                                   {"verified", std::to_string(table.verified)},
                                                   {"own", std::to_string(table.own)}});
  for (const CityTab& tab : k_tabs) page.tabs.push_back({.key = tab.key, .label = model.tr(tab.name)});
  page.tab = k_tabs[static_cast<std::size_t>(state.view)].key;
  page.tools = {{.key = "copy", .label = model.tr("ui_city.copy"), .icon = icon::copy},
                {.key = "excel", .label = model.tr("ui_city_filter.excel"), .icon = icon::file_excel}};
  set_step(page, model, table);
  page.secondary = PageButton{.key = "benchmark", .label = model.tr("ui_city.open_benchmark")};
  page.primary =
      PageButton{.key = "result", .label = model.tr("ui_city.open_result"), .shortcut = "Ctrl Enter"};
  return page;
}

void draw_city(Ui& ui, const Model& model, CityState& state, const PageEvent& event, Actions& actions) {
  Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  if (event.pressed == "organizations") actions.push_back(Go{.place = Place::organizations});
  const Place target = event.pressed == "benchmark" ? Place::benchmark : Place::result;
  if (event.pressed == "benchmark" || event.pressed == "result")
    actions.push_back(Go{.place = target, .organization = chosen_organization(model)});
  for (std::size_t i = 0; i < k_tabs.size(); ++i)
    if (event.pressed == k_tabs[i].key) state.view = static_cast<CityState::View>(i);
  const CityTable table = city_table(model, state);
  if (table.standard == nullptr || table.all == 0) {
    place({area.min.x + ui.metrics.page, area.min.y + ui.metrics.gap3});
    const EmptyState empty{.key = "empty",
                           .title = model.words.plain("ui_city.empty"),
                           .text = model.words.plain("ui_city.empty.text")};
    empty_state(ui, empty);
    return;
  }
  if (event.pressed == "excel") actions.push_back(all_tables({model, state, table, actions}));
  if (event.pressed == "copy" || (!ui.is_typing() && ui.take(ctrl(Key::c))))
    actions.push_back(CopyText{state.shows_map()
                                   ? as_tabbed_text(model, table)
                                   : as_tabbed_text(view_table({model, state, table, actions}))});
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  if (!state.shows_map()) {
    const Rect side =
        wide ? area.cut_right(ui.metrics.px(312)) : area.cut_bottom(std::round(area.height() * 0.4f));
    const CityFrame frame{model, state, table, actions};
    return draw_city_view(ui, frame, area.inset(ui.metrics.page, ui.metrics.gap2), side);
  }
  const Rect panel =
      wide ? area.cut_right(ui.metrics.px(262)) : area.cut_bottom(std::round(area.height() * 0.34f));
  draw_table(ui, model, table, area.inset(ui.metrics.page, ui.metrics.units(1)), actions);
  draw_city_panel(ui, model, state, table, panel, actions);
}

}  // namespace assessor::ui
