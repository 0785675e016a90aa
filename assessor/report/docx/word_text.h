#pragma once

#include <pugixml.hpp>
#include <string>

#include "report/document.h"

namespace assessor::report {

/// A paragraph's place in the flow of Word.
struct WordParagraph {
  const char* style = "Normal";
  Align align = Align::left;
  bool keep_with_next = false;
  bool begins_page = false;
  int list = 0;  ///< id of a numbering; 0: none
};

/// Length in points as Word counts it, in twentieths.
std::string twips(double points);
/// "1b1720".
std::string hex_colour(Ink ink);

/// An empty paragraph at the end of a body, cell, header or footer.
pugi::xml_node add_paragraph(pugi::xml_node parent, const WordParagraph& look);
/// Runs with their looks; user text is cleaned. "{page}" and "{pages}" become fields where `counts_pages`.
void add_runs(pugi::xml_node paragraph, const Inline& text, bool all_bold = false, bool counts_pages = false);
void add_text(pugi::xml_node parent, const Inline& text, const WordParagraph& look);

}  // namespace assessor::report
