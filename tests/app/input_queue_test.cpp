#include "app/input_queue.h"

#include <string>

#include <catch2/catch.hpp>

using namespace assessor::app;

namespace {

// Codes of GLFW.
constexpr int k_space = 32, k_a = 65, k_b = 66, k_tab = 258, k_backspace = 259, k_down = 264;
constexpr int k_left_shift = 340, k_left_control = 341;
constexpr int k_control_mod = 2;

using Kind = InputEvent::Kind;

/// "+65" = key 65 down, "-65" = up, "'a" = letter, "[0" and "]0" = mouse button down and up,
/// "@3" = moved to x 3, "~1" = wheel, so that a test reads as a row of frames.
std::string text_of(const InputEvent& event) {
  switch (event.kind) {
    case Kind::key:
      return (event.down ? "+" : "-") + std::to_string(event.code);
    case Kind::character:
      return std::string("'") + static_cast<char>(event.code);
    case Kind::button:
      return (event.down ? "[" : "]") + std::to_string(event.code);
    case Kind::move:
      return "@" + std::to_string(static_cast<int>(event.x));
    case Kind::scroll:
      return "~" + std::to_string(static_cast<int>(event.y));
    case Kind::focus:
      return event.down ? "focus" : "blur";
    case Kind::enter:
      return event.down ? "in" : "out";
  }
  return "?";
}

/// The frames until the queue is empty, each a string of its events.
std::vector<std::string> frames(InputQueue& queue, bool wants_text = false) {
  std::vector<std::string> result;
  while (!queue.empty() && result.size() < 200) {
    std::string frame;
    for (const InputEvent& event : queue.take_frame(wants_text)) frame += text_of(event) + " ";
    result.push_back(frame);
  }
  return result;
}

using Frames = std::vector<std::string>;

void tap(InputQueue& queue, int code, int mods = 0) {
  queue.push(InputEvent::key(code, true, mods));
  queue.push(InputEvent::key(code, false, mods));
}

void type(InputQueue& queue, int code) {
  queue.push(InputEvent::key(code, true));
  queue.push(InputEvent::character(static_cast<unsigned>(code)));
  queue.push(InputEvent::key(code, false));
}

}  // namespace

TEST_CASE("a key pressed and released between two frames is seen in both states") {
  InputQueue queue;
  tap(queue, k_down);
  CHECK(frames(queue) == Frames{"+264 ", "-264 "});
}

TEST_CASE("every tap of a fast row of taps has frames of its own") {
  InputQueue queue;
  for (int i = 0; i < 20; ++i) tap(queue, k_space);
  const auto seen = frames(queue);
  CHECK(seen.size() == 40);
  CHECK(std::count(seen.begin(), seen.end(), "+32 ") == 20);
}

TEST_CASE("every click of a fast row of clicks has frames of its own") {
  InputQueue queue;
  for (int i = 0; i < 100; ++i) {
    queue.push(InputEvent::button(0, true));
    queue.push(InputEvent::button(0, false));
  }
  const auto seen = frames(queue);
  CHECK(seen.size() == 200);
  CHECK(std::count(seen.begin(), seen.end(), "[0 ") == 100);
}

TEST_CASE("a modifier is still down in the frame that sees its key") {
  InputQueue queue;
  queue.push(InputEvent::key(k_left_control, true));
  tap(queue, k_a, k_control_mod);
  queue.push(InputEvent::key(k_left_control, false));
  CHECK(frames(queue, true) == Frames{"+341 +65 ", "-65 ", "-341 "});
}

TEST_CASE("a modifier is still down in the frame that sees its click or wheel") {
  InputQueue queue;
  queue.push(InputEvent::key(k_left_control, true));
  queue.push(InputEvent::scroll(0, 1));
  queue.push(InputEvent::key(k_left_control, false));
  CHECK(frames(queue) == Frames{"+341 ~1 ", "-341 "});
  queue.push(InputEvent::key(k_left_shift, true));
  queue.push(InputEvent::button(0, true));
  queue.push(InputEvent::key(k_left_shift, false));
  CHECK(frames(queue) == Frames{"+340 [0 ", "-340 "});
}

TEST_CASE("a click happens where the mouse was") {
  InputQueue queue;
  queue.push(InputEvent::move(10, 0));
  queue.push(InputEvent::button(0, true));
  queue.push(InputEvent::move(50, 0));
  queue.push(InputEvent::move(60, 0));
  queue.push(InputEvent::button(0, false));
  queue.push(InputEvent::move(70, 0));
  CHECK(frames(queue) == Frames{"@10 [0 ", "@60 ]0 ", "@70 "});
}

TEST_CASE("the wheel turns what is under the mouse") {
  InputQueue queue;
  queue.push(InputEvent::scroll(0, 1));
  queue.push(InputEvent::scroll(0, 2));
  queue.push(InputEvent::move(50, 0));
  CHECK(frames(queue) == Frames{"~1 ~2 ", "@50 "});
}

TEST_CASE("what leaves a field waits until the field has read its letters") {
  InputQueue queue;
  type(queue, k_a);
  tap(queue, k_tab);
  CHECK(frames(queue, true) == Frames{"+65 'A -65 ", "+258 ", "-258 "});
  type(queue, k_b);
  queue.push(InputEvent::button(0, true));
  const auto seen = frames(queue, true);
  REQUIRE(seen.size() > 1);
  CHECK(seen.back() == "[0 ");
}

TEST_CASE("letters typed into a field come many a frame") {
  InputQueue queue;
  type(queue, k_a);
  type(queue, k_b);
  type(queue, k_a);
  CHECK(frames(queue, true) == Frames{"+65 'A -65 +66 'B -66 +65 'A -65 "});
}

TEST_CASE("a letter is not seen together with the Ctrl pressed behind it") {
  InputQueue queue;
  type(queue, k_b);
  queue.push(InputEvent::key(k_left_control, true));
  tap(queue, k_a, k_control_mod);
  CHECK(frames(queue, true) == Frames{"+66 'B -66 ", "+341 +65 ", "-65 "});
}

TEST_CASE("capitals do not slow typing down") {
  InputQueue queue;
  queue.push(InputEvent::key(k_left_shift, true));
  type(queue, k_a);
  queue.push(InputEvent::key(k_left_shift, false));
  type(queue, k_b);
  CHECK(frames(queue, true) == Frames{"+340 +65 'A -65 ", "-340 +66 'B -66 "});
}

TEST_CASE("letters outside a field are commands, one change a frame") {
  InputQueue queue;
  type(queue, k_a);
  type(queue, k_a);
  const auto seen = frames(queue, false);
  CHECK(seen.size() == 4);
}

TEST_CASE("a letter typed behind Backspace does not overtake it") {
  InputQueue queue;
  tap(queue, k_backspace);
  type(queue, k_a);
  const auto seen = frames(queue, true);
  REQUIRE(seen.size() >= 2);
  CHECK(seen.front() == "+259 ");
  CHECK(seen.back().find("'A") != std::string::npos);
}

TEST_CASE("Backspace typed behind a letter comes with it or later") {
  InputQueue queue;
  type(queue, k_a);
  tap(queue, k_backspace);
  CHECK(frames(queue, true) == Frames{"+65 'A -65 ", "+259 ", "-259 "});
}

TEST_CASE("typing waits until the field that a key opens can take it") {
  InputQueue queue;
  tap(queue, k_tab);
  type(queue, k_a);
  const auto seen = frames(queue, true);
  REQUIRE(seen.size() == 4);
  CHECK(seen[0] == "+258 ");
  CHECK(seen[1] == "-258 ");
  CHECK(seen[2].empty());
  CHECK(seen[3] == "+65 'A -65 ");
}

TEST_CASE("typing waits until the field that a click opens can take it") {
  InputQueue queue;
  queue.push(InputEvent::button(0, true));
  queue.push(InputEvent::button(0, false));
  type(queue, k_a);
  CHECK(frames(queue, true) == Frames{"[0 ", "]0 ", "", "+65 'A -65 "});
}

TEST_CASE("losing the window's focus comes in a frame of its own beginning") {
  InputQueue queue;
  queue.push(InputEvent::key(k_a, true));
  queue.push(InputEvent::focus(false));
  CHECK(frames(queue) == Frames{"+65 ", "blur "});
}

TEST_CASE("whatever comes in, everything comes out in order") {
  InputQueue queue;
  std::vector<std::string> pushed;
  const auto push = [&](const InputEvent& event) {
    queue.push(event);
    pushed.push_back(text_of(event));
  };
  unsigned random = 7;
  const auto next = [&](unsigned below) { return (random = random * 1103515245U + 12345U) / 65536U % below; };
  for (int i = 0; i < 500; ++i) {
    const bool down = next(2) == 0;
    const int mods = next(3) == 0 ? k_control_mod : 0;
    switch (next(6)) {
      case 0:
        push(InputEvent::key(k_a + static_cast<int>(next(5)), down, mods));
        break;
      case 1:
        push(InputEvent::key(k_tab + static_cast<int>(next(9)), down, mods));
        break;
      case 2:
        push(InputEvent::key(k_left_shift + static_cast<int>(next(3)), down));
        break;
      case 3:
        push(InputEvent::character('a' + next(26)));
        break;
      case 4:
        push(InputEvent::button(static_cast<int>(next(3)), down));
        break;
      default:
        push(InputEvent::scroll(0, static_cast<float>(next(3))));
        break;
    }
  }
  std::vector<std::string> seen;
  for (int frame = 0; frame < 5000 && !queue.empty(); ++frame) {
    for (const InputEvent& event : queue.take_frame(frame % 3 == 0)) seen.push_back(text_of(event));
  }
  CHECK(seen == pushed);
}
