#include "ui/text_layout.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace assessor::ui {

namespace {

constexpr std::string_view k_ellipsis = "…";

const char* end_of(std::string_view text) {
  return text.data() + text.size();
}

/// Bytes of the longest beginning that is not wider than `width`, whole letters only.
std::size_t fitting_bytes(Face face, std::string_view text, float width) {
  if (text.empty() || width <= 0) return 0;
  const char* rest = nullptr;
  face.font->CalcTextSizeA(face.size, width, 0, text.data(), end_of(text), &rest);
  return static_cast<std::size_t>(rest - text.data());
}

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::size_t first_letter_bytes(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (text[bytes] & 0xC0) == 0x80) ++bytes;
  return bytes;
}

/// ImGui also breaks behind a comma or a point that no space follows, as in "40,00": back to the space before
/// it, where there is one.
std::size_t at_space(std::string_view paragraph, std::size_t bytes) {
  if (bytes >= paragraph.size() || paragraph[bytes] == ' ' || paragraph[bytes - 1] == ' ') return bytes;
  const std::size_t space = paragraph.rfind(' ', bytes - 1);
  return space == std::string_view::npos || space == 0 ? bytes : space;
}

/// Takes the first line off `rest`.
std::string_view take_line(Face face, std::string_view& rest, float width) {
  const std::size_t newline = rest.find('\n');
  const std::string_view paragraph = rest.substr(0, newline);
  if (paragraph.empty()) {
    rest.remove_prefix(newline == std::string_view::npos ? rest.size() : 1);
    return paragraph;
  }
  const char* stop =
      face.font->CalcWordWrapPositionA(1.0f, paragraph.data(), end_of(paragraph), std::max(width, 1.0f));
  auto bytes = static_cast<std::size_t>(stop - paragraph.data());
  if (bytes == 0) bytes = first_letter_bytes(paragraph);
  bytes = at_space(paragraph, bytes);
  const std::string_view line = paragraph.substr(0, bytes);
  rest.remove_prefix(bytes);
  if (bytes < paragraph.size())
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  else if (!rest.empty())
    rest.remove_prefix(1);
  return without_trailing_space(line);
}

}  // namespace

float text_width(Face face, std::string_view text) {
  if (text.empty()) return 0;
  return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, text.data(), end_of(text)).x;
}

std::string fitted(Face face, std::string_view text, float width) {
  if (text.empty() || text_width(face, text) <= width) return std::string(text);
  return cut_short(face, text, width);
}

std::string cut_short(Face face, std::string_view text, float width) {
  const float room = width - text_width(face, k_ellipsis);
  const std::string_view head = without_trailing_space(text.substr(0, fitting_bytes(face, text, room)));
  return std::string(head) + std::string(k_ellipsis);
}

Wrapped wrapped(Face face, std::string_view text, float width, std::size_t max_lines) {
  Wrapped result;
  while (!text.empty()) {
    if (max_lines > 0 && result.lines.size() == max_lines) {
      result.cut = true;
      break;
    }
    result.lines.push_back(take_line(face, text, width));
  }
  result.height = static_cast<float>(result.lines.size()) * face.leading;
  return result;
}

float wrapped_height(Face face, std::string_view text, float width, std::size_t max_lines) {
  return wrapped(face, text, width, max_lines).height;
}

void draw_text(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text) {
  if (!text.empty()) draw.AddText(face.font, face.size, pos, color, text.data(), end_of(text));
}

bool draw_fitted(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text, float width) {
  if (text_width(face, text) <= width) {
    draw_text(draw, face, pos, color, text);
    return true;
  }
  draw_text(draw, face, pos, color, fitted(face, text, width));
  return false;
}

void draw_text_right(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text) {
  draw_text(draw, face, {pos.x - text_width(face, text), pos.y}, color, text);
}

void draw_text_centered(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text) {
  draw_text(draw, face, {std::round(pos.x - text_width(face, text) / 2), pos.y}, color, text);
}

float draw_wrapped(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text,
                   WrapSpec spec) {
  const Wrapped block = wrapped(face, text, spec.width, spec.max_lines);
  const float inset = std::floor((face.leading - face.size) / 2);
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    std::string line(block.lines[i]);
    if (block.cut && i + 1 == block.lines.size()) line = cut_short(face, line, spec.width);
    const float x = pos.x + std::round((spec.width - text_width(face, line)) * spec.align);
    draw_text(draw, face, {x, pos.y + static_cast<float>(i) * face.leading + inset}, color, line);
  }
  return block.height;
}

float runs_width(const std::vector<TextRun>& runs) {
  float width = 0;
  for (const TextRun& run : runs) width += text_width(run.face, run.text);
  return width;
}

bool draw_runs(ImDrawList& draw, ImVec2 pos, const std::vector<TextRun>& runs, float width) {
  float room = width;
  const bool fits = runs_width(runs) <= width;
  for (const TextRun& run : runs) {
    const float wide = text_width(run.face, run.text);
    const float reserve = fits || &run == &runs.back() ? 0 : text_width(run.face, k_ellipsis);
    if (wide > room - reserve) {
      draw_text(draw, run.face, pos, run.color, cut_short(run.face, run.text, room));
      break;
    }
    draw_text(draw, run.face, pos, run.color, run.text);
    pos.x += wide;
    room -= wide;
  }
  return fits;
}

}  // namespace assessor::ui
