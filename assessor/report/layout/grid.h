#pragma once

#include <vector>

#include "report/layout/text_lines.h"

namespace assessor::report {

struct GridTags {
  const char* grid = "Table";
  const char* row = "TR";
  const char* head = "TH";
  const char* cell = "TD";
};

struct GridLook {
  TextLook text;
  bool ruled = true;        ///< a frame around every cell
  double gutter = 0;        ///< between columns
  Point padding{4.0, 2.6};  ///< inside a cell, at each side
  Ink ground = Ink::none;   ///< of body cells
  GridTags tags = {};
};

/// Everything that stands in columns: tables, key and value, lists, boxes, places to sign.
struct Grid {
  std::vector<Column> columns;
  std::vector<Row> rows;
  GridLook look;
  bool keep_together = false;
};

/// Outer widths of the columns, gutters left out; together they fill `width`.
std::vector<double> column_widths(Typesetter& typesetter, const Grid& grid, double width);

void add_grid(Flow& flow, const Grid& grid, double gap);

}  // namespace assessor::report
