#pragma once

#include <deque>
#include <set>
#include <vector>

namespace assessor::app {

/// One thing that the person did, with the codes of GLFW.
struct InputEvent {
  enum class Kind { key, character, button, move, scroll, focus, enter };
  Kind kind = Kind::move;
  int code = 0;       ///< key, mouse button or code point
  bool down = false;  ///< pressed, or: the window has the focus, or holds the mouse
  int scancode = 0;
  int mods = 0;
  float x = 0, y = 0;  ///< place of the mouse, or steps of the wheel

  static InputEvent key(int code, bool down, int mods = 0, int scancode = 0);
  static InputEvent character(unsigned code_point);
  static InputEvent button(int button, bool down, int mods = 0);
  static InputEvent move(float x, float y);
  static InputEvent scroll(float x, float y);
  static InputEvent focus(bool gained);
  static InputEvent enter(bool entered);
};

/// ImGui 1.86 sees only the state at each frame, so a key pressed and released between two frames is lost.
/// This queue hands out, in order, what one frame can tell apart; the rest waits for the next frames.
class InputQueue {
 public:
  void push(const InputEvent& event);
  bool empty() const { return m_events.empty(); }

  /// The events of the next frame. `wants_text`: a text field is being edited, so letters may come many
  /// a frame. May be empty while events wait.
  std::vector<InputEvent> take_frame(bool wants_text);

 private:
  /// What the frame being filled holds already.
  struct Frame {
    bool wants_text = false;
    std::set<int> keys, buttons;
    bool command = false;  ///< a key that is neither a modifier nor typing changed
    bool button = false;
    bool scroll = false;
    bool text = false;
    bool any = false;
  };

  bool may_join(const InputEvent& event, const Frame& frame) const;
  static bool key_may_join(const InputEvent& event, const Frame& frame);
  void join(const InputEvent& event, Frame& frame);

  std::deque<InputEvent> m_events;
  int m_hold = 0;  ///< frames for which typing still waits
};

}  // namespace assessor::app
