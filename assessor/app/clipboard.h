#pragma once

#include <string>
#include <string_view>

struct GLFWwindow;

namespace assessor::app {

/// Text for other programs: without the soft line breaks "\r\n" that wrapped editors carry.
std::string outgoing_text(std::string_view text);
/// Text of other programs: every kind of line end becomes "\n".
std::string incoming_text(std::string_view text);

/// Gives ImGui the clipboard of the desktop, with the two rules above. After the backend has set its own.
class Clipboard {
 public:
  explicit Clipboard(GLFWwindow* window);
  Clipboard(const Clipboard&) = delete;
  Clipboard& operator=(const Clipboard&) = delete;

 private:
  static const char* get(void* self);
  static void set(void* self, const char* text);

  GLFWwindow* m_window;
  std::string m_text;  ///< what ImGui was last given; it reads it after the call
};

}  // namespace assessor::app
