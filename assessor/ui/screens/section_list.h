#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

struct SectionTab {
  std::string_view key;
  const char* icon = nullptr;
  std::string words;
};

/// The sections of a screen at its left, walked by arrows; in a narrow window one field that opens a list.
/// Cuts what it needs from `area` and returns the index chosen.
int section_list(Ui& ui, Rect& area, std::span<const SectionTab> tabs, int chosen);

}  // namespace assessor::ui
