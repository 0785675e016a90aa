#include "ui/focus.h"

#include <catch2/catch.hpp>

#include "support/ui_harness.h"
#include "ui/focus_words.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_field.h"

namespace assessor {

namespace {

void buttons(ui::Ui& ui, std::initializer_list<const char*> keys) {
  for (const char* key : keys) ui::button(ui, {.key = key, .label = key});
}

void two_regions(ui::Ui& ui) {
  const ui::Root root(ui);
  {
    const ui::Region region(ui, "rail");
    const ui::Group group(ui, "rail", ui::Arrows::vertical);
    buttons(ui, {"home", "assess", "report"});
  }
  const ui::Region region(ui, "content", ui::Region::Kind::home);
  buttons(ui, {"first", "second"});
}

}  // namespace

TEST_CASE("the focus starts in the home region") {
  test::UiHarness window(two_regions);
  CHECK(window.focused() == "first");
}

TEST_CASE("F6 goes to the next region and comes back to where the focus was") {
  test::UiHarness window(two_regions);
  window.click("second");
  window.press("F6");
  CHECK(window.focused() == "rail/home");
  window.press("↓");
  window.press("F6");
  CHECK(window.focused() == "second");
  window.press("Shift+F6");
  CHECK(window.focused() == "rail/assess");
}

TEST_CASE("the focus ring goes round a label that stands on the edge of an item") {
  bool labelled = false;
  ui::Rect label;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Region region(ui, "content", ui::Region::Kind::home);
    buttons(ui, {"first"});
    if (labelled) ui.focus.keep_clear(label);
  });
  const ImVec2 corner = window.item("first").min;
  label = ui::Rect::of({corner.x + 8, corner.y - 5}, {20, 10});
  const auto may_be_drawn_over = [&] {
    const ImVec2 point = label.center();
    bool over = false;
    for (const ImDrawCmd& command : ImGui::GetForegroundDrawList()->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      const bool inside = point.x >= clip.x && point.x < clip.z && point.y >= clip.y && point.y < clip.w;
      over = over || (command.ElemCount > 0 && inside);
    }
    return over;
  };
  CHECK(may_be_drawn_over());
  labelled = true;
  window.frames(1);
  CHECK_FALSE(may_be_drawn_over());
}

TEST_CASE("arrows stay inside a group and stop at its ends") {
  test::UiHarness window(two_regions);
  window.focus("rail/home");
  window.press("↑");
  CHECK(window.focused() == "rail/home");
  window.press("↓", 5);
  CHECK(window.focused() == "rail/report");
  window.press("Home");
  CHECK(window.focused() == "rail/home");
  window.press("End");
  CHECK(window.focused() == "rail/report");
}

TEST_CASE("a grid is walked in four directions") {
  test::UiHarness window([](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Group group(ui, "grid", ui::Arrows::grid);
    for (int row = 0; row < 3; ++row)
      for (int column = 0; column < 3; ++column) {
        ui::place({100.0f * static_cast<float>(column), 50.0f * static_cast<float>(row)});
        const std::string key = std::to_string(row) + std::to_string(column);
        ui::button(ui, {.key = key, .label = key, .width = 90});
      }
  });
  window.focus("grid/11");
  window.press("↑");
  CHECK(window.focused() == "grid/01");
  window.press("→");
  CHECK(window.focused() == "grid/02");
  window.press("↓", 2);
  CHECK(window.focused() == "grid/22");
  window.press("←", 3);
  CHECK(window.focused() == "grid/20");
}

TEST_CASE("when the focused item disappears, its neighbour has the focus") {
  int count = 3;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Region region(ui, "content", ui::Region::Kind::home);
    for (int i = 0; i < count; ++i) ui::button(ui, {.key = std::to_string(i), .label = "Butir"});
  });
  window.click("2");
  count = 2;
  window.frames(5);
  CHECK(window.focused() == "1");
  count = 0;
  window.frames(5);
  CHECK(window.focused().empty());
}

TEST_CASE("a page that gives way to a field wants frames until the field has the keyboard") {
  bool form = false;
  std::string name;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Region region(ui, "content", ui::Region::Kind::home);
    if (form)
      ui::text_field(ui, {.key = "name", .label = "Nama"}, name);
    else
      form = ui::button(ui, {.key = "begin", .label = "Mulai"});
  });
  ImGuiIO& io = ImGui::GetIO();
  const ui::ProbeItem& button = window.item("begin");
  io.MousePos = {button.min.x + 5, button.min.y + 5};
  for (const bool down : {false, true, false}) {
    io.MouseDown[0] = down;
    window.frames();
  }
  window.frames(2);  // the page has changed, and the field has just got the focus
  CHECK_FALSE(window.ui.focus.settled());
  int more = 0;
  while (!window.ui.focus.settled() && ++more < 10) window.frames();
  CHECK(more < 10);
  window.type("D");
  CHECK(name == "D");
}

TEST_CASE("focus by key scrolls the item into view") {
  test::UiHarness window([](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Panel panel(ui, {.key = "list", .rect = {{0, 0}, {300, 200}}, .scrolls = true});
    for (int i = 0; i < 30; ++i) ui::button(ui, {.key = std::to_string(i), .label = "Butir"});
  });
  CHECK_FALSE(window.item("20").visible);
  window.press("Tab", 20);
  CHECK(window.focused() == "20");
  CHECK(window.item("20").visible);
  CHECK(window.item("20").max.y <= 200);
  CHECK_FALSE(window.item("0").visible);
}

TEST_CASE("text that is longer than its panel is scrolled by keys") {
  test::UiHarness window([](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Panel panel(
        ui, {.key = "help", .rect = {{0, 0}, {300, 200}}, .scrolls_by_key = true, .label = "Bantuan"});
    for (int i = 0; i < 30; ++i)
      ui::record_text(ui, std::to_string(i), ui::Rect::of(ImGui::GetCursorScreenPos(), {10, 20}), "x", false),
          ImGui::Dummy({10, 20});
  });
  CHECK(window.focused() == "help");
  CHECK(window.item("0").visible);
  window.press("PgDn");
  CHECK_FALSE(window.item("0").visible);
  window.press("End");
  CHECK(window.item("29").visible);
  window.press("Home");
  CHECK(window.item("0").visible);
}

TEST_CASE("the focused item is said in words of both languages") {
  const auto draw = [](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::button(ui, {.key = "send", .label = "Kirim", .enabled = false, .reason = "9 butir belum dijawab"});
  };
  test::UiHarness indonesian(draw);
  CHECK(ui::focus_in_words(indonesian.ui) == "Fokus: tombol Kirim. 9 butir belum dijawab");
  test::UiHarness english(draw, {.language = "en"});
  CHECK(ui::focus_in_words(english.ui) == "Focus: button Kirim. 9 butir belum dijawab");
}

TEST_CASE("a sentence in what is said of the focused item ends once") {
  test::UiHarness window([](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::button(ui, {.key = "try", .label = "Aman untuk belajar."});
  });
  CHECK(ui::focus_in_words(window.ui) == "Fokus: tombol Aman untuk belajar. Enter menekan");
}

TEST_CASE("every role has a word") {
  test::UiHarness window([](ui::Ui&) {});
  for (int role = 0; role <= static_cast<int>(ui::Role::text); ++role)
    CHECK(window.ui.catalog->has("ui.role." + std::string(ui::name_of(static_cast<ui::Role>(role)))));
}

}  // namespace assessor
