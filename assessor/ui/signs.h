#pragma once

#include <imgui.h>

#include <string_view>

#include "ui/fonts.h"
#include "ui/rect.h"
#include "ui/theme.h"

namespace assessor::ui {

/// Status signs: shape, word and colour together carry the meaning, so a word stands beside each.
enum class Sign {
  none,
  ok,            ///< met
  half,          ///< to be completed
  un,            ///< not met; not saved
  blank,         ///< not answered, not begun
  na,            ///< not applicable
  wait,          ///< waiting
  gate,          ///< required condition that holds the level back
  gate_open,     ///< required condition met
  gate_neutral,  ///< required condition, nothing said of it
};

/// Where a sign is drawn: a square of `size` with its upper left corner at `pos`. Doorways, ticks and
/// bars are cut out in the colour `behind`.
struct SignSpot {
  ImVec2 pos;
  float size = 16;
  Color behind = 0;
};

void draw_sign(ImDrawList& draw, Sign sign, const SignSpot& spot, const Theme& theme);
/// The colour of the words beside a sign.
Color color_of(Sign sign, const Theme& theme);
/// The soft colour of a chip or banner with that sign.
Color soft_color_of(Sign sign, const Theme& theme);

/// Readiness level as four bars of which the first `level` (0 to 4) are filled.
void draw_level(ImDrawList& draw, int level, const SignSpot& spot, const Theme& theme);

/// Each stage of an assessment has a disc of its own: hollow for the own one, grey for documents, plum and
/// larger for the field; an inherited value is a plum outline.
enum class DiscStyle { hollow, grey, plum, plum_outline };

struct StageDisc {
  DiscStyle style = DiscStyle::hollow;
  ImVec2 center = {};
  /// The value; empty draws the disc alone.
  std::string_view numeral = {};
  /// 1 = the size of the rubric (radius 10.5, field 12.5).
  float scale = 1;
  Color behind = 0;
};
void draw_stage_disc(ImDrawList& draw, const StageDisc& disc, Face face, const Theme& theme);

/// The program's own mark, an arch with rising bars, in a box of 28 by 30 parts.
void draw_mark(ImDrawList& draw, Rect box, Color arch, Color bars);
/// The mark as an outline, for empty states.
void draw_mark_outline(ImDrawList& draw, Rect box, Color line, float stroke);

/// A dashed straight line.
struct Dashes {
  float on = 6, off = 4, width = 2;
};
void draw_dashed_line(ImDrawList& draw, ImVec2 from, ImVec2 to, Color color, Dashes dashes);
/// The edge of a rectangle in dashes (square corners).
void draw_dashed_rect(ImDrawList& draw, Rect rect, Color color, Dashes dashes);

}  // namespace assessor::ui
