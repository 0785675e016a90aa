#pragma once

#include <span>
#include <string_view>

#include "ui/signs.h"
#include "ui/ui.h"

namespace assessor::ui {

struct Option {
  /// Stable; ids of organizations and the like are fine.
  std::string_view key;
  std::string_view label;
  /// Small words at the right end.
  std::string_view note = {};
};

struct Select {
  std::string_view key;
  /// Name of the field, for the status line.
  std::string_view label = {};
  std::span<const Option> options;
  /// -1 shows the placeholder.
  int chosen = -1;
  std::string_view placeholder = {};
  /// 0 = as wide as the longest option.
  float width = 0;
  bool enabled = true;
  std::string_view reason = {};
  /// First focus when its dialog opens.
  bool is_first = false;
};

/// A field with a list below it. Returns the index chosen, `chosen` when nothing happened.
int select(Ui& ui, const Select& spec);

}  // namespace assessor::ui
