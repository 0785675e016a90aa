#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/signs.h"
#include "ui/ui.h"

namespace assessor::ui {

/// Something that the palette leads to: a place, an item of the standard, an organization, a command.
struct PaletteEntry {
  std::string key;
  std::string label;
  /// At the right end: where it is, or the shortcut.
  std::string note;
  Sign sign = Sign::none;
  const char* icon = nullptr;
};

struct PaletteState {
  bool open = false;
  std::string query;
  int cursor = 0;
};

struct PaletteWords {
  /// "Cari atau perintah".
  std::string_view placeholder;
  /// Shown when nothing fits.
  std::string_view nothing;
};

/// Indices of the entries that hold every word of the query, accents and case aside; entries whose label
/// begins with the query come first. At most `most`.
std::vector<std::size_t> palette_matches(std::span<const PaletteEntry> entries, std::string_view query,
                                         std::size_t most);

/// Draws while `state.open`. Returns the index of the entry chosen, -1 when none was; it closes itself.
int palette(Ui& ui, PaletteState& state, std::span<const PaletteEntry> entries, const PaletteWords& words);

}  // namespace assessor::ui
