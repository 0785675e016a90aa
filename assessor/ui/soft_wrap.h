#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/fonts.h"

namespace assessor::ui {

// ImGui 1.86 cannot wrap lines in its multi-line editor. So the editor gets the text with "\r\n" at soft
// breaks ("\r" is neither drawn nor can it be typed), and every edit is carried back to the text without
// them.

/// The text with "\r\n" wherever a line of `width` pixels ends. Spaces stay at the end of the line.
std::string with_soft_breaks(Face face, std::string_view text, float width);
std::string without_soft_breaks(std::string_view display);

/// Byte offsets between the text and its display; inside a soft break counts as the break itself.
std::size_t text_offset(std::string_view display, std::size_t display_offset);
/// Behind the soft break where there is one: the caret stands at the beginning of the next line.
std::size_t display_offset(std::string_view display, std::size_t text_offset);

/// The text being edited in the one active multi-line editor.
class AreaEdit {
 public:
  /// Begins with a text shown as `display` and the caret in it.
  void begin(unsigned id, std::string_view text, std::string_view display, std::size_t cursor);
  unsigned id() const { return m_id; }
  void end() { m_id = 0; }

  /// What the editor's buffer holds now, after keys: finds what was edited. True when the text changed.
  bool follow(std::string_view buffer, std::size_t cursor);
  bool undo();
  bool redo();

  const std::string& text() const { return m_text; }
  std::size_t cursor() const { return m_cursor; }
  const std::string& display() const { return m_display; }
  /// The display that the editor shows from now on, wrapped anew, and the caret in it.
  void show(std::string display);
  std::size_t display_cursor() const { return m_display_cursor; }

 private:
  struct Version {
    std::string text;
    std::size_t cursor = 0;
  };
  void edited(std::string_view buffer, std::size_t cursor);
  void replace(std::size_t from, std::size_t to, std::string_view inserted);
  void moved(std::size_t cursor);
  bool step(std::vector<Version>& from, std::vector<Version>& to);

  unsigned m_id = 0;
  std::string m_text, m_display;
  std::size_t m_cursor = 0, m_display_cursor = 0;
  std::vector<Version> m_undo, m_redo;
  bool m_in_word = false;
};

}  // namespace assessor::ui
