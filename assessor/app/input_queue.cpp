#include "app/input_queue.h"

#include <algorithm>

#include <GLFW/glfw3.h>

namespace assessor::app {

namespace {

using Kind = InputEvent::Kind;

/// A command may open or focus a text field, which takes letters only from the second frame after it.
constexpr int k_frames_until_text = 3;

bool is_modifier(const InputEvent& event) {
  return event.kind == Kind::key && event.code >= GLFW_KEY_LEFT_SHIFT && event.code <= GLFW_KEY_RIGHT_SUPER;
}

bool is_shift(const InputEvent& event) {
  return event.code == GLFW_KEY_LEFT_SHIFT || event.code == GLFW_KEY_RIGHT_SHIFT;
}

/// A key that makes a letter, when no text field has the focus as well.
bool is_letter(const InputEvent& event) {
  constexpr int k_commanding = GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER;
  const bool is_printable = event.code >= GLFW_KEY_SPACE && event.code <= GLFW_KEY_WORLD_2;
  return event.kind == Kind::key && is_printable && (event.mods & k_commanding) == 0;
}

bool is_typing(const InputEvent& event) {
  return event.kind == Kind::character || (is_letter(event) && event.down);
}

/// A press after which the focus may be elsewhere.
bool may_move_focus(const InputEvent& event) {
  if (event.kind == Kind::button) return event.down;
  return event.kind == Kind::key && event.down && !is_modifier(event) && !is_letter(event);
}

}  // namespace

InputEvent InputEvent::key(int code, bool down, int mods, int scancode) {
  return {Kind::key, code, down, scancode, mods};
}
InputEvent InputEvent::character(unsigned code_point) {
  return {Kind::character, static_cast<int>(code_point)};
}
InputEvent InputEvent::button(int button, bool down, int mods) {
  return {Kind::button, button, down, 0, mods};
}
InputEvent InputEvent::move(float x, float y) {
  return {Kind::move, 0, false, 0, 0, x, y};
}
InputEvent InputEvent::scroll(float x, float y) {
  return {Kind::scroll, 0, false, 0, 0, x, y};
}
InputEvent InputEvent::focus(bool gained) {
  return {Kind::focus, 0, gained};
}
InputEvent InputEvent::enter(bool entered) {
  return {Kind::enter, 0, entered};
}

void InputQueue::push(const InputEvent& event) {
  const bool is_newer_place = event.kind == Kind::move && !empty() && m_events.back().kind == Kind::move;
  if (is_newer_place) m_events.pop_back();
  m_events.push_back(event);
}

std::vector<InputEvent> InputQueue::take_frame(bool wants_text) {
  m_hold = std::max(0, m_hold - 1);
  Frame frame;
  frame.wants_text = wants_text;
  std::vector<InputEvent> taken;
  while (!empty() && may_join(m_events.front(), frame)) {
    join(m_events.front(), frame);
    taken.push_back(m_events.front());
    m_events.pop_front();
  }
  return taken;
}

bool InputQueue::may_join(const InputEvent& event, const Frame& frame) const {
  if (is_typing(event) && m_hold > 0) return false;
  switch (event.kind) {
    case Kind::key:
      return key_may_join(event, frame);
    // ImGui reads letters before keys, so a letter typed behind Backspace must not overtake it.
    case Kind::character:
      return !frame.command;
    case Kind::button:
      if (event.down && frame.text) return false;  // as below: it may leave the field
      return !frame.command && frame.buttons.count(event.code) == 0;
    // A click belongs to the place where it was made.
    case Kind::move:
      return !frame.button && !frame.scroll;
    case Kind::scroll:
      return !frame.button;
    case Kind::focus:
      return !frame.any;
    case Kind::enter:
      return true;
  }
  return true;
}

bool InputQueue::key_may_join(const InputEvent& event, const Frame& frame) {
  if (is_modifier(event)) {
    // While Ctrl is down, ImGui throws letters away, also those that came before it.
    if (frame.text && !is_shift(event)) return false;
    // Ctrl must still be down in the frame that sees the A of Ctrl+A.
    return !frame.command && !frame.button && !frame.scroll && frame.keys.count(event.code) == 0;
  }
  if (is_letter(event) && frame.wants_text) return !frame.command;
  // The focus moves before fields read their letters, so a Tab would leave the last ones to nobody.
  if (frame.text && may_move_focus(event)) return false;
  return !frame.button && frame.keys.count(event.code) == 0;
}

void InputQueue::join(const InputEvent& event, Frame& frame) {
  frame.any = true;
  if (may_move_focus(event)) m_hold = k_frames_until_text;
  if (event.kind == Kind::scroll) frame.scroll = true;
  if (event.kind == Kind::character) frame.text = true;
  if (event.kind == Kind::button) {
    frame.button = true;
    frame.buttons.insert(event.code);
  }
  if (event.kind == Kind::key) {
    frame.keys.insert(event.code);
    const bool is_text = frame.wants_text && is_letter(event);
    frame.command = frame.command || (!is_modifier(event) && !is_text);
  }
}

}  // namespace assessor::app
