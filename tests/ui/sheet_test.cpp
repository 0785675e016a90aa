#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "sheet/sheets.h"
#include "support/ui_harness.h"
#include "ui/charts/bars.h"
#include "ui/charts/score_ring.h"
#include "ui/scopes.h"
#include "ui/signs.h"
#include "ui/widgets/notice.h"

namespace assessor {

namespace {

/// The corner points of everything drawn by `draw` alone.
ui::Rect extent_of(const test::UiHarness::Draw& draw, float zoom = 1) {
  ui::Rect extent{{1e9f, 1e9f}, {-1e9f, -1e9f}};
  test::UiHarness window(
      [&](ui::Ui& ui) {
        const ui::Root root(ui);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const int before = list.VtxBuffer.Size;
        draw(ui);
        for (int i = before; i < list.VtxBuffer.Size; ++i) {
          const ImVec2 at = list.VtxBuffer[i].pos;
          extent.min = {std::min(extent.min.x, at.x), std::min(extent.min.y, at.y)};
          extent.max = {std::max(extent.max.x, at.x), std::max(extent.max.y, at.y)};
        }
      },
      {.window = {1366 * zoom, 768 * zoom}, .zoom = zoom});
  return extent;
}

/// Anti-aliased edges reach a pixel further.
constexpr float k_soft_edge = 1.5f;

}  // namespace

TEST_CASE("every part of the component sheets is reached by Tab, once") {
  for (const float zoom : {1.0f, 1.5f}) {
    test::SheetState state;
    test::UiHarness window([&](ui::Ui& ui) { test::draw_components(ui, state); },
                           {.window = {1366 * zoom, 900 * zoom}, .zoom = zoom});
    CHECK(window.doubled_keys().empty());
    const auto ring = window.tab_ring();
    for (const char* key :
         {"buttons/primary", "buttons/off", "fields/empty", "fields/locked", "fields/note", "fields/paper/a4",
          "fields/hide", "fields/sort", "notices/full/action", "empty/none/second"}) {
      CAPTURE(zoom, key);
      CHECK(std::ranges::count(ring, key) == 1);
    }
    CHECK(window.cut_items() == std::vector<std::string>{"buttons/next"});
  }
}

TEST_CASE("the charts sheet has no doubled keys and its list can be walked") {
  test::SheetState state;
  test::UiHarness window([&](ui::Ui& ui) { test::draw_charts(ui, state); }, {.window = {1366, 900}});
  CHECK(window.doubled_keys().empty());
  REQUIRE(window.tab_to("table/rows/row-2"));
  window.press("↓", 20);
  CHECK(window.focused() == "table/rows/row-22");
}

TEST_CASE("every status sign stays inside its square") {
  for (const float zoom : {1.0f, 2.0f})
    for (int sign = 1; sign <= static_cast<int>(ui::Sign::gate_neutral); ++sign) {
      const float size = 16 * zoom;
      const ui::Rect drawn = extent_of(
          [&](ui::Ui& ui) {
            ui::draw_sign(*ImGui::GetWindowDrawList(), static_cast<ui::Sign>(sign),
                          {{100, 100}, size, ui.theme.surface}, ui.theme);
          },
          zoom);
      CAPTURE(sign, zoom);
      CHECK(drawn.min.x >= 100 - k_soft_edge);
      CHECK(drawn.min.y >= 100 - k_soft_edge);
      CHECK(drawn.max.x <= 100 + size + k_soft_edge);
      CHECK(drawn.max.y <= 100 + size + k_soft_edge);
      CHECK(drawn.width() > size / 2);
    }
}

TEST_CASE("the ring stays inside its rectangle and grows with the score") {
  const ui::Rect rect{{100, 100}, {336, 300}};
  const auto ring = [&](double value, double best) {
    return extent_of([&](ui::Ui& ui) {
      ui::draw_score_ring(ui::pen_of(ui), rect,
                          {.value = value,
                           .best = best,
                           .cuts = {{35, "35"}, {85, "85"}},
                           .number = "68,28",
                           .caption = "sementara"});
    });
  };
  for (const double value : {0.0, 12.0, 68.28, 100.0}) {
    const ui::Rect drawn = ring(value, std::min(100.0, value + 5));
    CHECK(drawn.min.x >= rect.min.x);
    CHECK(drawn.max.x <= rect.max.x);
    CHECK(drawn.min.y >= rect.min.y - k_soft_edge);
    CHECK(drawn.max.y <= rect.max.y + k_soft_edge);
  }
}

TEST_CASE("a value lies where its share of the axis is") {
  CHECK(ui::along(0, 0, 100, 10, 210) == 10);
  CHECK(ui::along(60, 0, 100, 10, 210) == 130);
  CHECK(ui::along(120, 0, 100, 10, 210) == 210);
  CHECK(ui::along(-5, 0, 100, 10, 210) == 10);
}

TEST_CASE("unit bars get narrower rather than leave their place") {
  for (const int count : {1, 6, 19, 28, 60}) {
    const ui::Rect rect{{100, 100}, {200, 120}};
    const ui::Rect drawn =
        extent_of([&](ui::Ui& ui) { ui::draw_unit_bars(ui::pen_of(ui), rect, count, ui::UnitStyle::open); });
    CAPTURE(count);
    CHECK(drawn.max.x <= rect.max.x + k_soft_edge);
  }
}

TEST_CASE("a banner wraps its sentence and its buttons answer") {
  ui::BannerAnswer answer = ui::BannerAnswer::none;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const auto now = ui::banner(
        ui, {.key = "import",
             .sign = ui::Sign::half,
             .text = "26 lembaga masuk, 2 baris tidak dibaca karena namanya kosong. Periksa berkas asal.",
             .action = "Rincian",
             .second_action = "Urungkan",
             .width = 420});
    if (now != ui::BannerAnswer::none) answer = now;
  });
  CHECK(window.item("import/text").max.y - window.item("import/text").min.y >
        2 * window.ui.metrics.leading_body);
  window.click("import/second");
  CHECK(answer == ui::BannerAnswer::second_action);
  CHECK(window.item("import/second").max.x <= 420);
}

}  // namespace assessor
