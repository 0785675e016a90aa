// Organizations by sections at a glance, with the numbers in the cells.

#include <algorithm>

#include "report/city/city_counts.h"
#include "report/figures/heat_table.h"

namespace assessor::report {

namespace {

constexpr double k_figure_width = 480;
/// A figure does not split over pages.
constexpr std::size_t k_most_rows = 40;

/// "Himpunan A: KL 62, LY 38 (di bawah minimal), total 51,20, wajib 2": for who cannot see the figure.
std::string row_words(const HeatTable& map, const HeatRow& row) {
  if (row.cells.empty()) return row.name + ": " + row.note;
  std::string words = row.name + ": ";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const HeatCell& cell = row.cells[i];
    words += map.heads[i] + " " + cell.number;
    if (cell.ground == HeatCell::Ground::low) words += " (" + map.low_legend + ")";
    words += ", ";
  }
  words += map.total_head + " " + row.total + ", " + map.gates_head + " " + row.gates;
  return row.claimed ? words + " (" + map.claimed_legend + ")" : words;
}

std::string map_words(const HeatTable& map) {
  std::string words;
  for (const HeatRow& row : map.rows) words += (words.empty() ? "" : "\n") + row_words(map, row);
  if (map.foot.empty()) return words;
  words += "\n" + map.foot + ":";
  for (std::size_t i = 0; i < map.foot_numbers.size(); ++i)
    words += (i == 0 ? " " : ", ") + map.heads[i] + " " + map.foot_numbers[i];
  return words;
}

}  // namespace

void add_city_map(CityScript& script) {
  const HeatTable& map = script.input.map;
  if (map.rows.empty()) return script.paragraph("report.city.nobody");
  add_opening(script, "report.map.opening");
  script.paragraph(script.input.hides_names ? "report.map.order_hidden" : "report.map.order");
  for (std::size_t from = 0; from < map.rows.size(); from += k_most_rows) {
    HeatTable part = map;
    part.width = k_figure_width;
    const std::size_t to = std::min(from + k_most_rows, map.rows.size());
    part.rows.assign(map.rows.begin() + static_cast<std::ptrdiff_t>(from),
                     map.rows.begin() + static_cast<std::ptrdiff_t>(to));
    if (to < map.rows.size()) part.foot.clear();
    script.add(Figure{heat_table(part), map_words(part), {}});
  }
}

}  // namespace assessor::report
