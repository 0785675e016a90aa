#include "ui/shell/shortcuts.h"

#include <algorithm>
#include <array>

namespace assessor::ui {

namespace {

constexpr std::array<Shortcut, 28> k_shortcuts = {{{"Ctrl K", "palette"},  {"Ctrl Enter", "next_step"},
                                                   {"Tab", "next_item"},   {"Shift Tab", "previous_item"},
                                                   {"F6", "next_region"},  {"Alt 1 … 8", "places"},
                                                   {"F1", "help"},         {"Ctrl Z", "undo"},
                                                   {"Ctrl Y", "redo"},     {"Ctrl +", "zoom_in"},
                                                   {"Ctrl -", "zoom_out"}, {"Ctrl 0", "zoom_usual"},
                                                   {"F11", "full_screen"}, {"Esc", "close"},
                                                   {"Ctrl F", "find"},     {"0 1 2 3", "score"},
                                                   {"Y T", "yes_no"},      {"↑ ↓", "raise"},
                                                   {"Enter", "accept"},    {"PgUp PgDn", "criterion"},
                                                   {"Ctrl G", "blank"},    {"Ctrl J", "difference"},
                                                   {"F2", "reason"},       {"F3", "evidence"},
                                                   {"F4", "view"},         {"F7", "finding"},
                                                   {"F8", "guide"},        {"Ctrl C  Ctrl V", "paste"}}};

}  // namespace

std::span<const Shortcut> shortcuts() {
  return k_shortcuts;
}

std::string_view keys_of(std::string_view name) {
  const auto found = std::ranges::find(k_shortcuts, name, &Shortcut::name);
  return found == k_shortcuts.end() ? std::string_view() : found->keys;
}

}  // namespace assessor::ui
