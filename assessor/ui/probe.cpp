#include "ui/probe.h"

#include <algorithm>
#include <array>

namespace assessor::ui {

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 18> k_names = {
      "button",     "link",     "tab",         "chip",      "segment", "check_box",
      "switch_box", "radio",    "text_field",  "text_area", "select",  "option",
      "row",        "tree_row", "column_head", "place",     "scroll",  "text"};
  return k_names[static_cast<std::size_t>(role)];
}

const ProbeItem* Probe::find(std::string_view key) const {
  const ProbeItem* only = nullptr;
  for (const ProbeItem& item : m_items) {
    if (item.key == key) return &item;
    const bool ends_so = item.key.size() > key.size() && item.key.ends_with(key) &&
                         item.key[item.key.size() - key.size() - 1] == '/';
    if (!ends_so) continue;
    if (only != nullptr) return nullptr;
    only = &item;
  }
  return only;
}

const ProbeItem* Probe::focused() const {
  const auto found = std::ranges::find_if(m_items, &ProbeItem::focused);
  return found == m_items.end() ? nullptr : &*found;
}

}  // namespace assessor::ui
