#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>

namespace assessor::ui {

struct Metrics;

/// A colour as ImGui packs it.
using Color = ImU32;

/// 0xRRGGBB, opaque unless told.
constexpr Color rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
  return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

/// The same colour, only less of it (0 to 1).
Color faded(Color color, float alpha);

/// Fill and number of a level disc in "Perjalanan".
struct DiscColors {
  Color fill, edge, text;
};

/// The colour tokens of the visual language. Screens name tokens, never colours.
struct Theme {
  bool dark;
  Color bg, surface, sunken, line, line2;
  Color ink, ink2, ink3;
  Color pri, pri_hover, pri_press, on_pri;
  Color link, mark, interval, soft, sel;
  Color rail, rail_on, rail_ink, rail_ink2, gold;
  Color ok, ok_soft;
  Color part, part_fill, part_soft;
  Color un, un_soft;
  Color info, info_soft;
  Color na, na_soft;
  Color focus;
  /// The ring on the navigation rail, which is dark in both themes.
  Color focus_on_rail;
  Color range, range_in, median;
  Color disabled, on_disabled;
  /// Bins of the heat table from low to high; the thresholds come from the standard file.
  std::array<Color, 6> heat;
  Color heat_ink;
  /// Levels 0 to 4 (4 = 3 plus a gold edge).
  std::array<DiscColors, 5> level_discs;
};

Theme light_theme();
Theme dark_theme();

/// Stock ImGui parts (scrollbars, text fields, popups) in our colours and sizes.
void apply_style(const Theme& theme, const Metrics& metrics);

}  // namespace assessor::ui
