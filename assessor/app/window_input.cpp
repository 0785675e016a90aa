#include "app/window_input.h"

#include <limits>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include "base/platform/files.h"

namespace assessor::app {

using Kind = InputEvent::Kind;

/// What GLFW calls; the window's user pointer is the WindowInput.
struct WindowInput::Callbacks {
  static WindowInput& of(GLFWwindow* window) {
    return *static_cast<WindowInput*>(glfwGetWindowUserPointer(window));
  }
  static void key(GLFWwindow* window, int code, int scancode, int action, int mods) {
    // ImGui repeats held keys by itself; a repeat only has to bring the frames for it.
    if (action == GLFW_REPEAT) return of(window).m_happened();
    of(window).push(InputEvent::key(code, action == GLFW_PRESS, mods, scancode));
  }
  static void character(GLFWwindow* window, unsigned code_point) {
    of(window).push(InputEvent::character(code_point));
  }
  static void button(GLFWwindow* window, int button, int action, int mods) {
    of(window).push(InputEvent::button(button, action == GLFW_PRESS, mods));
  }
  static void move(GLFWwindow* window, double x, double y) {
    of(window).push(InputEvent::move(static_cast<float>(x), static_cast<float>(y)));
  }
  static void scroll(GLFWwindow* window, double x, double y) {
    of(window).push(InputEvent::scroll(static_cast<float>(x), static_cast<float>(y)));
  }
  static void focus(GLFWwindow* window, int gained) { of(window).push(InputEvent::focus(gained != 0)); }
  static void enter(GLFWwindow* window, int entered) { of(window).push(InputEvent::enter(entered != 0)); }
  static void drop(GLFWwindow* window, int count, const char** paths) {
    WindowInput& input = of(window);
    for (int i = 0; i < count; ++i) input.m_dropped.push_back(path_of(paths[i]));
    input.m_happened();
  }
  static void changed(GLFWwindow* window) { of(window).m_happened(); }
  static void resized(GLFWwindow* window, int, int) { of(window).m_happened(); }
  static void iconified(GLFWwindow* window, int) { of(window).m_happened(); }
  static void rescaled(GLFWwindow* window, float, float) { of(window).m_rescaled(); }
};

WindowInput::WindowInput(GLFWwindow* window, std::function<void()> happened, std::function<void()> rescaled)
    : m_window(window), m_happened(std::move(happened)), m_rescaled(std::move(rescaled)) {
  glfwSetWindowUserPointer(window, this);
  glfwSetKeyCallback(window, Callbacks::key);
  glfwSetCharCallback(window, Callbacks::character);
  glfwSetMouseButtonCallback(window, Callbacks::button);
  glfwSetCursorPosCallback(window, Callbacks::move);
  glfwSetScrollCallback(window, Callbacks::scroll);
  glfwSetWindowFocusCallback(window, Callbacks::focus);
  glfwSetCursorEnterCallback(window, Callbacks::enter);
  glfwSetDropCallback(window, Callbacks::drop);
  glfwSetWindowRefreshCallback(window, Callbacks::changed);
  glfwSetWindowCloseCallback(window, Callbacks::changed);
  glfwSetFramebufferSizeCallback(window, Callbacks::resized);
  glfwSetWindowIconifyCallback(window, Callbacks::iconified);
  glfwSetWindowContentScaleCallback(window, Callbacks::rescaled);
}

void WindowInput::push(const InputEvent& event) {
  m_queue.push(event);
  m_happened();
}

void WindowInput::feed_keys() {
  for (const InputEvent& event : m_queue.take_frame(ImGui::GetIO().WantTextInput)) feed(event);
  if (is_waiting()) m_happened();
}

void WindowInput::feed(const InputEvent& event) {
  const int action = event.down ? GLFW_PRESS : GLFW_RELEASE;
  switch (event.kind) {
    case Kind::key:
      ImGui_ImplGlfw_KeyCallback(m_window, event.code, event.scancode, action, event.mods);
      break;
    case Kind::character:
      ImGui_ImplGlfw_CharCallback(m_window, static_cast<unsigned>(event.code));
      break;
    case Kind::scroll:
      ImGui_ImplGlfw_ScrollCallback(m_window, event.x, event.y);
      break;
    case Kind::focus:
      ImGui_ImplGlfw_WindowFocusCallback(m_window, event.down ? 1 : 0);
      break;
    case Kind::button:
      event.down ? (void)m_buttons.insert(event.code) : (void)m_buttons.erase(event.code);
      break;
    case Kind::enter:
      m_has_mouse = event.down;
      break;
    case Kind::move:
      m_x = event.x;
      m_y = event.y;
      m_has_mouse = true;
      break;
  }
}

void WindowInput::feed_mouse() {
  ImGuiIO& io = ImGui::GetIO();
  // A drag that leaves the window still belongs to it.
  const bool is_ours = m_has_mouse || !m_buttons.empty();
  constexpr float k_nowhere = -std::numeric_limits<float>::max();
  io.MousePos = is_ours ? ImVec2(m_x, m_y) : ImVec2(k_nowhere, k_nowhere);
  for (int button = 0; button < IM_ARRAYSIZE(io.MouseDown); ++button) {
    io.MouseDown[button] = m_buttons.count(button) > 0;
  }
}

std::vector<std::filesystem::path> WindowInput::take_dropped() {
  return std::exchange(m_dropped, {});
}

}  // namespace assessor::app
