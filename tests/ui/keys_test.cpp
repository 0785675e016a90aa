#include "ui/keys.h"

#include <catch2/catch.hpp>

#include <GLFW/glfw3.h>

#include "support/ui_harness.h"
#include "ui/scopes.h"

namespace assessor {

using ui::Key;

static_assert(static_cast<int>(Key::space) == GLFW_KEY_SPACE);
static_assert(static_cast<int>(Key::digit_9) == GLFW_KEY_9);
static_assert(static_cast<int>(Key::equal) == GLFW_KEY_EQUAL);
static_assert(static_cast<int>(Key::z) == GLFW_KEY_Z);
static_assert(static_cast<int>(Key::escape) == GLFW_KEY_ESCAPE);
static_assert(static_cast<int>(Key::end) == GLFW_KEY_END);
static_assert(static_cast<int>(Key::f12) == GLFW_KEY_F12);
static_assert(static_cast<int>(Key::pad_9) == GLFW_KEY_KP_9);
static_assert(static_cast<int>(Key::pad_enter) == GLFW_KEY_KP_ENTER);
static_assert(static_cast<int>(Key::pad_add) == GLFW_KEY_KP_ADD);

TEST_CASE("a shortcut and its name lead to each other") {
  for (const ui::Chord chord :
       {ui::ctrl(Key::enter), ui::shift(Key::tab), ui::alt(Key::digit_1), ui::Chord{Key::f2},
        ui::ctrl(Key::equal), ui::Chord{Key::page_down}, ui::Chord{Key::k, true, true, false}}) {
    CAPTURE(ui::name_of(chord));
    CHECK(ui::chord_named(ui::name_of(chord)) == chord);
  }
  CHECK(ui::name_of(ui::ctrl(Key::k)) == "Ctrl+K");
  CHECK(ui::chord_named("Bukan").key == Key::none);
}

TEST_CASE("one press acts once, whoever asks first") {
  int first = 0, second = 0;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    first += ui.take(ui::ctrl(Key::enter));
    second += ui.take(ui::ctrl(Key::enter));
  });
  window.press("Ctrl+Enter");
  window.press("Enter");
  CHECK(first == 1);
  CHECK(second == 0);
}

TEST_CASE("the digits of the right block count as digits") {
  int scored = 0;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    scored += ui.take(Key::digit_2);
  });
  ImGui::GetIO().KeysDown[static_cast<int>(Key::pad_2)] = true;
  window.frames();
  CHECK(scored == 1);
}

}  // namespace assessor
