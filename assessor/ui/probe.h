#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace assessor::ui {

/// What an item is; the status line says it in words, tests look for it.
enum class Role {
  button,
  link,
  tab,
  chip,
  segment,
  check_box,
  switch_box,
  radio,
  text_field,
  text_area,
  select,
  option,
  row,
  tree_row,
  column_head,
  place,
  scroll,
  text,
};

/// Stable name of a role in catalogs ("ui.role.<name>").
std::string_view name_of(Role role);

/// What the probe saw of one item in the frame just drawn.
struct ProbeItem {
  /// Path of scopes and key: "menilai/rubric/2".
  std::string key;
  Role role = Role::text;
  ImVec2 min, max;
  std::string label, value;
  /// Keys that act on it, or why it is disabled.
  std::string hint;
  bool enabled = true;
  bool focused = false;
  bool selected = false;
  /// The label did not fit and ends in "…".
  bool cut = false;
  /// At least partly inside its window.
  bool visible = true;
};

/// Remembers the items of the frame: all of them while a test watches, else only the focused one.
class Probe {
 public:
  explicit Probe(bool watching) : m_watching(watching) {}

  void begin_frame() { m_items.clear(); }
  bool wants(bool focused) const { return m_watching || focused; }
  void add(ProbeItem item) { m_items.push_back(std::move(item)); }

  const std::vector<ProbeItem>& items() const { return m_items; }
  /// By the whole key, or by its end after a "/" when only one item ends so. Null when none does.
  const ProbeItem* find(std::string_view key) const;
  const ProbeItem* focused() const;

 private:
  bool m_watching;
  std::vector<ProbeItem> m_items;
};

}  // namespace assessor::ui
