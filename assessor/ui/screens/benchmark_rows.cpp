#include <algorithm>
#include <cmath>

#include "ui/charts/dot_plot.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/benchmark_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

constexpr std::array k_grid = {0.0, 20.0, 40.0, 60.0, 80.0, 100.0};

std::string percent_number(const Model& model, const BenchmarkView& view,
                           const std::optional<Rational>& percent) {
  return percent ? model.format.number(*percent, view.standard->scoring.decimals) : "–";
}

/// What each column of numbers shows of one section.
struct Numbers {
  std::string own, benchmark, gap;
};

Numbers numbers_of(const Model& model, const BenchmarkView& view, const scoring::ComparedNumber& percent) {
  Numbers numbers{percent_number(model, view, percent.own), "–", "–"};
  if (percent.benchmarks.empty()) return numbers;
  numbers.benchmark = percent_number(model, view, percent.benchmarks.front());
  if (const auto gap = percent.gap(0))
    numbers.gap = model.format.signed_number(*gap, view.standard->scoring.decimals);
  return numbers;
}

struct Layout {
  float left, name, plot_left, plot_right, own, benchmark, gap, right;
};

Layout layout_in(const Ui& ui, Rect area) {
  const float number = ui.metrics.px(76);
  Layout layout{};
  layout.left = area.min.x, layout.right = area.max.x;
  layout.name = area.min.x + ui.metrics.px(34);
  layout.gap = area.max.x - ui.metrics.gap2;
  layout.benchmark = layout.gap - number;
  layout.own = layout.benchmark - number;
  layout.plot_left = layout.name + std::min(ui.metrics.px(218), std::round(area.width() * 0.26f));
  layout.plot_right = layout.own - number - ui.metrics.units(2);
  return layout;
}

void draw_numbers(Ui& ui, const Layout& layout, Rect row, const Numbers& numbers, Face face) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float y = std::round(row.center().y - face.size / 2);
  draw_text_right(draw, ui.fonts.body_bold, {layout.own, y}, ui.theme.ink, numbers.own);
  draw_text_right(draw, face, {layout.benchmark, y}, ui.theme.ink2, numbers.benchmark);
  draw_text_right(draw, ui.fonts.body_bold, {layout.gap, y}, ui.theme.ink, numbers.gap);
}

void draw_head(Ui& ui, const Model& model, const Layout& layout, Rect row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(row.min, row.max, ui.theme.sunken);
  const Face bold = ui.fonts.small_bold;
  const float y = std::round(row.center().y - bold.size / 2);
  draw_text(draw, bold, {layout.name, y}, ui.theme.ink2, model.words.plain("ui_benchmark.section"));
  std::array<std::string, k_grid.size()> labels;
  for (std::size_t i = 0; i < k_grid.size(); ++i) labels[i] = std::to_string(static_cast<int>(k_grid[i]));
  draw_dot_axis(pen_of(ui, ui.theme.sunken),
                {{layout.plot_left, row.min.y}, {layout.plot_right, row.max.y - ui.metrics.units(1)}},
                {.at = k_grid, .labels = labels});
  draw_text_right(draw, bold, {layout.own, y}, ui.theme.ink2, model.words.plain("ui_benchmark.own"));
  draw_text_right(draw, bold, {layout.benchmark, y}, ui.theme.ink2,
                  model.words.plain("ui_benchmark.benchmark"));
  draw_text_right(draw, bold, {layout.gap, y}, ui.theme.ink2, model.words.plain("ui_benchmark.gap"));
}

DotRow dots_of(const BenchmarkView& view, const ComparedSection& compared) {
  DotRow row;
  const auto pixels = [](const std::optional<Rational>& value) {
    return value ? std::optional(value->approximate()) : std::nullopt;
  };
  row.own = pixels(compared.percent.own);
  row.claimed = view.is_claimed();
  if (!compared.percent.benchmarks.empty()) row.benchmark = pixels(compared.percent.benchmarks.front());
  row.second = pixels(compared.second);
  if (!compared.city) return row;
  row.low = compared.city->lowest.approximate();
  row.high = compared.city->highest.approximate();
  row.median = compared.city->median.approximate();
  return row;
}

/// A section; pressed or with the arrows right and left it opens and closes.
void draw_section(Ui& ui, const Model& model, const BenchmarkView& view, const Layout& layout, Rect row,
                  const ComparedSection& compared, BenchmarkState& state) {
  const Section& section = view.standard->sections[compared.section];
  const bool open = state.open == compared.section;
  const Numbers numbers = numbers_of(model, view, compared.percent);
  const std::string name = section_name(model, section);
  place(row.min);
  const Item made = item(ui, {.key = section.id,
                              .role = Role::tree_row,
                              .label = name,
                              .value = numbers.own + " / " + numbers.benchmark,
                              .hint = open ? "open" : "closed",
                              .size = row.size(),
                              .ring_inside = true});
  ImDrawList& draw = *made.draw;
  const Color ground = open ? ui.theme.soft : made.hovered ? ui.theme.sunken : ui.theme.surface;
  draw.AddRectFilled(row.min, row.max, ground);
  const float y = std::round(row.center().y - ui.fonts.body.size / 2);
  draw_text(draw, ui.fonts.body, {layout.left + ui.metrics.gap2, y}, ui.theme.ink2,
            open ? icon::caret_down : icon::caret_right);
  draw_text(draw, ui.fonts.body_bold, {layout.name, y}, ui.theme.ink, section.code);
  const float words = layout.name + ui.metrics.px(30);
  draw_fitted(draw, ui.fonts.body, {words, y}, ui.theme.ink, model.tr(section.short_title),
              layout.plot_left - words - ui.metrics.gap1);
  const Rect plot{{layout.plot_left, row.min.y}, {layout.plot_right, row.max.y}};
  draw_dot_grid(pen_of(ui, ground), plot, {.at = k_grid, .labels = {}});
  draw_dot_row(pen_of(ui, ground), plot, dots_of(view, compared));
  draw_numbers(ui, layout, row, numbers, ui.fonts.body);
  draw.AddLine({row.min.x, row.max.y}, row.max, ui.theme.line, ui.metrics.stroke);
  const bool opens = !open && (made.pressed || (made.focused && ui.take(Key::right)));
  const bool closes = open && (made.pressed || (made.focused && ui.take(Key::left)));
  if (opens) state.open = compared.section;
  if (closes) state.open.reset();
}

/// Points as a place from 0 to 3; none for other points.
std::optional<int> place_of(const std::optional<Rational>& points) {
  for (int value = 0; points && value < 4; ++value)
    if (*points == Rational(value)) return value;
  return std::nullopt;
}

void draw_item(Ui& ui, const Model& model, const BenchmarkView& view, const Layout& layout, Rect row,
               CriterionIndex index, BenchmarkState& state) {
  const Criterion& criterion = view.standard->criteria[index];
  const scoring::ComparedNumber& points = view.comparison.criteria[index];
  const auto other = points.benchmarks.empty() ? std::nullopt : points.benchmarks.front();
  const bool chosen = state.criterion == criterion.id;
  const std::string words = model.tr(criterion.short_title);
  place(row.min);
  const Item made = item(ui, {.key = criterion.id,
                              .role = Role::row,
                              .label = criterion.code + " " + words,
                              .value = points_words(model, points.own) + " / " + points_words(model, other),
                              .size = row.size(),
                              .selected = chosen,
                              .ring_inside = true});
  ImDrawList& draw = *made.draw;
  const Color ground = chosen ? ui.theme.sel : made.hovered ? ui.theme.sunken : ui.theme.surface;
  draw.AddRectFilled(row.min, row.max, ground);
  const float y = std::round(row.center().y - ui.fonts.small.size / 2);
  draw_text(draw, ui.fonts.small_bold, {layout.name, y}, ui.theme.ink, criterion.code);
  const float left = layout.name + text_width(ui.fonts.small_bold, criterion.code) + ui.metrics.gap1;
  draw_fitted(draw, ui.fonts.small, {left, y}, ui.theme.ink, words, layout.plot_left - left);
  const auto counts = counts_of(view, index);
  draw_drill_row(pen_of(ui, ground), {{layout.plot_left, row.min.y}, {layout.plot_right, row.max.y}},
                 {.own = place_of(points.own),
                  .benchmark = place_of(other),
                  .counts = counts,
                  .most = counts ? *std::max_element(counts->begin(), counts->end()) : 1});
  const auto gap = points.benchmarks.empty() ? std::nullopt : points.gap(0);
  draw_numbers(ui, layout, row,
               {points_words(model, points.own), points_words(model, other),
                gap ? model.format.signed_number(*gap, 0) : "–"},
               ui.fonts.small);
  draw.AddLine({row.min.x, row.max.y}, row.max, ui.theme.line, ui.metrics.stroke);
  if (made.pressed || made.arrived) state.criterion = criterion.id;
}

/// "butir, nilai 0–3" and the four places above the items.
void draw_item_head(Ui& ui, const Model& model, const Layout& layout, Rect row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(row.min, row.max, ui.theme.surface);
  const float y = std::round(row.center().y - ui.fonts.small.size / 2);
  const Rect plot{{layout.plot_left, row.min.y}, {layout.plot_right, row.max.y}};
  draw_fitted(draw, ui.fonts.small, {layout.name, y}, ui.theme.ink3, model.words.plain("ui_benchmark.items"),
              drill_place(plot, 0) - layout.name - ui.metrics.gap2);
  for (int value = 0; value < 4; ++value)
    draw_text_centered(draw, ui.fonts.small, {drill_place(plot, value), y}, ui.theme.ink3,
                       std::to_string(value));
}

}  // namespace

void draw_dot_rows(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area) {
  const Layout layout = layout_in(ui, area);
  draw_head(ui, model, layout, area.cut_top(ui.metrics.px(44)));
  const Panel panel(ui, {.key = "rows", .rect = area, .fill = ui.theme.bg, .scrolls = true});
  const Group group(ui, "rows", Arrows::vertical);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  const auto next_row = [&](float height) {
    const float top = ImGui::GetCursorScreenPos().y;
    return Rect{{layout.left, top}, {layout.right, top + ui.metrics.px(height)}};
  };
  const std::optional<SectionIndex> open = state.open;
  for (const ComparedSection& compared : view.sections) {
    Rect row = next_row(35);
    draw_section(ui, model, view, layout, row, compared, state);
    place({layout.left, row.max.y});
    if (open != compared.section) continue;
    row = next_row(24);
    draw_item_head(ui, model, layout, row);
    place({layout.left, row.max.y});
    for (const CriterionIndex index : items_of(view, compared.section)) {
      row = next_row(29);
      draw_item(ui, model, view, layout, row, index, state);
      place({layout.left, row.max.y});
    }
  }
  ImGui::PopStyleVar();
}

namespace {

std::vector<std::string> cells_of(const Model& model, const BenchmarkView& view,
                                  const ComparedSection& compared) {
  const Numbers numbers = numbers_of(model, view, compared.percent);
  const auto number = [&](const Rational& value) { return percent_number(model, view, value); };
  std::vector<std::string> cells{section_name(model, view.standard->sections[compared.section]), numbers.own,
                                 numbers.benchmark, numbers.gap};
  if (compared.city)
    for (const Rational* value : {&compared.city->lowest, &compared.city->median, &compared.city->highest})
      cells.push_back(number(*value));
  else
    cells.insert(cells.end(), 3, "–");
  return cells;
}

std::vector<Column> columns_of(const Model& model) {
  std::vector<Column> columns{
      {.key = "section", .title = model.words.plain("ui_benchmark.section"), .share = 2}};
  const auto number = [&](std::string_view key, std::string_view title) {
    columns.push_back({.key = key, .title = title, .share = 1, .align = 1});
  };
  number("own", model.words.plain("ui_benchmark.own"));
  number("benchmark", model.words.plain("ui_benchmark.benchmark"));
  number("gap", model.words.plain("ui_benchmark.gap"));
  number("low", model.words.plain("ui_benchmark.low"));
  number("median", model.words.plain("ui_benchmark.median"));
  number("high", model.words.plain("ui_benchmark.high"));
  return columns;
}

}  // namespace

void draw_number_rows(Ui& ui, const Model& model, const BenchmarkView& view, Rect area) {
  const Panel panel(ui, {.key = "table", .rect = area, .fill = ui.theme.surface, .scrolls = true});
  const std::vector<Column> titles = columns_of(model);
  const Columns columns = lay_out(titles, area.min.x, room());
  table_head(ui, columns, titles, {});
  const Group group(ui, "rows", Arrows::vertical);
  for (const ComparedSection& compared : view.sections) {
    const std::vector<std::string> cells = cells_of(model, view, compared);
    const Item row = table_row(ui, columns,
                               {.key = view.standard->sections[compared.section].id,
                                .label = cells.front(),
                                .value = cells[1] + " / " + cells[2],
                                .height = ui.metrics.row});
    for (std::size_t i = 0; i < cells.size(); ++i)
      table_cell(ui, columns, row.rect, i, {.text = cells[i], .bold = i == 1 || i == 3});
  }
}

std::string benchmark_tabbed_text(const Model& model, const BenchmarkView& view) {
  std::string text;
  for (const Column& column : columns_of(model))
    text += (text.empty() ? "" : "\t") + std::string(column.title);
  text += "\n";
  for (const ComparedSection& compared : view.sections) {
    std::string line;
    for (const std::string& cell : cells_of(model, view, compared)) line += (line.empty() ? "" : "\t") + cell;
    text += line + "\n";
  }
  return text;
}

}  // namespace assessor::ui
