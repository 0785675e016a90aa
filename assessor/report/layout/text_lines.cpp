#include "report/layout/text_lines.h"

#include <algorithm>

namespace assessor::report {

TextLook look_of(TextRole role) {
  switch (role) {
    case TextRole::title:
      return {{.size = 12.5, .bold = true}, 1.35};
    case TextRole::body:
      return {{.size = 9.6}, 1.42};
    case TextRole::small:
      return {{.size = 8.4, .tabular = true}, 1.32};
  }
  return {};
}

TextLook heading_look(int level) {
  return {{.size = level == 1 ? 11.0 : level == 2 ? 9.8 : 9.0, .bold = true}, 1.35};
}

double line_height(const SetText::Line& line, const TextLook& look) {
  return std::max(line.height, look.style.size * look.leading);
}

double text_height(const SetText& text, const TextLook& look) {
  double height = 0;
  for (const SetText::Line& line : text.lines()) height += line_height(line, look);
  return height;
}

TextCommand line_in(const SetTextRef& text, std::size_t line, Rect frame, Align align) {
  const SetText::Line& measured = text->lines()[line];
  const double room = frame.width - measured.width;
  const double indent = align == Align::left ? 0 : align == Align::right ? room : room / 2;
  const double top = frame.y + (frame.height - measured.height) / 2;
  TextCommand command{text, line, {frame.x + indent, top + measured.ascent}, {}, frame};
  command.box = {frame.x + indent, top, measured.width, measured.height};
  return command;
}

double lines_in(std::vector<Command>& commands, const SetTextRef& text, const TextLook& look, Rect frame,
                Align align) {
  double y = frame.y;
  for (std::size_t line = 0; line < text->lines().size(); ++line) {
    const double height = line_height(text->lines()[line], look);
    commands.emplace_back(line_in(text, line, {frame.x, y, frame.width, height}, align));
    y += height;
  }
  return y - frame.y;
}

std::vector<Strip> paragraph_strips(Flow& flow, const Inline& text, const TextLook& look, Align align,
                                    const char* tag) {
  const SetTextRef set = flow.typesetter.set(text, look.style, flow.width);
  const std::size_t count = set->lines().size();
  const TagStep step = flow.new_tag(tag);
  std::vector<Strip> strips(count);
  for (std::size_t i = 0; i < count; ++i) {
    strips[i].height = line_height(set->lines()[i], look);
    strips[i].commands.emplace_back(line_in(set, i, {0, 0, flow.width, strips[i].height}, align));
    strips[i].tags = {step};
    strips[i].keep_with_next = i + 1 < count && (i == 0 || i + 2 == count);
  }
  return strips;
}

}  // namespace assessor::report
