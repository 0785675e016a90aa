#pragma once

#include <span>
#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

struct Toggle {
  std::string_view key;
  std::string_view label;
  bool enabled = true;
  /// Why it cannot be changed.
  std::string_view reason = {};
  /// 0 = as wide as its words.
  float width = 0;
};

/// A square with a tick. True when changed.
bool check_box(Ui& ui, const Toggle& spec, bool& on);
/// For what acts at once: a knob that moves. True when changed.
bool switch_box(Ui& ui, const Toggle& spec, bool& on);
/// One of a Group: chosen by click, Space or by arriving with an arrow. True when it becomes chosen.
bool radio(Ui& ui, const Toggle& spec, bool chosen);

struct Segment {
  std::string_view key;
  std::string_view label;
  const char* icon = nullptr;
};

/// Two or three words of which one holds. Returns the index chosen, `chosen` when nothing happened.
int segmented(Ui& ui, std::string_view key, std::span<const Segment> segments, int chosen);
float segmented_width(const Ui& ui, std::span<const Segment> segments);

}  // namespace assessor::ui
