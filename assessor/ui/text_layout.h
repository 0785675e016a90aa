#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "ui/fonts.h"
#include "ui/theme.h"

namespace assessor::ui {

// Everything that measures or draws text goes through here.

float text_width(Face face, std::string_view text);
/// The text, or its beginning with "…", not wider than `width`.
std::string fitted(Face face, std::string_view text, float width);
/// The same, but always with "…": for text of which more follows.
std::string cut_short(Face face, std::string_view text, float width);

/// Lines of running text, views into the text given.
struct Wrapped {
  std::vector<std::string_view> lines;
  /// True when `max_lines` cut something off.
  bool cut = false;
  float height = 0;
};

/// Breaks at spaces (inside a word only when it is longer than a line) and at "\n".
Wrapped wrapped(Face face, std::string_view text, float width, std::size_t max_lines = 0);
float wrapped_height(Face face, std::string_view text, float width, std::size_t max_lines = 0);

/// One line; `pos` is the upper left corner.
void draw_text(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text);
/// One line cut to `width` with "…". Returns false when it was cut.
bool draw_fitted(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text, float width);
/// Right edge at pos.x.
void draw_text_right(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text);
/// Middle at pos.x.
void draw_text_centered(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text);

struct WrapSpec {
  float width = 0;
  std::size_t max_lines = 0;
  /// 0 = left, 0.5 = centred.
  float align = 0;
};
/// Running text; returns its height.
float draw_wrapped(ImDrawList& draw, Face face, ImVec2 pos, Color color, std::string_view text,
                   WrapSpec spec);

/// A piece of a sentence whose parts differ in weight or colour.
struct TextRun {
  std::string text;
  Face face;
  Color color = 0;
};
float runs_width(const std::vector<TextRun>& runs);
/// One line of runs cut to `width` with "…". Returns false when it was cut.
bool draw_runs(ImDrawList& draw, ImVec2 pos, const std::vector<TextRun>& runs, float width);

}  // namespace assessor::ui
