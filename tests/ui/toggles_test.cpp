#include "ui/widgets/toggles.h"

#include <catch2/catch.hpp>

#include <array>

#include "support/ui_harness.h"
#include "ui/scopes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/select.h"

namespace assessor {

namespace {

struct Choices {
  bool hidden = false, printed = true, blank = false;
  int view = 0, answer = 0, sorted = -1, changes = 0;
};

test::UiHarness::Draw choices_with(Choices& choices) {
  return [&choices](ui::Ui& ui) {
    const ui::Root root(ui);
    choices.changes += ui::check_box(ui, {.key = "hide", .label = "Sembunyikan nama"}, choices.hidden);
    choices.changes += ui::switch_box(ui, {.key = "print", .label = "Dengan lampiran"}, choices.printed);
    constexpr std::array k_views = {ui::Segment{"card", "Kartu"}, ui::Segment{"table", "Tabel"},
                                    ui::Segment{"radar", "Radar"}};
    choices.view = ui::segmented(ui, "view", k_views, choices.view);
    {
      const ui::Group group(ui, "answer", ui::Arrows::vertical);
      if (ui::radio(ui, {.key = "yes", .label = "Ya"}, choices.answer == 0)) choices.answer = 0;
      if (ui::radio(ui, {.key = "no", .label = "Tidak"}, choices.answer == 1)) choices.answer = 1;
    }
    if (ui::filter_chip(ui, {.key = "blank", .label = "Kosong 4", .on = choices.blank}))
      choices.blank = !choices.blank;
    constexpr std::array k_sorts = {ui::Option{"name", "Nama"}, ui::Option{"score", "Nilai"},
                                    ui::Option{"stage", "Tahap"}};
    choices.sorted = ui::select(ui, {.key = "sort",
                                     .label = "Urut",
                                     .options = k_sorts,
                                     .chosen = choices.sorted,
                                     .placeholder = "Pilih"});
  };
}

}  // namespace

TEST_CASE("a check box and a switch change by click and by Space") {
  Choices choices;
  test::UiHarness window(choices_with(choices));
  window.click("hide");
  CHECK(choices.hidden);
  window.press("Space");
  CHECK_FALSE(choices.hidden);
  window.click("print");
  CHECK_FALSE(choices.printed);
  CHECK(choices.changes == 3);
  CHECK(window.value("print") == "off");
}

TEST_CASE("a row of segments is one stop of Tab and arrows choose") {
  Choices choices;
  test::UiHarness window(choices_with(choices));
  CHECK(window.tab_ring() ==
        std::vector<std::string>{"hide", "print", "view/card", "answer/yes", "blank", "sort"});
  REQUIRE(window.tab_to("view/card"));
  window.press("→");
  CHECK(choices.view == 1);
  window.press("→");
  window.press("→");
  CHECK(choices.view == 2);
  window.click("view/card");
  CHECK(choices.view == 0);
}

TEST_CASE("Tab comes back into a group at the chosen member") {
  Choices choices;
  test::UiHarness window(choices_with(choices));
  window.click("answer/no");
  CHECK(choices.answer == 1);
  window.press("Tab");
  CHECK(window.focused() == "blank");
  window.press("Shift+Tab");
  CHECK(window.focused() == "answer/no");
  window.press("↑");
  CHECK(choices.answer == 0);
}

TEST_CASE("a filter chip goes on and off without changing its width") {
  Choices choices;
  test::UiHarness window(choices_with(choices));
  const float before = window.item("blank").max.x;
  window.click("blank");
  CHECK(choices.blank);
  CHECK(window.item("blank").max.x == before);
  CHECK(window.item("blank").selected);
}

TEST_CASE("a select opens its list, arrows walk and Enter chooses") {
  Choices choices;
  test::UiHarness window(choices_with(choices));
  REQUIRE(window.tab_to("sort"));
  CHECK(window.value("sort") == "Pilih");
  window.press("Enter");
  CHECK(window.focused() == "sort/name");
  window.press("↓");
  window.press("Enter");
  CHECK(choices.sorted == 1);
  CHECK_FALSE(window.has("sort/name"));
  CHECK(window.focused() == "sort");
  CHECK(window.value("sort") == "Nilai");
}

TEST_CASE("an open list takes mouse and keys alone until it closes") {
  Choices choices;
  test::UiHarness window(choices_with(choices));
  window.click("sort");
  REQUIRE(window.has("sort/stage"));
  window.click("hide");
  CHECK_FALSE(choices.hidden);
  CHECK_FALSE(window.has("sort/stage"));
  window.click("sort");
  window.press("Esc");
  CHECK_FALSE(window.has("sort/stage"));
  CHECK(choices.sorted == -1);
  window.click("sort");
  window.click("sort/stage");
  CHECK(choices.sorted == 2);
}

}  // namespace assessor
