#pragma once

#include <cstddef>
#include <vector>

#include "report/layout/strip.h"

namespace assessor::report {

/// How a role of text is set.
struct TextLook {
  TextStyle style;
  double leading = 1.36;  ///< baseline to baseline, in sizes
};
TextLook look_of(TextRole role);
TextLook heading_look(int level);

/// Height that a line takes: the leading, or more where a stand-in font is taller.
double line_height(const SetText::Line& line, const TextLook& look);
double text_height(const SetText& text, const TextLook& look);

/// Draws one line into a frame as high as line_height().
TextCommand line_in(const SetTextRef& text, std::size_t line, Rect frame, Align align);
/// Draws all lines from the top of the frame; returns their height.
double lines_in(std::vector<Command>& commands, const SetTextRef& text, const TextLook& look, Rect frame,
                Align align);

/// One strip a line; no first or last line of a paragraph stands alone.
std::vector<Strip> paragraph_strips(Flow& flow, const Inline& text, const TextLook& look, Align align,
                                    const char* tag);

}  // namespace assessor::report
