#include "report/docx/word_table.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "report/package/xml_text.h"

namespace assessor::report {

namespace {

void add_borders(pugi::xml_node properties) {
  pugi::xml_node borders = add_node(properties, "w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
    add_node(borders, side,
             {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", hex_colour(Ink::text)}});
}

void add_head(pugi::xml_node node, const Table& table, const std::vector<double>& widths) {
  const bool titled = std::any_of(table.columns.begin(), table.columns.end(),
                                  [](const Column& column) { return !column.title.empty(); });
  if (!titled) return;
  pugi::xml_node row = add_row(node, true);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    pugi::xml_node paragraph =
        add_paragraph(add_cell(row, {widths[i], 1, Ink::head}), {"TableText", table.columns[i].align, true});
    add_runs(paragraph, plain(table.columns[i].title), true);
  }
}

/// Cells beyond the last column are left out, and a row that ends early is filled up.
struct BodyRow {
  const Table& table;
  const std::vector<double>& widths;

  double width_of(std::size_t from, std::size_t end) const {
    return std::accumulate(widths.begin() + static_cast<std::ptrdiff_t>(from),
                           widths.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
  }
  void add_one(pugi::xml_node node, const Row& row, const Inline& text, std::size_t from,
               std::size_t end) const {
    const bool group = row.kind == Row::Kind::group;
    const std::size_t count = table.rows.size();
    const bool at_an_end = count > 1 && (&row == &table.rows.front() || &row == &table.rows[count - 2]);
    const WordCell look{width_of(from, end), static_cast<int>(end - from), group ? Ink::head : Ink::none};
    const Align align = end - from == 1 ? table.columns[from].align : Align::left;
    add_runs(add_paragraph(add_cell(node, look), {"TableText", align, group || at_an_end}), text,
             row.kind != Row::Kind::body);
  }
  void add(pugi::xml_node parent, const Row& row) const {
    pugi::xml_node node = add_row(parent);
    std::size_t at = 0;
    for (const Cell& cell : row.cells) {
      const std::size_t end = std::min(at + static_cast<std::size_t>(std::max(cell.span, 1)), widths.size());
      if (at >= end) break;
      add_one(node, row, cell.text, at, end);
      at = end;
    }
    if (at < widths.size()) add_one(node, row, {}, at, widths.size());
  }
};

}  // namespace

pugi::xml_node add_table(pugi::xml_node parent, const std::vector<double>& widths, bool ruled) {
  pugi::xml_node table = add_node(parent, "w:tbl");
  pugi::xml_node properties = add_node(table, "w:tblPr");
  const double width = std::accumulate(widths.begin(), widths.end(), 0.0);
  add_node(properties, "w:tblW", {{"w:w", twips(width)}, {"w:type", "dxa"}});
  if (ruled) add_borders(properties);
  add_node(properties, "w:tblLayout", {{"w:type", "fixed"}});
  pugi::xml_node margins = add_node(properties, "w:tblCellMar");
  for (const char* side : {"w:left", "w:right"})
    add_node(margins, side, {{"w:w", ruled ? "70" : "30"}, {"w:type", "dxa"}});
  pugi::xml_node grid = add_node(table, "w:tblGrid");
  for (const double one : widths) add_node(grid, "w:gridCol", {{"w:w", twips(one)}});
  return table;
}

pugi::xml_node add_row(pugi::xml_node table, bool is_head) {
  pugi::xml_node row = add_node(table, "w:tr");
  pugi::xml_node properties = add_node(row, "w:trPr");
  add_node(properties, "w:cantSplit");
  if (is_head) add_node(properties, "w:tblHeader");
  return row;
}

pugi::xml_node add_cell(pugi::xml_node row, const WordCell& look) {
  pugi::xml_node cell = add_node(row, "w:tc");
  pugi::xml_node properties = add_node(cell, "w:tcPr");
  add_node(properties, "w:tcW", {{"w:w", twips(look.width)}, {"w:type", "dxa"}});
  if (look.span > 1) add_node(properties, "w:gridSpan", {{"w:val", fmt::to_string(look.span)}});
  if (look.ground != Ink::none)
    add_node(properties, "w:shd",
             {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex_colour(look.ground)}});
  return cell;
}

void end_table(pugi::xml_node parent, bool keep_with_next) {
  add_paragraph(parent, {"Gap", Align::left, keep_with_next});
}

void add_document_table(pugi::xml_node parent, const Table& table, const std::vector<double>& widths) {
  if (widths.empty()) return;
  pugi::xml_node node = add_table(parent, widths, true);
  add_head(node, table, widths);
  const BodyRow body{table, widths};
  for (const Row& row : table.rows) body.add(node, row);
  if (table.rows.empty() && !node.child("w:tr")) body.add(node, Row{});
  end_table(parent);
}

}  // namespace assessor::report
