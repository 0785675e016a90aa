#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/palette.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// An entry of the palette and what choosing it does: an action, or a press of the page's own button.
struct PaletteTarget {
  PaletteEntry entry;
  std::optional<Action> action = {};
  std::string press = {};  ///< key of a PageButton
};

/// All that the palette can lead to now: the page's buttons, places, commands, organizations, criteria.
/// What cannot be done now is left out.
std::vector<PaletteTarget> palette_targets(const Model& model, const Page& page);

}  // namespace assessor::ui
