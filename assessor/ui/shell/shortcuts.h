#pragma once

#include <span>
#include <string_view>

namespace assessor::ui {

/// A key and what it does, as Bantuan lists it and the palette shows it beside a command.
struct Shortcut {
  std::string_view keys;
  std::string_view name;  ///< its words are "ui_help.key.<name>"
};

/// Keys that hold everywhere, then those of assessing.
std::span<const Shortcut> shortcuts();
/// The keys of the shortcut with this name; empty: it has none.
std::string_view keys_of(std::string_view name);

}  // namespace assessor::ui
