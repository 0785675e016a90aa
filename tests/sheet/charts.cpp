#include <array>
#include <cmath>

#include "sheet/sheets.h"
#include "ui/charts/bars.h"
#include "ui/charts/dot_plot.h"
#include "ui/charts/heat_cell.h"
#include "ui/charts/level_ladder.h"
#include "ui/charts/score_ring.h"
#include "ui/scopes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::test {

using namespace assessor::ui;

namespace {

ScoreDial sample_dial() {
  return {.value = 68.28,
          .best = 72.09,
          .cuts = {{35, "35"}, {50, "50"}, {65, "65"}, {85, "85"}},
          .number = "68,28",
          .caption = "sementara"};
}

const std::vector<SectionBar>& sample_bars() {
  static const std::vector<SectionBar> bars = {
      {"KL", "Kelembagaan, legalitas", 82.22, 82.22, "82,22", Sign::ok},
      {"KE", "Kebijakan dan etika", 55.56, 66.67, "55,56", Sign::half},
      {"SD", "Sumber daya manusia", 65.22, 65.22, "65,22", Sign::ok},
      {"SP", "Sarana dan akses", 62.96, 62.96, "62,96", Sign::ok},
      {"LY", "Layanan dan SOP", 68.47, 79, "68,47", Sign::ok},
      {"ME", "Data dan pelaporan", 56.67, 56.67, "56,67", Sign::half}};
  return bars;
}

void draw_score(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "score", .rect = rect, .title = "Skor lapangan"});
  Rect inner = card.inner();
  const Pen pen = pen_of(ui);
  draw_score_ring(pen, inner.cut_top(score_ring_height(ui.metrics, inner.width()), ui.metrics.gap3),
                  sample_dial());
  draw_score_bar(pen, inner.cut_top(score_bar_height(ui.metrics), ui.metrics.gap3), sample_dial());
  struct Stage {
    const char* name;
    double share;
    DiscStyle style;
  };
  for (const Stage& stage :
       {Stage{"Mandiri", 0.8351, DiscStyle::hollow}, Stage{"Dokumen", 0.6495, DiscStyle::grey},
        Stage{"Lapangan", 0.6828, DiscStyle::plum}}) {
    Rect row = inner.cut_top(ui.metrics.px(22));
    draw_text(card.draw(), ui.fonts.small, {row.min.x, row.min.y + 3}, ui.theme.ink2, stage.name);
    row.cut_left(ui.metrics.px(68));
    draw_stage_bar(pen, row.cut_left(ui.metrics.px(86)).inset(0, ui.metrics.px(7)), stage.share, stage.style);
  }
}

void draw_bars(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "bars", .rect = rect, .title = "Nilai per standar"});
  draw_section_bars(pen_of(ui), card.inner(),
                    {.rows = sample_bars(), .minimum = 60, .minimum_label = "minimal 60"});
}

void draw_ladder(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "ladder", .rect = rect, .title = "Tingkat kesiapan", .action = "Hitungan"});
  const std::array<Rung, 5> rungs = {Rung{4, "Siap dan Rujukan", false, "skor 85", Sign::none},
                                     Rung{3, "Siap Diajukan", false, "tertahan", Sign::gate},
                                     Rung{2, "Berkembang", true, "di sini", Sign::none},
                                     Rung{1, "Rintisan", false, "", Sign::none},
                                     Rung{0, "Belum Siap", false, "", Sign::none}};
  Rect inner = card.inner();
  draw_level_ladder(pen_of(ui), inner.cut_top(level_ladder_height(ui.metrics, rungs.size()), ui.metrics.gap2),
                    rungs);
  const Pen pen = pen_of(ui);
  float x = inner.min.x + ui.metrics.px(12);
  const float y = inner.min.y + ui.metrics.px(12);
  for (const UnitDot& dot :
       {UnitDot{UnitDot::State::not_begun, 0, ""}, UnitDot{UnitDot::State::filling, 0, ""},
        UnitDot{UnitDot::State::level, 0, "0"}, UnitDot{UnitDot::State::level, 1, "1"},
        UnitDot{UnitDot::State::level, 2, "2"}, UnitDot{UnitDot::State::level, 3, "3"},
        UnitDot{UnitDot::State::level, 4, "4"}}) {
    draw_unit_dot(pen, {x, y}, ui.metrics.px(12), dot);
    x += ui.metrics.px(26);
  }
  inner.cut_top(ui.metrics.px(34));
  draw_unit_bars(pen, inner.cut_top(ui.metrics.px(20)), 11, UnitStyle::filled);
  draw_unit_bars(pen, inner.cut_top(ui.metrics.px(20)), 6, UnitStyle::half);
  draw_unit_bars(pen, inner.cut_top(ui.metrics.px(20)), 3, UnitStyle::open);
  draw_small_bar(pen, inner.cut_top(ui.metrics.px(8)), 15.0 / 19, ui.theme.un);
}

void draw_plot(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "plot", .rect = rect, .title = "Pembanding"});
  const Pen pen = pen_of(ui);
  Rect inner = card.inner();
  constexpr std::array k_at = {0.0, 20.0, 40.0, 60.0, 80.0, 100.0};
  const std::array<std::string, 6> labels = {"0", "20", "40", "60", "80", "100"};
  const DotGrid grid{.at = k_at, .labels = labels};
  draw_dot_axis(pen, inner.cut_top(ui.metrics.px(18)), grid);
  Rect plot = inner.cut_top(ui.metrics.px(105), ui.metrics.gap2);
  draw_dot_grid(pen, plot, grid);
  draw_dot_row(pen, plot.cut_top(ui.metrics.px(35)),
               {.own = 55.56, .benchmark = 97.53, .low = 18, .high = 86, .median = 49.38});
  draw_dot_row(pen, plot.cut_top(ui.metrics.px(35)),
               {.own = 62.96, .benchmark = 88.89, .low = 26, .high = 91, .median = 57});
  draw_dot_row(pen, plot.cut_top(ui.metrics.px(35)),
               {.own = 40, .benchmark = 20, .low = {}, .high = {}, .median = {}});
  constexpr std::array k_thirds = {0.0, 1.0 / 3, 2.0 / 3, 1.0};
  constexpr std::array k_bands = {0.0, 0.4, 1.0};
  const std::array<std::string, 3> points = {"0", "2", "5"};
  constexpr std::array k_some = {4, 11, 2, 2}, k_others = {1, 10, 6, 2};
  draw_drill_row(pen, inner.cut_top(ui.metrics.px(29)),
                 {.places = k_thirds, .own = 1.0 / 3, .benchmark = 1, .counts = k_some});
  draw_drill_row(pen, inner.cut_top(ui.metrics.px(29), ui.metrics.gap2),
                 {.places = k_thirds, .own = 1, .benchmark = 1, .second = 2.0 / 3, .counts = k_others});
  draw_drill_row(pen, inner.cut_top(ui.metrics.px(29), ui.metrics.gap2),
                 {.places = k_bands, .labels = points, .own = 0.4, .second = 0.4, .claimed = true});
  constexpr std::array k_numbers = {"28", "44", "56", "68", "79", "91"};
  Rect row = inner.cut_top(ui.metrics.px(18), 2);
  for (std::size_t i = 0; i < k_numbers.size(); ++i)
    draw_heat_cell(pen, row.cut_left(ui.metrics.px(60), 2),
                   {.number = k_numbers[i], .bin = i, .gate_shut = i % 3 == 0});
  draw_heat_blank(pen, inner.cut_top(ui.metrics.px(18), 2), true);
  draw_heat_blank(pen, inner.cut_top(ui.metrics.px(18)), false);
}

void draw_tree(Ui& ui, Rect rect) {
  const Panel panel(ui, {.key = "tree", .rect = rect, .fill = ui.theme.surface, .scrolls = true});
  const Group group(ui, "tree", Arrows::vertical);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  tree_row(ui, {.key = "kl",
                .code = "KL",
                .label = "Kelembagaan",
                .value = "12/12",
                .open = false,
                .progress = 1.0f,
                .height = ui.metrics.px(31)});
  tree_row(ui, {.key = "ke",
                .code = "KE",
                .label = "Kebijakan, etika",
                .value = "8/10",
                .open = true,
                .progress = 0.8f,
                .height = ui.metrics.px(31)});
  tree_row(ui, {.key = "ke-01",
                .code = "KE-01",
                .label = "Kebijakan layanan",
                .value = "2",
                .sign = Sign::ok,
                .depth = 1});
  tree_row(ui, {.key = "ke-02",
                .code = "KE-02",
                .label = "Kode etik petugas",
                .value = "1",
                .sign = Sign::gate,
                .depth = 1,
                .selected = true});
  tree_row(ui, {.key = "ke-03",
                .code = "KE-03",
                .label = "Layanan dasar gratis untuk semua",
                .value = "Ya",
                .sign = Sign::gate_open,
                .depth = 1});
  tree_row(ui, {.key = "ke-09",
                .code = "KE-09",
                .label = "Akses setara",
                .value = "–",
                .sign = Sign::blank,
                .depth = 1});
  tree_row(ui, {.key = "sd",
                .code = "SD",
                .label = "SDM",
                .value = "10/10",
                .open = false,
                .progress = 1.0f,
                .height = ui.metrics.px(31)});
  ImGui::PopStyleVar();
}

void draw_table(Ui& ui, Rect rect) {
  const Panel panel(ui, {.key = "table", .rect = rect, .fill = ui.theme.surface, .scrolls = true});
  const KeyScope scope(ui, "table");
  const std::array<Column, 4> titles = {
      Column{"name", "Lembaga", 0, 1, 0, true}, Column{"stage", "Tahap", 110, 1, 0, true},
      Column{"score", "Nilai", 80, 1, 1, true}, Column{"gates", "Wajib", 90, 1, 0.5f, false}};
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  const Columns columns = lay_out(titles, rect.min.x, rect.width());
  table_head(ui, columns, titles, {.column = "score", .down = true});
  row_list(
      ui, {.key = "rows", .count = 40, .row_height = ui.metrics.row},
      [](int i) { return "row-" + std::to_string(i); },
      [&](int i) {
        const std::string key = "row-" + std::to_string(i);
        const Item row = table_row(ui, columns,
                                   {.key = key,
                                    .label = "Lembaga contoh",
                                    .height = ui.metrics.row,
                                    .selected = i == 2,
                                    .group = i == 4});
        table_cell(ui, columns, row.rect, 0,
                   {.text = "Perempuan Bahari Mandiri " + std::to_string(i), .bold = i == 2 || i == 4});
        table_cell(ui, columns, row.rect, 1, {.text = "Lapangan", .small = true, .color = ui.theme.ink3});
        table_cell(ui, columns, row.rect, 2, {.text = "68,28", .bold = true});
        table_cell(ui, columns, row.rect, 3,
                   {.text = "2", .small = true, .sign = i % 2 == 0 ? Sign::gate : Sign::gate_open});
      });
  ImGui::PopStyleVar();
}

}  // namespace

void draw_charts(Ui& ui, SheetState&) {
  const Root root(ui);
  Rect page = Rect::of({0, 0}, ui.metrics.window).inset(ui.metrics.page);
  const float gap = ui.metrics.gap3;
  Rect upper = page.cut_top(ui.metrics.px(400), gap);
  draw_score(ui, upper.cut_left(ui.metrics.px(236), gap));
  draw_ladder(ui, upper.cut_right(ui.metrics.px(280), gap));
  draw_bars(ui, upper);
  draw_tree(ui, page.cut_left(ui.metrics.px(280), gap));
  draw_plot(ui, page.cut_left(ui.metrics.px(480), gap));
  draw_table(ui, page);
}

}  // namespace assessor::test
