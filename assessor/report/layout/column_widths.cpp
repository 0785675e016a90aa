#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.h"
#include "report/layout/grid.h"

namespace assessor::report {

namespace {

/// Columns that fit their content may take this much of a grid that also has columns to share the rest.
constexpr double k_most_for_fit = 0.72;
constexpr double k_hair = 0.02;  ///< so that a text set without a limit never wraps at its own width

double widest_word(Typesetter& typesetter, const std::string& title, TextStyle style) {
  style.bold = true;
  double widest = 0;
  for (const std::string_view word : split(title, ' '))
    widest = std::max(widest, typesetter.set(plain(std::string(word)), style)->width());
  return widest;
}

/// The cell that stands alone in a column, if the row has one there.
const Cell* single_cell(const Row& row, std::size_t column) {
  std::size_t at = 0;
  for (const Cell& cell : row.cells) {
    if (at == column) return cell.span == 1 ? &cell : nullptr;
    at += static_cast<std::size_t>(cell.span);
  }
  return nullptr;
}

double natural_width(Typesetter& typesetter, const Grid& grid, std::size_t column) {
  TextStyle style = grid.look.text.style;
  double widest = widest_word(typesetter, grid.columns[column].title, style);
  for (const Row& row : grid.rows) {
    const Cell* cell = single_cell(row, column);
    if (cell == nullptr) continue;
    style.bold = row.kind != Row::Kind::body;
    widest = std::max(widest, typesetter.set(cell->text, style)->width());
  }
  return widest + 2 * grid.look.padding.x + k_hair;
}

bool fits_content(const Column& column) {
  return column.width == Column::Width::fit;
}

/// No word of a head is broken while other columns that share have more room than their heads need.
void spare_head_words(Typesetter& typesetter, const Grid& grid, std::vector<double>& widths) {
  std::vector<double> needs(widths.size(), 0);
  double lacking = 0, spare = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (fits_content(grid.columns[i])) continue;
    needs[i] = widest_word(typesetter, grid.columns[i].title, grid.look.text.style) +
               2 * grid.look.padding.x + k_hair;
    (widths[i] < needs[i] ? lacking : spare) += std::abs(needs[i] - widths[i]);
  }
  if (lacking == 0 || spare < lacking) return;
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (!fits_content(grid.columns[i]))
      widths[i] = widths[i] < needs[i] ? needs[i] : widths[i] - (widths[i] - needs[i]) * lacking / spare;
}

}  // namespace

std::vector<double> column_widths(Typesetter& typesetter, const Grid& grid, double width) {
  const std::size_t count = grid.columns.size();
  std::vector<double> widths(count, 0);
  double shares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (fits_content(grid.columns[i]))
      widths[i] = natural_width(typesetter, grid, i);
    else
      shares += grid.columns[i].share;
  }
  const double room = width - grid.look.gutter * static_cast<double>(count - 1);
  const double fitted = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double most = shares > 0 ? std::min(fitted, room * k_most_for_fit) : room;
  if (fitted > 0)
    for (double& one : widths) one *= most / fitted;
  for (std::size_t i = 0; i < count; ++i)
    if (!fits_content(grid.columns[i])) widths[i] = (room - most) * grid.columns[i].share / shares;
  spare_head_words(typesetter, grid, widths);
  return widths;
}

}  // namespace assessor::report
