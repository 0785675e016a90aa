#pragma once

#include <string>
#include <vector>

#include "ui/ui.h"

namespace assessor::ui {

struct RailTab {
  std::string key, label;
  const char* icon = nullptr;
  bool is_active = false;
};

/// The navigation at the left edge: places from the top, `below` from the bottom. In a narrow window only
/// icons. Returns the key of the tab pressed, empty when none was.
struct Rail {
  std::vector<RailTab> places, below;
};
std::string draw_rail(Ui& ui, Rect area, const Rail& rail);

}  // namespace assessor::ui
