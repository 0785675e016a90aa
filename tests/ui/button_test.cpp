#include "ui/widgets/button.h"

#include <catch2/catch.hpp>

#include "support/ui_harness.h"
#include "ui/scopes.h"

namespace assessor {

namespace {

struct Presses {
  int next = 0, back = 0, off = 0;
};

test::UiHarness::Draw three_buttons(Presses& presses) {
  return [&presses](ui::Ui& ui) {
    const ui::Root root(ui);
    presses.next += ui::button(ui, {.key = "next", .label = "Lanjut", .style = ui::ButtonStyle::primary});
    presses.back += ui::button(ui, {.key = "back", .label = "Sebelumnya"});
    presses.off +=
        ui::button(ui, {.key = "off", .label = "Tutup", .enabled = false, .reason = "tunggu 4 lagi"});
  };
}

}  // namespace

TEST_CASE("a button is pressed by a click, by Space and by Enter, once each") {
  Presses presses;
  test::UiHarness window(three_buttons(presses));
  window.click("back");
  CHECK(presses.back == 1);
  window.press("Space");
  window.press("Enter");
  CHECK(presses.back == 3);
  CHECK(presses.next == 0);
}

TEST_CASE("Tab goes round the buttons and presses none") {
  Presses presses;
  test::UiHarness window(three_buttons(presses));
  CHECK(window.tab_ring() == std::vector<std::string>{"next", "back", "off"});
  window.press("Shift+Tab");
  CHECK(window.focused() == "off");
  CHECK(presses.next + presses.back + presses.off == 0);
}

TEST_CASE("a disabled button takes the focus, tells why and does nothing") {
  Presses presses;
  test::UiHarness window(three_buttons(presses));
  window.click("off");
  window.press("Enter");
  CHECK(presses.off == 0);
  CHECK(window.focused() == "off");
  CHECK(window.item("off").hint == "tunggu 4 lagi");
}

TEST_CASE("a press that ends outside the button does nothing") {
  Presses presses;
  test::UiHarness window(three_buttons(presses));
  window.hover("back");
  ImGui::GetIO().MouseDown[0] = true;
  window.frames();
  ImGui::GetIO().MousePos = {900, 700};
  window.frames();
  ImGui::GetIO().MouseDown[0] = false;
  window.frames(2);
  CHECK(presses.back == 0);
}

TEST_CASE("a button is as wide as its words at every zoom") {
  for (const float zoom : {0.8f, 1.0f, 1.25f, 1.5f, 2.0f}) {
    Presses presses;
    test::UiHarness window(three_buttons(presses), {.zoom = zoom});
    CHECK(window.cut_items().empty());
    CHECK(window.item("next").max.y - window.item("next").min.y == window.ui.metrics.control);
  }
}

TEST_CASE("a button that is too narrow shows the whole label on hover") {
  test::UiHarness window([](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::button(ui, {.key = "narrow", .label = "Tambahkan ke rencana tindak lanjut", .width = 100});
  });
  CHECK(window.cut_items() == std::vector<std::string>{"narrow"});
  CHECK(window.label("narrow") == "Tambahkan ke rencana tindak lanjut");
}

}  // namespace assessor
