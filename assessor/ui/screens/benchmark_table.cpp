#include "ui/scopes.h"
#include "ui/screens/benchmark_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

/// One column of numbers; what stands in it of a section.
struct NumberColumn {
  std::string_view key, title;
  std::string (*words)(const Model& model, const BenchmarkView& view, const ComparedSection& compared);
  bool strong = false;
};

std::string or_dash(std::string words) {
  return words.empty() ? "–" : words;
}

template <Rational scoring::Distribution::*Value>
std::string city_words(const Model& model, const BenchmarkView& view, const ComparedSection& compared) {
  return compared.city ? percent_words(model, view, (*compared.city).*Value) : "–";
}

std::vector<NumberColumn> number_columns(const BenchmarkView& view) {
  using Compared = const ComparedSection&;
  std::vector<NumberColumn> columns{
      {"own", "ui_benchmark.own",
       [](const Model& m, const BenchmarkView& v, Compared c) { return percent_words(m, v, c.percent.own); },
       true},
      {"benchmark", "ui_benchmark.benchmark",
       [](const Model& m, const BenchmarkView& v, Compared c) {
         return percent_words(m, v, line_of(c.percent));
       }},
      {"gap", "ui_benchmark.gap",
       [](const Model& m, const BenchmarkView& v, Compared c) { return or_dash(gap_words(m, v, c.percent)); },
       true}};
  if (view.second) {
    columns.push_back(
        {"second", "ui_benchmark.second", [](const Model& m, const BenchmarkView& v, Compared c) {
           return percent_words(m, v, line_of(c.second));
         }});
    columns.push_back({"second_gap", "ui_benchmark.second_gap",
                       [](const Model& m, const BenchmarkView& v, Compared c) {
                         return or_dash(gap_words(m, v, c.second));
                       },
                       true});
  }
  columns.push_back({"low", "ui_benchmark.low", city_words<&scoring::Distribution::lowest>});
  columns.push_back({"median", "ui_benchmark.median", city_words<&scoring::Distribution::median>});
  columns.push_back({"high", "ui_benchmark.high", city_words<&scoring::Distribution::highest>});
  columns.push_back({"count", "ui_benchmark.count", [](const Model&, const BenchmarkView&, Compared c) {
                       return c.city ? std::to_string(c.city->count) : std::string("–");
                     }});
  return columns;
}

std::vector<std::string> cells_of(const Model& model, const BenchmarkView& view,
                                  const std::vector<NumberColumn>& columns, const ComparedSection& compared) {
  std::vector<std::string> cells{section_name(model, view.standard->sections[compared.section])};
  for (const NumberColumn& column : columns) cells.push_back(column.words(model, view, compared));
  return cells;
}

std::vector<Column> titles_of(const Model& model, const std::vector<NumberColumn>& numbers) {
  std::vector<Column> columns{
      {.key = "section", .title = model.words.plain("ui_benchmark.section"), .share = 2}};
  for (const NumberColumn& number : numbers)
    columns.push_back({.key = number.key, .title = model.words.plain(number.title), .share = 1, .align = 1});
  return columns;
}

void add_line(std::string& text, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : "\t") + cells[i];
  text += "\n";
}

}  // namespace

void draw_number_rows(Ui& ui, const Model& model, const BenchmarkView& view, Rect area) {
  const Panel panel(ui, {.key = "table", .rect = area, .fill = ui.theme.surface, .scrolls = true});
  const std::vector<NumberColumn> numbers = number_columns(view);
  const std::vector<Column> titles = titles_of(model, numbers);
  const Columns columns = lay_out(titles, area.min.x, room());
  table_head(ui, columns, titles, {});
  const Group group(ui, "rows", Arrows::vertical);
  for (const ComparedSection& compared : view.sections) {
    const std::vector<std::string> cells = cells_of(model, view, numbers, compared);
    const Item row = table_row(ui, columns,
                               {.key = view.standard->sections[compared.section].id,
                                .label = cells.front(),
                                .value = row_words(model, view, compared),
                                .height = ui.metrics.row});
    for (std::size_t i = 0; i < cells.size(); ++i)
      table_cell(ui, columns, row.rect, i, {.text = cells[i], .bold = i > 0 && numbers[i - 1].strong});
  }
}

std::string benchmark_tabbed_text(const Model& model, const BenchmarkView& view) {
  const std::vector<NumberColumn> numbers = number_columns(view);
  std::vector<std::string> head;
  for (const Column& column : titles_of(model, numbers)) head.emplace_back(column.title);
  std::string text;
  add_line(text, head);
  for (const ComparedSection& compared : view.sections)
    add_line(text, cells_of(model, view, numbers, compared));
  return text;
}

}  // namespace assessor::ui
