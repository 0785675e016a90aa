#include <algorithm>
#include <cmath>

#include "ui/charts/heat_cell.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/city_filter.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

using Shows = CityState::Shows;

void draw_order(Ui& ui, const Model& model, CityState& state, const Standard& standard) {
  std::vector<std::pair<std::string, std::string>> orders{{"name", model.tr("ui_city.order.name")},
                                                          {"total", model.tr("ui_city.total")},
                                                          {"gates", model.tr("ui_city.order.gates")}};
  for (const SectionIndex section : standard.top_sections)
    orders.emplace_back(standard.sections[section].id, section_name(model, standard.sections[section]));
  std::vector<Option> options;
  int chosen = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    options.push_back({.key = orders[i].first, .label = orders[i].second});
    if (orders[i].first == state.order) chosen = static_cast<int>(i);
  }
  const int picked = labelled_select(ui, "order", model.words.plain("ui_city.order"), options, chosen);
  state.order = orders[static_cast<std::size_t>(picked)].first;
}

void draw_shows(Ui& ui, const Model& model, CityState& state) {
  const std::array options{Option{.key = "value", .label = model.words.plain("ui_city.shows.value")},
                           Option{.key = "gates", .label = model.words.plain("ui_city.shows.gates")},
                           Option{.key = "complete", .label = model.words.plain("ui_city.shows.complete")},
                           Option{.key = "change", .label = model.words.plain("ui_city.shows.change")}};
  const int picked = labelled_select(ui, "shows", model.words.plain("ui_city.shows"), options,
                                     static_cast<int>(state.shows));
  state.shows = static_cast<Shows>(picked);
}

void legend_line(Ui& ui, std::size_t bin, const std::string& words) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = ui.metrics.px(34), height = ui.metrics.px(16);
  draw_heat_cell(pen_of(ui), Rect::of(start, {width, height}), {.number = "", .bin = bin});
  place({start.x + width + ui.metrics.gap1, start.y});
  text(ui, {.text = words, .style = TextStyle::small, .color = ui.theme.ink2});
  place({start.x, start.y + height + ui.metrics.units(1.5f)});
}

void minimum_line(Ui& ui, const Model& model, const Rational& minimum) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = ui.metrics.px(34), y = std::round(start.y + ui.metrics.leading_small / 2);
  draw_dashed_line(*ImGui::GetWindowDrawList(), {start.x, y}, {start.x + width, y}, ui.theme.un,
                   {.on = 5, .off = 3, .width = 2 * ui.metrics.stroke});
  place({start.x + width + ui.metrics.gap1, start.y});
  const std::string words = model.tr("ui_city.minimum", {{"minimum", model.format.exact(minimum)}});
  text(ui, {.text = words, .style = TextStyle::small, .color = ui.theme.un});
  place({start.x, start.y + ui.metrics.leading_small + ui.metrics.units(1)});
}

/// "85 atau lebih", "75 sampai di bawah 85", "di bawah 35", highest first.
void draw_bins(Ui& ui, const Model& model, const Display& display, bool with_minimum) {
  const auto number = [&](std::size_t i) { return model.format.exact(display.bins[i]); };
  for (std::size_t bin = display.bins.size() + 1; bin-- > 0;) {
    const bool top = bin == display.bins.size();
    legend_line(ui, std::min<std::size_t>(bin, 5),
                bin == 0 ? model.tr("ui_city.bin.below", {{"to", number(0)}})
                : top    ? model.tr("ui_city.bin.from", {{"from", number(bin - 1)}})
                         : model.tr("ui_city.bin.between", {{"from", number(bin - 1)}, {"to", number(bin)}}));
    if (with_minimum && bin > 0 && display.minimum && display.bins[bin - 1] == *display.minimum)
      minimum_line(ui, model, *display.minimum);
  }
}

/// The cells of an own score.
void claimed_line(Ui& ui, const Model& model) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = ui.metrics.px(34), height = ui.metrics.px(16);
  draw_heat_cell(pen_of(ui), Rect::of(start, {width, height}), {.number = "", .bin = 2, .hollow = true});
  place({start.x + width + ui.metrics.gap1, start.y});
  text(
      ui,
      {.text = model.words.plain("ui_city_more.claimed"), .style = TextStyle::small, .color = ui.theme.ink2});
  place({start.x, start.y + height + ui.metrics.units(1.5f)});
}

void corner_line(Ui& ui, const Model& model) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const Rect box = Rect::of(start, {ui.metrics.px(34), ui.metrics.px(16)});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(box.min, box.max, ui.theme.sunken, ui.metrics.px(2));
  const float size = ui.metrics.px(8);
  draw.AddTriangleFilled({box.max.x - size, box.min.y}, {box.max.x, box.min.y}, {box.max.x, box.min.y + size},
                         ui.theme.ink);
  place({box.max.x + ui.metrics.gap1, start.y});
  text(ui, {.text = model.words.plain("ui_city.corner"), .style = TextStyle::small, .color = ui.theme.ink2});
  place({start.x, box.max.y + ui.metrics.units(1.5f)});
}

void draw_legend(Ui& ui, const Model& model, const CityState& state, const Standard& standard) {
  if (state.shows == Shows::unmet_gates) {
    legend_line(ui, 5, model.tr("ui_city.gates_shut.none"));
    legend_line(ui, 2, model.tr("ui_city.gates_shut.single"));
    legend_line(ui, 1, model.tr("ui_city.gates_shut.two"));
    legend_line(ui, 0, model.tr("ui_city.gates_shut.more"));
    return;
  }
  if (state.shows == Shows::change) {
    legend_line(ui, 5, model.tr("ui_city.change.far_up"));
    legend_line(ui, 4, model.tr("ui_city.change.up"));
    legend_line(ui, 3, model.tr("ui_city.change.none"));
    legend_line(ui, 1, model.tr("ui_city.change.down"));
    legend_line(ui, 0, model.tr("ui_city.change.far_down"));
    return;
  }
  if (standard.display.bins.empty()) return;
  draw_bins(ui, model, standard.display, state.shows == Shows::section_value);
  if (state.shows == Shows::section_value) corner_line(ui, model);
  claimed_line(ui, model);
}

void draw_finding(Ui& ui, const Model& model, const CityTable& table, const CityFinding& finding,
                  std::string_view key) {
  divider(ui);
  const std::string name = section_name(model, table.standard->sections[finding.section]);
  text(ui, {.text = name, .style = TextStyle::body_bold});
  const bool strong = key == "ui_city.finding.strong";
  i18n::Params params{{"below", std::to_string(finding.below)},
                      {"all", std::to_string(table.counted)},
                      {"reached", std::to_string(table.counted - finding.below)},
                      {"minimum", model.format.exact(*table.standard->display.minimum)}};
  if (!strong && finding.median) {
    params["median"] = model.format.number(*finding.median, table.standard->scoring.decimals);
    key = "ui_city.finding.median";
  }
  const std::string words = model.tr(key, params);
  text(ui, {.text = words, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true});
}

void draw_findings(Ui& ui, const Model& model, const CityTable& table) {
  text(ui, {.text = model.words.plain("ui_city.seen"), .style = TextStyle::body_bold});
  const auto findings = city_findings(model, table);
  if (table.counted == 0 || findings.empty() || !table.standard->display.minimum) {
    text(ui, {.text = model.words.plain("ui_city.nothing_seen"), .color = ui.theme.ink2, .wraps = true});
    return;
  }
  for (std::size_t i = 0; i < findings.size() && i < 2; ++i)
    if (findings[i].below > 0) draw_finding(ui, model, table, findings[i], "ui_city.finding.below");
  if (findings.size() > 2) draw_finding(ui, model, table, findings.back(), "ui_city.finding.strong");
}

/// The map as a file as it is seen: its rows, order and colours, without names where they are hidden.
void draw_save_picture(Ui& ui, const Model& model, const CityState& state, Actions& actions) {
  const Button save{.key = "figure",
                    .label = model.words.plain("ui_city_more.figure"),
                    .icon = icon::picture,
                    .small = true};
  if (!button(ui, save)) return;
  PrintReports print;
  print.order.kind = "figures";
  print.order.format = "png";
  print.order.language = model.words.language();
  print.order.without_personal = state.hides_names;
  print.order.map = {state.only, state.order, std::string(session::name_of(state.shows))};
  actions.push_back(std::move(print));
}

}  // namespace

int labelled_select(Ui& ui, std::string_view key, std::string_view label, std::span<const Option> options,
                    int chosen) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = room(), field = std::min(ui.metrics.px(168), std::round(width * 0.66f));
  place({start.x, std::round(start.y + (ui.metrics.field - ui.metrics.leading_body) / 2)});
  text(ui, {.text = label, .style = TextStyle::body_bold, .width = width - field});
  place({start.x + width - field, start.y});
  const int picked =
      select(ui, {.key = key, .label = label, .options = options, .chosen = chosen, .width = field});
  place({start.x, start.y + ui.metrics.field + ui.metrics.gap1});
  return picked;
}

void draw_city_panel(Ui& ui, const Model& model, CityState& state, const CityTable& table, Rect rect,
                     Actions& actions) {
  const Region region(ui, "panel");
  const Panel panel(ui, {.key = "panel",
                         .rect = rect,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  panel.draw().AddLine(rect.min, {rect.min.x, rect.max.y}, ui.theme.line, ui.metrics.stroke);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui.metrics.units(1)));
  draw_picture_choice(ui, model, state);
  draw_city_filter(ui, model, state, *table.standard);
  draw_order(ui, model, state, *table.standard);
  draw_shows(ui, model, state);
  check_box(ui, {.key = "hide", .label = model.words.plain("ui_city.hide")}, state.hides_names);
  draw_own_choice(ui, model, state);
  draw_save_picture(ui, model, state, actions);
  skip_down(ui.metrics.units(1));
  divider(ui);
  skip_down(ui.metrics.units(1));
  draw_legend(ui, model, state, *table.standard);
  skip_down(ui.metrics.units(1));
  draw_findings(ui, model, table);
  skip_down(ui.metrics.gap1);
  const bool by_name = state.order == "name";
  const std::string_view note = state.shows == Shows::change ? "ui_city.note.change"
                                : by_name                    ? "ui_city.note.by_name"
                                                             : "ui_city.note.cut";
  text(ui,
       {.text = model.words.plain(note), .style = TextStyle::small, .color = ui.theme.ink3, .wraps = true});
  ImGui::PopStyleVar();
}

}  // namespace assessor::ui
