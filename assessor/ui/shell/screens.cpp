#include "ui/shell/screens.h"

namespace assessor::ui {

const std::vector<ScreenEntry>& screen_table() {
  static const std::vector<ScreenEntry> table = {};
  return table;
}

const ScreenEntry* screen_of(Place place) {
  for (const ScreenEntry& entry : screen_table())
    if (entry.place == place) return &entry;
  return nullptr;
}

}  // namespace assessor::ui
