#pragma once

#include <pugixml.hpp>
#include <vector>

#include "report/docx/word_text.h"

namespace assessor::report {

struct WordCell {
  double width = 0;  ///< points
  int span = 1;
  Ink ground = Ink::none;
};

/// A table of fixed column widths; `ruled` draws a frame around every cell.
pugi::xml_node add_table(pugi::xml_node parent, const std::vector<double>& widths, bool ruled);
/// Rows stay whole: Word breaks a row only where it is taller than a page. A head repeats on every page.
pugi::xml_node add_row(pugi::xml_node table, bool is_head = false);
/// A cell must end with a paragraph: the caller adds one.
pugi::xml_node add_cell(pugi::xml_node row, const WordCell& look);
/// Word joins tables that follow each other; this paragraph keeps them apart.
void end_table(pugi::xml_node parent, bool keep_with_next = false);

/// The table of a document with its head rows, groups and totals.
void add_document_table(pugi::xml_node parent, const Table& table, const std::vector<double>& widths);

}  // namespace assessor::report
