#pragma once

#include <string>
#include <variant>
#include <vector>

#include "report/document.h"
#include "report/typesetter.h"

namespace assessor::report {

/// One shaped line. `box` is where it is drawn, `frame` the cell or column that it must stay inside.
struct TextCommand {
  SetTextRef text;
  std::size_t line = 0;
  Point baseline;
  Rect box, frame;
};

/// Structure of the page for those who hear it: names of PDF structure types.
struct OpenTag {
  const char* name = "";
};
struct CloseTag {
  const char* name = "";
};

/// What a page is made of once nothing is left to decide: the same for paper and for the preview.
using Command = std::variant<TextCommand, LineShape, RectShape, CircleShape, PolygonShape, RasterShape,
                             OpenTag, CloseTag>;

struct Page {
  std::vector<Command> commands;
};

struct Bookmark {
  int level = 1;
  std::string title;
  std::size_t page = 0;  ///< from 0
  double y = 0;
};

/// A document laid out. Belongs to the thread of its Typesetter.
struct Pages {
  PaperSize size;
  Rect body;  ///< where blocks stand, between header and footer
  std::vector<Page> pages;
  std::vector<Bookmark> outline;
  std::vector<std::string> figure_words;  ///< alternatives, in the order of the figures' tags
  Metadata metadata;
};

/// Breaks lines and pages. Headings stay with what follows, table heads repeat, nothing leaves its frame.
Pages lay_out(const Document& document, Typesetter& typesetter);

}  // namespace assessor::report
