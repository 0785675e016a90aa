#pragma once

#include <optional>
#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

/// What every interactive widget is made of: a rectangle with a key, words and a place in the focus ring.
struct ItemSpec {
  std::string_view key;
  Role role = Role::button;
  std::string_view label = {};
  std::string_view value = {};
  /// The keys that act on it; when disabled, the reason.
  std::string_view hint = {};
  ImVec2 size = {};
  bool enabled = true;
  /// The chosen one of its group: where Tab comes in.
  bool selected = false;
  /// The label is drawn with "…": the whole is shown on hover and focus.
  bool cut = false;
  /// First focus when its dialog or popup opens.
  bool is_first = false;
  /// Not a stop of the focus ring: a row whose list moves a cursor instead.
  bool clickable_only = false;
  float rounding = 0;
  /// Focus ring inside the edge, for cells that touch.
  bool ring_inside = false;
  /// Other items are drawn on top of it and take the mouse there: rows with buttons.
  bool holds_items = false;
};

struct Item {
  Id id = 0;
  Rect rect;
  ImDrawList* draw = nullptr;
  bool hovered = false;
  /// The mouse button is down on it.
  bool held = false;
  bool focused = false;
  /// Clicked, or Space or Enter while focused.
  bool pressed = false;
  bool double_clicked = false;
  /// Reached by an arrow key in this frame.
  bool arrived = false;
  /// At least partly to be seen.
  bool visible = false;
};

/// Reserves the rectangle at ImGui's cursor and reads mouse and keyboard; draws nothing.
Item item(Ui& ui, const ItemSpec& spec);

/// Registers something that ImGui itself handles (text fields) in ring and probe. True when focused.
bool register_item(Ui& ui, const ItemSpec& spec, Rect rect, FocusStop stop);

/// Text without interaction, named for tests.
void record_text(Ui& ui, std::string_view key, Rect rect, std::string_view text, bool cut);

}  // namespace assessor::ui
