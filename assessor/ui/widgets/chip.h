#pragma once

#include <string_view>

#include "ui/signs.h"
#include "ui/ui.h"

namespace assessor::ui {

/// Soft background and strong words of one meaning.
enum class Tone { neutral, plum, ok, part, un, info, na };

Color fill_of(Tone tone, const Theme& theme);
Color ink_of(Tone tone, const Theme& theme);

/// A word or two on a rounded ground, with an optional sign; only to be read.
struct Chip {
  std::string_view text;
  Tone tone = Tone::neutral;
  Sign sign = Sign::none;
  bool bold = false;
  /// 0 = as wide as its words.
  float max_width = 0;
  std::string_view key = {};
};
Rect chip(Ui& ui, const Chip& spec);
float chip_width(const Ui& ui, const Chip& spec);
/// The same at a place of one's own, without moving ImGui's cursor.
Rect draw_chip(Ui& ui, ImDrawList& draw, ImVec2 pos, const Chip& spec);

/// A chip to switch on and off. Several of one choice go into a horizontal Group.
struct FilterChip {
  std::string_view key;
  std::string_view label;
  bool on = false;
  /// With a tick when on: for choices of which several may hold.
  bool ticked = false;
  /// Off with an edge, or on a sunken ground.
  bool outlined = true;
};
/// True when pressed.
bool filter_chip(Ui& ui, const FilterChip& spec);

}  // namespace assessor::ui
