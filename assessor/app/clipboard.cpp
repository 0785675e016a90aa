#include "app/clipboard.h"

#include <GLFW/glfw3.h>
#include <imgui.h>

namespace assessor::app {

std::string outgoing_text(std::string_view text) {
  constexpr std::string_view k_soft_break = "\r\n";
  std::string result;
  for (auto at = text.find(k_soft_break); at != std::string_view::npos; at = text.find(k_soft_break)) {
    result += text.substr(0, at);
    text.remove_prefix(at + k_soft_break.size());
  }
  return result += text;
}

std::string incoming_text(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_return = text[at] == '\r';
    if (is_return && text.substr(at + 1, 1) == "\n") continue;
    result += is_return ? '\n' : text[at];
  }
  return result;
}

Clipboard::Clipboard(GLFWwindow* window) : m_window(window) {
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = get;
  io.SetClipboardTextFn = set;
}

const char* Clipboard::get(void* self) {
  auto& clipboard = *static_cast<Clipboard*>(self);
  const char* text = glfwGetClipboardString(clipboard.m_window);
  clipboard.m_text = incoming_text(text == nullptr ? "" : text);
  return clipboard.m_text.c_str();
}

void Clipboard::set(void* self, const char* text) {
  glfwSetClipboardString(static_cast<Clipboard*>(self)->m_window, outgoing_text(text).c_str());
}

}  // namespace assessor::app
