#include "ui/theme.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace assessor {

namespace {

double linear(unsigned channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ui::Color color) {
  return 0.2126 * linear((color >> IM_COL32_R_SHIFT) & 255) +
         0.7152 * linear((color >> IM_COL32_G_SHIFT) & 255) +
         0.0722 * linear((color >> IM_COL32_B_SHIFT) & 255);
}

/// The contrast ratio of WCAG 2.
double contrast(ui::Color a, ui::Color b) {
  const double one = luminance(a), two = luminance(b);
  return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

struct Pair {
  const char* name;
  ui::Color front, back;
  double need;
};

std::vector<Pair> text_pairs(const ui::Theme& t) {
  return {
      {"ink on surface", t.ink, t.surface, 4.5},
      {"ink on bg", t.ink, t.bg, 4.5},
      {"ink on sunken", t.ink, t.sunken, 4.5},
      {"ink on sel", t.ink, t.sel, 4.5},
      {"ink on soft", t.ink, t.soft, 4.5},
      {"ink2 on surface", t.ink2, t.surface, 4.5},
      {"ink2 on bg", t.ink2, t.bg, 4.5},
      {"ink2 on sunken", t.ink2, t.sunken, 4.5},
      {"ink3 on surface", t.ink3, t.surface, 4.5},
      {"ink3 on bg", t.ink3, t.bg, 4.5},
      {"ink3 on sunken", t.ink3, t.sunken, 4.5},
      {"ink3 on soft", t.ink3, t.soft, 4.5},
      {"on_pri on pri", t.on_pri, t.pri, 4.5},
      {"on_pri on pri_hover", t.on_pri, t.pri_hover, 4.5},
      {"on_pri on pri_press", t.on_pri, t.pri_press, 4.5},
      {"link on surface", t.link, t.surface, 4.5},
      {"link on bg", t.link, t.bg, 4.5},
      {"link on soft", t.link, t.soft, 4.5},
      {"rail_ink on rail", t.rail_ink, t.rail, 4.5},
      {"rail_ink2 on rail", t.rail_ink2, t.rail, 4.5},
      {"rail_ink on rail_on", t.rail_ink, t.rail_on, 4.5},
  };
}

std::vector<Pair> status_pairs(const ui::Theme& t) {
  return {
      {"ok on surface", t.ok, t.surface, 4.5},
      {"ok on bg", t.ok, t.bg, 4.5},
      {"ok on ok_soft", t.ok, t.ok_soft, 4.5},
      {"part on surface", t.part, t.surface, 4.5},
      {"part on bg", t.part, t.bg, 4.5},
      {"part on part_soft", t.part, t.part_soft, 4.5},
      {"un on surface", t.un, t.surface, 4.5},
      {"un on bg", t.un, t.bg, 4.5},
      {"un on un_soft", t.un, t.un_soft, 4.5},
      {"info on surface", t.info, t.surface, 4.5},
      {"info on info_soft", t.info, t.info_soft, 4.5},
      {"na on surface", t.na, t.surface, 4.5},
      {"na on na_soft", t.na, t.na_soft, 4.5},
  };
}

std::vector<Pair> shape_pairs(const ui::Theme& t) {
  std::vector<Pair> pairs = {
      {"line2 on surface", t.line2, t.surface, 3},
      {"line2 on bg", t.line2, t.bg, 3},
      {"focus on surface", t.focus, t.surface, 3},
      {"focus on bg", t.focus, t.bg, 3},
      {"focus on soft", t.focus, t.soft, 3},
      {"focus on rail", t.focus_on_rail, t.rail, 3},
      {"focus on rail_on", t.focus_on_rail, t.rail_on, 3},
      {"mark on surface", t.mark, t.surface, 3},
      {"mark on range", t.mark, t.range, 3},
      {"median on range", t.median, t.range, 3},
      {"on_disabled on disabled", t.on_disabled, t.disabled, 3},
  };
  for (const ui::Color bin : t.heat) pairs.push_back({"heat_ink on a heat bin", t.heat_ink, bin, 4.5});
  for (const ui::DiscColors& disc : t.level_discs)
    pairs.push_back({"numeral on a level disc", disc.text, disc.fill, 4.5});
  return pairs;
}

}  // namespace

TEST_CASE("the contrast of the colours is what WCAG computes") {
  CHECK(contrast(ui::rgb(0x000000), ui::rgb(0xFFFFFF)) == Approx(21.0));
  CHECK(contrast(ui::light_theme().ink, ui::light_theme().surface) == Approx(16.60).margin(0.01));
  CHECK(contrast(ui::dark_theme().mark, ui::dark_theme().range) == Approx(3.65).margin(0.01));
}

TEST_CASE("every pair of colours that meets has enough contrast, light and dark") {
  for (const ui::Theme& theme : {ui::light_theme(), ui::dark_theme()})
    for (const auto& pairs : {text_pairs(theme), status_pairs(theme), shape_pairs(theme)})
      for (const Pair& pair : pairs) {
        CAPTURE(theme.dark, pair.name);
        CHECK(contrast(pair.front, pair.back) >= pair.need);
      }
}

TEST_CASE("a faded colour keeps its hue") {
  CHECK(ui::faded(ui::rgb(0x5B2B70), 0.5f) == ui::rgb(0x5B2B70, 128));
}

}  // namespace assessor
