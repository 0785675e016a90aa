#include "report/layout/grid.h"

#include <algorithm>
#include <utility>

namespace assessor::report {

namespace {

const Stroke k_rule{Ink::secondary, 0.45};

struct GridCell {
  SetTextRef text;
  double x = 0, width = 0;
  Align align = Align::left;
};

struct GridRow {
  std::vector<GridCell> cells;
  TextLook look;
  Ink ground = Ink::none;
  bool head = false;
  bool keep_with_next = false;
};

/// Turns rows of one grid into strips.
class GridSetter {
 public:
  GridSetter(Flow& flow, const Grid& grid)
      : m_flow(flow),
        m_grid(grid),
        m_widths(column_widths(flow.typesetter, grid, flow.width)),
        m_table(flow.new_tag(grid.look.tags.grid)) {}

  GridRow head() const {
    Row titles;
    for (const Column& column : m_grid.columns) titles.cells.push_back({plain(column.title)});
    GridRow row = placed(titles, true);
    row.ground = Ink::head;
    row.head = row.keep_with_next = true;
    return row;
  }

  GridRow body(std::size_t index) const {
    const Row& row = m_grid.rows[index];
    GridRow result = placed(row, row.kind != Row::Kind::body);
    result.ground = row.kind == Row::Kind::body ? m_grid.look.ground : Ink::head;
    const bool before_total =
        index + 1 < m_grid.rows.size() && m_grid.rows[index + 1].kind == Row::Kind::total;
    result.keep_with_next = row.kind == Row::Kind::group || before_total;
    return result;
  }

  Strip whole(const GridRow& row) {
    Strip strip;
    strip.height = row_height(row);
    strip.keep_with_next = row.keep_with_next;
    strip.tags = {m_table, m_flow.new_tag(m_grid.look.tags.row)};
    for (const GridCell& cell : row.cells) {
      paint(strip, row, {cell.x, 0, cell.width, strip.height});
      open_cell(strip, row);
      lines_in(strip.commands, cell.text, row.look, inner(cell, m_grid.look.padding.y), cell.align);
      close_cell(strip, row);
    }
    return strip;
  }

  /// A strip for every line, for rows too tall to move to the next page as a whole.
  std::vector<Strip> in_lines(const GridRow& row) {
    std::size_t count = 1;
    for (const GridCell& cell : row.cells) count = std::max(count, cell.text->lines().size());
    const TagStep tag = m_flow.new_tag(m_grid.look.tags.row);
    std::vector<Strip> strips(count);
    for (std::size_t i = 0; i < count; ++i) {
      strips[i] = one_line(row, i, count);
      strips[i].tags = {m_table, tag};
      strips[i].keep_with_next = i == 0 ? count > 1 : i + 2 == count;
    }
    strips.back().keep_with_next = row.keep_with_next;
    return strips;
  }

  double row_height(const GridRow& row) const {
    double height = 0;
    for (const GridCell& cell : row.cells) height = std::max(height, text_height(*cell.text, row.look));
    return height + 2 * m_grid.look.padding.y;
  }

 private:
  GridRow placed(const Row& row, bool strong) const {
    GridRow result;
    result.look = m_grid.look.text;
    result.look.style.bold = result.look.style.bold || strong;
    double x = 0;
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      if (column >= m_widths.size()) break;
      GridCell placed{nullptr, x, 0, m_grid.columns[column].align};
      for (int span = 0; span < cell.span && column < m_widths.size(); ++span, ++column)
        placed.width += m_widths[column] + (span > 0 ? m_grid.look.gutter : 0);
      x += placed.width + m_grid.look.gutter;
      if (cell.span > 1) placed.align = Align::left;
      placed.text = set_in(cell.text, result.look.style, placed.width - 2 * m_grid.look.padding.x);
      result.cells.push_back(std::move(placed));
    }
    return result;
  }

  /// Cells of a fitted column were already measured without a limit: that setting serves when it fits.
  SetTextRef set_in(const Inline& text, const TextStyle& style, double width) const {
    SetTextRef free = m_flow.typesetter.set(text, style);
    return free->width() <= width ? free : m_flow.typesetter.set(text, style, width);
  }

  Rect inner(const GridCell& cell, double y) const {
    return {cell.x + m_grid.look.padding.x, y, cell.width - 2 * m_grid.look.padding.x, 0};
  }

  void paint(Strip& strip, const GridRow& row, Rect cell) const {
    const Stroke edge = m_grid.look.ruled ? k_rule : Stroke{};
    if (row.ground != Ink::none || m_grid.look.ruled)
      strip.commands.emplace_back(RectShape{cell, row.ground, edge, 0});
  }

  /// The sides of a cell that goes on above or below.
  void paint_part(Strip& strip, const GridRow& row, Rect cell, bool first, bool last) const {
    if (row.ground != Ink::none) strip.commands.emplace_back(RectShape{cell, row.ground, {}, 0});
    if (!m_grid.look.ruled) return;
    const Point a{cell.x, cell.y}, b{cell.right(), cell.y}, c{cell.right(), cell.bottom()},
        d{cell.x, cell.bottom()};
    strip.commands.emplace_back(LineShape{a, d, k_rule});
    strip.commands.emplace_back(LineShape{b, c, k_rule});
    if (first) strip.commands.emplace_back(LineShape{a, b, k_rule});
    if (last) strip.commands.emplace_back(LineShape{d, c, k_rule});
  }

  Strip one_line(const GridRow& row, std::size_t index, std::size_t count) const {
    const double top = index == 0 ? m_grid.look.padding.y : 0;
    double height = 0;
    for (const GridCell& cell : row.cells)
      if (index < cell.text->lines().size())
        height = std::max(height, line_height(cell.text->lines()[index], row.look));
    Strip strip;
    strip.height = top + height + (index + 1 == count ? m_grid.look.padding.y : 0);
    for (const GridCell& cell : row.cells) {
      paint_part(strip, row, {cell.x, 0, cell.width, strip.height}, index == 0, index + 1 == count);
      if (index >= cell.text->lines().size()) continue;
      Rect frame = inner(cell, top);
      frame.height = height;
      open_cell(strip, row);
      strip.commands.emplace_back(line_in(cell.text, index, frame, cell.align));
      close_cell(strip, row);
    }
    return strip;
  }

  void open_cell(Strip& strip, const GridRow& row) const {
    strip.commands.emplace_back(OpenTag{row.head ? m_grid.look.tags.head : m_grid.look.tags.cell});
  }
  void close_cell(Strip& strip, const GridRow& row) const {
    strip.commands.emplace_back(CloseTag{row.head ? m_grid.look.tags.head : m_grid.look.tags.cell});
  }

  Flow& m_flow;
  const Grid& m_grid;
  std::vector<double> m_widths;
  TagStep m_table;
};

bool has_titles(const Grid& grid) {
  return std::any_of(grid.columns.begin(), grid.columns.end(),
                     [](const Column& column) { return !column.title.empty(); });
}

}  // namespace

void add_grid(Flow& flow, const Grid& grid, double gap) {
  if (grid.columns.empty()) return;
  GridSetter setter(flow, grid);
  std::vector<Strip> strips;
  std::shared_ptr<const std::vector<Strip>> head;
  if (has_titles(grid)) {
    strips.push_back(setter.whole(setter.head()));
    head = std::make_shared<const std::vector<Strip>>(strips);
  }
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const GridRow row = setter.body(i);
    const bool tall = setter.row_height(row) > flow.page_height / 3;
    std::vector<Strip> parts = tall ? setter.in_lines(row) : std::vector<Strip>{setter.whole(row)};
    for (Strip& part : parts) {
      part.head = head;
      part.keep_with_next = part.keep_with_next || (grid.keep_together && i + 1 < grid.rows.size());
      strips.push_back(std::move(part));
    }
  }
  if (!strips.empty()) strips.front().gap = gap;
  for (Strip& strip : strips) flow.add(std::move(strip));
}

}  // namespace assessor::report
