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

bool has_titles(const Grid& grid) {
  return std::any_of(grid.columns.begin(), grid.columns.end(),
                     [](const Column& column) { return !column.title.empty(); });
}

/// Turns rows of one grid into strips.
class GridSetter {
 public:
  GridSetter(Flow& flow, const Grid& grid)
      : m_flow(flow),
        m_grid(grid),
        m_has_head(has_titles(grid)),
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
    // A head, or the words that lead into a table, with one row alone is hardly better than without any; nor
    // is the last row alone on a page.
    const std::size_t count = m_grid.rows.size();
    const bool at_an_end = count > 1 && (index == 0 || index + 2 == count);
    result.keep_with_next = row.kind == Row::Kind::group || before_total || at_an_end;
    return result;
  }

  Strip whole(const GridRow& row) {
    Strip strip;
    strip.height = row_height(row);
    strip.keep_with_next = row.keep_with_next;
    strip.tags = {m_table, m_flow.new_tag(m_grid.look.tags.row)};
    paint(strip, row, true, true);
    for (const GridCell& cell : row.cells) {
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

  /// Ground and rules; a part of a row that goes on above or below is open there. Rows below a head need
  /// no line of their own on top.
  void paint(Strip& strip, const GridRow& row, bool first, bool last) const {
    const bool apart = m_grid.look.gutter > 0;
    const Rect all{0, 0, row.cells.empty() ? 0 : row.cells.back().x + row.cells.back().width, strip.height};
    const auto rule = [&](Point from, Point to) { strip.commands.emplace_back(LineShape{from, to, k_rule}); };
    const auto frame = [&](const Rect& area) {
      if (row.ground != Ink::none) strip.commands.emplace_back(RectShape{area, row.ground, {}, 0});
      if (!m_grid.look.ruled) return;
      if (first && (row.head || !m_has_head)) rule({area.x, 0}, {area.right(), 0});
      if (last) rule({area.x, area.bottom()}, {area.right(), area.bottom()});
      rule({area.right(), 0}, {area.right(), area.bottom()});
    };
    if (!apart) frame(all);
    for (const GridCell& cell : row.cells) {
      if (apart) frame({cell.x, 0, cell.width, strip.height});
      if (m_grid.look.ruled) rule({cell.x, 0}, {cell.x, strip.height});
    }
  }

  Strip one_line(const GridRow& row, std::size_t index, std::size_t count) const {
    const double top = index == 0 ? m_grid.look.padding.y : 0;
    double height = 0;
    for (const GridCell& cell : row.cells)
      if (index < cell.text->lines().size())
        height = std::max(height, line_height(cell.text->lines()[index], row.look));
    Strip strip;
    strip.height = top + height + (index + 1 == count ? m_grid.look.padding.y : 0);
    paint(strip, row, index == 0, index + 1 == count);
    for (const GridCell& cell : row.cells) {
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
  bool m_has_head;
  std::vector<double> m_widths;
  TagStep m_table;
};

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
