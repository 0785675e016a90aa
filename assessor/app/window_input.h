#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <vector>

#include "app/input_queue.h"

struct GLFWwindow;

namespace assessor::app {

/// Connects a window's callbacks with an input queue, and the queue with ImGui.
class WindowInput {
 public:
  /// Sets the callbacks; the object must not move or end before the window. `happened` is called for all
  /// that a frame should show, `rescaled` when the monitor's scale changed.
  WindowInput(GLFWwindow* window, std::function<void()> happened, std::function<void()> rescaled);
  WindowInput(const WindowInput&) = delete;
  WindowInput& operator=(const WindowInput&) = delete;

  /// Before the backend's NewFrame: hands one frame's events to it.
  void feed_keys();
  /// After it: the mouse as of this frame's events.
  void feed_mouse();
  bool is_waiting() const { return !m_queue.empty(); }
  std::vector<std::filesystem::path> take_dropped();

 private:
  struct Callbacks;
  void push(const InputEvent& event);
  void feed(const InputEvent& event);

  GLFWwindow* m_window;
  std::function<void()> m_happened;
  std::function<void()> m_rescaled;
  InputQueue m_queue;
  std::vector<std::filesystem::path> m_dropped;
  std::set<int> m_buttons;  ///< held down
  float m_x = 0, m_y = 0;
  bool m_has_mouse = false;
};

}  // namespace assessor::app
