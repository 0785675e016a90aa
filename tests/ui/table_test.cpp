#include "ui/widgets/table.h"

#include <catch2/catch.hpp>

#include <array>

#include "support/ui_harness.h"
#include "ui/scopes.h"

namespace assessor {

namespace {

struct ListState {
  int count = 200, opened = -1, drawn = 0;
  std::optional<std::size_t> sorted;
  bool branch_open = false;
  int chosen_leaf = 0, toggles = 0;
};

std::string row_key(int row) {
  return "row-" + std::to_string(row);
}

test::UiHarness::Draw list_with(ListState& state) {
  return [&state](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Panel panel(ui, {.key = "list", .rect = {{0, 0}, {600, 400}}, .scrolls = true});
    constexpr std::array k_titles = {ui::Column{"name", "Lembaga", 0, 1, 0, true},
                                     ui::Column{"score", "Nilai", 120, 1, 1, true},
                                     ui::Column{"gates", "Wajib", 100}};
    const ui::Columns columns = ui::lay_out(k_titles, 0, ui::room());
    if (const auto sorted = ui::table_head(ui, columns, k_titles, {.column = "name"})) state.sorted = sorted;
    state.drawn = 0;
    ui::row_list(ui, {.key = "rows", .count = state.count, .row_height = 28}, row_key, [&](int i) {
      ++state.drawn;
      const std::string key = row_key(i);
      if (ui::table_row(ui, columns, {.key = key, .label = "Lembaga contoh"}).pressed) state.opened = i;
    });
  };
}

}  // namespace

TEST_CASE("columns share what the fixed ones leave") {
  const std::array<ui::Column, 3> columns = {ui::Column{.key = "a", .share = 2},
                                             ui::Column{.key = "b", .width = 100}, ui::Column{.key = "c"}};
  const ui::Columns laid = ui::lay_out(columns, 10, 400);
  CHECK(laid.spans[0].left == 10);
  CHECK(laid.spans[0].right == 210);
  CHECK(laid.spans[1].right == 310);
  CHECK(laid.spans[2].right == 410);
  CHECK(laid.cell({{10, 0}, {410, 28}}, 1, 8).min.x == 218);
}

TEST_CASE("a long list draws only the rows in view") {
  ListState state;
  test::UiHarness window(list_with(state));
  CHECK(state.drawn > 10);
  CHECK(state.drawn < 20);
  CHECK(window.has("rows/row-0"));
  CHECK_FALSE(window.has("rows/row-100"));
}

TEST_CASE("arrows, Home and End walk a long list and scroll it") {
  ListState state;
  test::UiHarness window(list_with(state));
  window.click("rows/row-0");
  CHECK(state.opened == 0);
  window.press("↓", 30);
  CHECK(window.focused() == "rows/row-30");
  CHECK(window.item("rows/row-30").visible);
  window.press("Enter");
  CHECK(state.opened == 30);
  window.press("End");
  CHECK(window.focused() == "rows/row-199");
  CHECK(window.item("rows/row-199").max.y <= 400);
  window.press("Home");
  CHECK(window.item("rows/row-0").visible);
}

TEST_CASE("a head sorts by click and by Enter, and only where it may") {
  ListState state;
  test::UiHarness window(list_with(state));
  window.click("head/score");
  CHECK(state.sorted == 1u);
  window.press("←");
  window.press("Enter");
  CHECK(state.sorted == 0u);
  CHECK_FALSE(window.has("head/gates"));
  CHECK(window.value("head/name") == "up");
}

TEST_CASE("a branch opens and closes by click and by the side arrows") {
  ListState state;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Group group(ui, "tree", ui::Arrows::vertical);
    const auto branch = ui::tree_row(
        ui, {.key = "ke", .code = "KE", .label = "Kebijakan", .value = "8/10", .open = state.branch_open});
    if (branch == ui::TreeAnswer::toggled) state.branch_open = !state.branch_open, ++state.toggles;
    if (!state.branch_open) return;
    const auto leaf = ui::tree_row(
        ui, {.key = "ke-02", .code = "KE-02", .label = "Kode etik", .sign = ui::Sign::gate, .depth = 1});
    state.chosen_leaf += leaf == ui::TreeAnswer::chosen;
  });
  window.press("→");
  CHECK(state.branch_open);
  window.press("→");
  CHECK(state.branch_open);
  window.press("↓");
  window.press("Enter");
  CHECK(state.chosen_leaf == 1);
  window.press("↑");
  window.press("←");
  CHECK_FALSE(state.branch_open);
  window.click("tree/ke");
  CHECK(state.branch_open);
  CHECK(state.toggles == 3);
}

}  // namespace assessor
