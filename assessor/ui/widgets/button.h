#pragma once

#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

/// primary: the one act of the screen. secondary: outlined. text: only words, in the colour of links.
/// link: the same without padding, for the right end of a card's head. danger: removes something.
enum class ButtonStyle { primary, secondary, text, link, danger };

struct Button {
  std::string_view key;
  std::string_view label = {};
  ButtonStyle style = ButtonStyle::secondary;
  /// A letter of ui/icons.h, before or after the words. Without a label the button is square.
  const char* icon = nullptr;
  const char* icon_after = nullptr;
  /// Shown small at the right end; the screen takes the key itself.
  std::string_view shortcut = {};
  /// What an icon alone does, in words.
  std::string_view name = {};
  bool small = false;
  bool enabled = true;
  /// Why it is disabled.
  std::string_view reason = {};
  /// 0 = as wide as the words.
  float width = 0;
  bool is_first = false;
};

/// True when pressed.
bool button(Ui& ui, const Button& spec);
/// The size it takes without `width`.
ImVec2 button_size(const Ui& ui, const Button& spec);

}  // namespace assessor::ui
