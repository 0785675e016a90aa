#pragma once

#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

enum class TextStyle { small, small_bold, body, body_bold, title, number };

Face face_of(const Ui& ui, TextStyle style);

struct Text {
  std::string_view text;
  TextStyle style = TextStyle::body;
  /// 0 = ink.
  Color color = 0;
  /// 0 = as wide as the panel.
  float width = 0;
  bool wraps = false;
  /// Only with `wraps`; 0 = as many as needed.
  std::size_t max_lines = 0;
  /// 0 = left, 0.5 = centred, 1 = right.
  float align = 0;
  /// For tests; may be empty.
  std::string_view key = {};
};

/// A line, cut with "…" where it does not fit, or running text, at ImGui's cursor. Returns the rectangle
/// used.
Rect text(Ui& ui, const Text& spec);

}  // namespace assessor::ui
