#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/item.h"
#include "ui/signs.h"

namespace assessor::ui {

struct Column {
  /// Stable; for sorting.
  std::string_view key;
  std::string_view title = {};
  /// Pixels; 0 shares what is left with the others by `share`.
  float width = 0;
  float share = 1;
  /// 0 = left, 0.5 = centred, 1 = right (numbers).
  float align = 0;
  bool sorts = false;
};

/// Where the columns of a table lie; the same for head and rows.
struct Columns {
  struct Span {
    float left, right, align;
  };
  std::vector<Span> spans;
  float left = 0, right = 0;

  /// The part of a row that belongs to a column, without the padding of cells.
  Rect cell(Rect row, std::size_t column, float pad) const;
};
Columns lay_out(std::span<const Column> columns, float left, float width);

struct Sorting {
  std::string_view column = {};
  bool down = false;
};
/// The head at ImGui's cursor. Returns the column whose head was pressed.
std::optional<std::size_t> table_head(Ui& ui, const Columns& columns, std::span<const Column> titles,
                                      Sorting sorting);

struct TableRow {
  std::string_view key;
  /// What the row is, for the status line.
  std::string_view label = {};
  std::string_view value = {};
  std::string_view hint = {};
  float height = 28;
  bool selected = false;
  /// Heads of groups: sunken and strong.
  bool group = false;
  /// Not pressable; only drawn.
  bool still = false;
  bool holds_items = false;
  Role role = Role::row;
};
/// Ground, selection bar and line of a row at ImGui's cursor, as wide as the columns.
Item table_row(Ui& ui, const Columns& columns, const TableRow& spec);

struct Cell {
  std::string_view text;
  bool bold = false;
  bool small = false;
  /// 0 = ink.
  Color color = 0;
  Sign sign = Sign::none;
};
/// Words of a cell on one line, in the alignment of the column. The sign stands before them.
void table_cell(Ui& ui, const Columns& columns, Rect row, std::size_t column, const Cell& cell);

/// The 3 px bar of what is selected.
void draw_selection_bar(ImDrawList& draw, Rect rect, const Theme& theme, const Metrics& metrics);

struct RowList {
  std::string_view key;
  int count = 0;
  float row_height = 28;
  /// Row where Tab comes in; -1 = where the focus was.
  int chosen = -1;
};
/// Rows of equal height of which only those in view are drawn, yet all can be reached: arrows, Home and End
/// walk the whole list and scroll it. `key_of` gives a row's stable key, `draw_row` draws it at ImGui's
/// cursor as one item with that key.
void row_list(Ui& ui, const RowList& list, const std::function<std::string(int)>& key_of,
              const std::function<void(int)>& draw_row);

struct TreeRow {
  std::string_view key;
  std::string_view code = {};
  std::string_view label;
  /// What `label` is short for: said on hover and focus where the label is cut. Empty: the label itself.
  std::string_view whole = {};
  /// At the right end.
  std::string_view value = {};
  /// An icon before the value, and what it says where it cannot be seen.
  std::string_view mark = {};
  std::string_view mark_words = {};
  Sign sign = Sign::none;
  int depth = 0;
  /// Only with children: open or closed.
  std::optional<bool> open = {};
  bool selected = false;
  /// A small bar before the value, 0 to 1.
  std::optional<float> progress = {};
  float height = 26;
};
enum class TreeAnswer { none, chosen, toggled };
/// A row of a tree; click and Enter choose, the triangle and the arrows left and right open and close.
TreeAnswer tree_row(Ui& ui, const TreeRow& spec);

}  // namespace assessor::ui
