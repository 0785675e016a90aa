#include <algorithm>
#include <cmath>

#include "ui/charts/dot_plot.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/benchmark_view.h"
#include "ui/screens/score_words.h"
#include "ui/text_layout.h"

namespace assessor::ui {

namespace {

constexpr std::array k_grid = {0.0, 20.0, 40.0, 60.0, 80.0, 100.0};

/// What each column of numbers shows of one section or item.
struct Numbers {
  std::string own, benchmark, gap, second;
};

Numbers numbers_of(const Model& model, const BenchmarkView& view, const ComparedSection& compared) {
  const std::string gap = gap_words(model, view, compared.percent);
  return {percent_words(model, view, compared.percent.own),
          percent_words(model, view, line_of(compared.percent)), gap.empty() ? "–" : gap,
          view.second ? percent_words(model, view, line_of(compared.second)) : std::string()};
}

Numbers numbers_of(const Model& model, const BenchmarkView& view, CriterionIndex index) {
  const scoring::ComparedNumber& points = view.comparison.criteria[index];
  const std::string gap = points_gap_words(model, points);
  return {points_words(model, points.own), points_words(model, line_of(points)), gap.empty() ? "–" : gap,
          view.second ? points_words(model, line_of(view.second_comparison.criteria[index])) : std::string()};
}

struct Layout {
  float left, name, plot_left, plot_right, own, benchmark, gap, second, right;
};

/// The second line has a column of its own while there is one.
Layout layout_in(const Ui& ui, const BenchmarkView& view, Rect area) {
  const float number = ui.metrics.px(76);
  Layout layout{};
  layout.left = area.min.x, layout.right = area.max.x;
  layout.name = area.min.x + ui.metrics.px(34);
  layout.second = area.max.x - ui.metrics.gap2;
  layout.gap = layout.second - (view.second ? number : 0);
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
  draw_text_right(draw, face, {layout.second, y}, ui.theme.ink2, numbers.second);
}

void draw_head(Ui& ui, const Model& model, const BenchmarkView& view, const Layout& layout, Rect row) {
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
  if (view.second)
    draw_text_right(draw, bold, {layout.second, y}, ui.theme.ink2, model.words.plain("ui_benchmark.second"));
}

DotRow dots_of(const BenchmarkView& view, const ComparedSection& compared) {
  DotRow row;
  const auto pixels = [](const std::optional<Rational>& value) {
    return value ? std::optional(value->approximate()) : std::nullopt;
  };
  row.own = pixels(compared.percent.own);
  row.claimed = view.is_claimed();
  row.benchmark = pixels(line_of(compared.percent));
  row.second = pixels(line_of(compared.second));
  if (!compared.city) return row;
  row.low = compared.city->lowest.approximate();
  row.high = compared.city->highest.approximate();
  row.median = compared.city->median.approximate();
  return row;
}

/// How many stand behind the median where the legend's number is not true of this row; the width it takes.
float draw_fewer(Ui& ui, const Model& model, const BenchmarkView& view, const ComparedSection& compared,
                 ImVec2 right) {
  if (!compared.city || compared.rated == view.city().size()) return 0;
  const std::string words = model.tr("ui_benchmark.fewer", {{"count", std::to_string(compared.rated)}});
  draw_text_right(*ImGui::GetWindowDrawList(), ui.fonts.small, right, ui.theme.ink3, words);
  return text_width(ui.fonts.small, words) + ui.metrics.gap1;
}

/// A section; pressed or with the arrows right and left it opens and closes.
void draw_section(Ui& ui, const Model& model, const BenchmarkView& view, const Layout& layout, Rect row,
                  const ComparedSection& compared, BenchmarkState& state) {
  const Section& section = view.standard->sections[compared.section];
  const bool open = state.open == compared.section;
  const Numbers numbers = numbers_of(model, view, compared);
  const std::string name = section_name(model, section);
  place(row.min);
  const Item made = item(ui, {.key = section.id,
                              .role = Role::tree_row,
                              .label = name,
                              .value = row_words(model, view, compared),
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
  const float taken = draw_fewer(ui, model, view, compared, {layout.plot_left - ui.metrics.gap1, y});
  draw_fitted(draw, ui.fonts.body, {words, y}, ui.theme.ink, model.tr(section.short_title),
              layout.plot_left - words - ui.metrics.gap1 - taken);
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

/// The points of an item's scale with their words and places.
struct Places {
  ItemScale scale;
  std::vector<double> at;
  std::vector<std::string> labels;

  DrillRow row() const { return {.places = at, .labels = labels}; }
};

Places places_of(const Model& model, const BenchmarkView& view, CriterionIndex index) {
  Places places{scale_of(view, index), {}, {}};
  for (const Rational& points : places.scale.points) {
    places.at.push_back(places.scale.place_of(points).value_or(0));
    places.labels.push_back(model.format.exact(points));
  }
  return places;
}

/// Items of another scale than the head's say their points themselves.
void draw_item_dots(const Pen& pen, Rect plot, const BenchmarkView& view, CriterionIndex index,
                    const Places& places, const Places& head) {
  const scoring::ComparedNumber& points = view.comparison.criteria[index];
  DrillRow dots = places.row();
  if (places.scale.points == head.scale.points) dots.labels = {};
  dots.own = places.scale.place_of(points.own);
  dots.benchmark = places.scale.place_of(line_of(points));
  dots.second = places.scale.place_of(line_of(view.second_comparison.criteria[index]));
  dots.claimed = view.is_claimed();
  dots.counts = places.scale.counts;
  draw_drill_row(pen, plot, dots);
}

void draw_item(Ui& ui, const Model& model, const BenchmarkView& view, const Layout& layout, Rect row,
               CriterionIndex index, const Places& head, BenchmarkState& state) {
  const Criterion& criterion = view.standard->criteria[index];
  const bool chosen = state.criterion == criterion.id;
  const std::string words = model.tr(criterion.short_title);
  place(row.min);
  const Item made = item(ui, {.key = criterion.id,
                              .role = Role::row,
                              .label = criterion.code + " " + words,
                              .value = row_words(model, view, index),
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
  draw_item_dots(pen_of(ui, ground), {{layout.plot_left, row.min.y}, {layout.plot_right, row.max.y}}, view,
                 index, places_of(model, view, index), head);
  draw_numbers(ui, layout, row, numbers_of(model, view, index), ui.fonts.small);
  draw.AddLine({row.min.x, row.max.y}, row.max, ui.theme.line, ui.metrics.stroke);
  if (made.pressed || made.arrived) state.criterion = criterion.id;
}

/// "butir, nilai 0–3" and the places of the first item's scale above all.
void draw_item_head(Ui& ui, const Model& model, const Layout& layout, Rect row, const Places& head) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(row.min, row.max, ui.theme.surface);
  if (head.labels.empty()) return;
  const float y = std::round(row.center().y - ui.fonts.small.size / 2);
  const Rect plot{{layout.plot_left, row.min.y}, {layout.plot_right, row.max.y}};
  const std::string words =
      model.tr("ui_benchmark.items", {{"low", head.labels.front()}, {"high", head.labels.back()}});
  draw_fitted(draw, ui.fonts.small, {layout.name, y}, ui.theme.ink3, words,
              drill_place(plot, 0) - layout.name - ui.metrics.gap2);
  draw_drill_axis(pen_of(ui, ui.theme.surface), plot, head.row());
}

}  // namespace

void draw_dot_rows(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area) {
  const Layout layout = layout_in(ui, view, area);
  draw_head(ui, model, view, layout, area.cut_top(ui.metrics.px(44)));
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
    const std::vector<CriterionIndex> items = items_of(view, compared.section);
    const Places head = items.empty() ? Places{} : places_of(model, view, items.front());
    draw_item_head(ui, model, layout, row, head);
    place({layout.left, row.max.y});
    for (const CriterionIndex index : items) {
      row = next_row(29);
      draw_item(ui, model, view, layout, row, index, head, state);
      place({layout.left, row.max.y});
    }
  }
  ImGui::PopStyleVar();
}

}  // namespace assessor::ui
