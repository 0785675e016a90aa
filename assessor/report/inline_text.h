#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/drawing.h"

namespace assessor::report {

/// A stretch of text in one look. User text may be anything: the writers clean it (see cleaned()).
struct Run {
  std::string text;
  bool bold = false;
  bool italic = false;
  Ink ink = Ink::text;
};

/// Text of a paragraph or cell; "\n" ends a line.
using Inline = std::vector<Run>;

Inline plain(std::string text);
Inline bold(std::string text);
Inline muted(std::string text);
Inline inked(std::string text, Ink ink, bool strong = false);
Inline operator+(Inline a, const Inline& b);

/// Text without looks.
std::string flat(const Inline& text);

/// Well-formed UTF-8 without control characters and direction overrides; tabs become blanks. Nothing
/// else is lost: what no font can draw is drawn as a box.
std::string cleaned(std::string_view text);

}  // namespace assessor::report
