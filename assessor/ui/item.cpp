#include "ui/item.h"

#include <imgui_internal.h>

namespace assessor::ui {

namespace {

bool is_visible(Rect rect) {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  return clip.Overlaps({rect.min, rect.max});
}

FocusStop stop_for(const Ui& ui, const ItemSpec& spec, Id id, Rect rect) {
  FocusStop stop;
  stop.id = id;
  stop.rect = rect;
  stop.region = ui.standing.region;
  stop.group = ui.standing.group;
  stop.arrows = ui.standing.arrows;
  stop.layer = ui.standing.layer;
  stop.is_entry = spec.selected;
  stop.is_first = spec.is_first;
  return stop;
}

void watch(Ui& ui, const ItemSpec& spec, Rect rect, bool focused) {
  if (!ui.probe.wants(focused)) return;
  ui.probe.add({.key = ui.path_of(spec.key),
                .role = spec.role,
                .min = rect.min,
                .max = rect.max,
                .label = std::string(spec.label),
                .value = std::string(spec.value),
                .hint = std::string(spec.hint),
                .enabled = spec.enabled,
                .focused = focused,
                .selected = spec.selected,
                .cut = spec.cut,
                .visible = is_visible(rect)});
}

/// What a cut item shows whole: of a list the choice, which is what its field holds.
std::string_view whole_words(const ItemSpec& spec) {
  return spec.role == Role::select && !spec.value.empty() ? spec.value : spec.label;
}

void read_mouse(Ui& ui, const ItemSpec& spec, Item& made) {
  const ImRect box(made.rect.min, made.rect.max);
  ImGui::ItemSize(box);
  if (!ImGui::ItemAdd(box, made.id)) return;
  made.visible = true;
  const ImGuiButtonFlags flags = spec.holds_items ? ImGuiButtonFlags_AllowItemOverlap : 0;
  const bool clicked = ImGui::ButtonBehavior(box, made.id, &made.hovered, &made.held, flags);
  if (spec.holds_items) ImGui::SetItemAllowOverlap();
  if (made.held && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !spec.clickable_only)
    ui.focus.click(made.id);
  made.pressed = clicked && spec.enabled;
  made.double_clicked = made.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && spec.enabled;
  if (made.hovered && (spec.cut || !spec.enabled))
    ui.tip(made.rect, spec.enabled ? whole_words(spec) : spec.hint);
}

void read_keyboard(Ui& ui, const ItemSpec& spec, Item& made) {
  if (!made.focused) return;
  made.arrived = ui.focus.arrived_by_arrow(made.id);
  ui.focus.set_ring({made.rect, spec.rounding, spec.ring_inside, spec.role == Role::place});
  if (ui.focus.moved_by_key() && spec.cut) ui.tip(made.rect, whole_words(spec));
  if (!spec.enabled) return;
  if (ui.take(Key::space) || ui.take_enter()) made.pressed = true;
}

}  // namespace

Item item(Ui& ui, const ItemSpec& spec) {
  Item made;
  made.id = ui.id_of(spec.key);
  made.draw = ImGui::GetWindowDrawList();
  made.rect = Rect::of(ImGui::GetCursorScreenPos(), spec.size);
  read_mouse(ui, spec, made);
  if (!spec.clickable_only) made.focused = ui.focus.add(stop_for(ui, spec, made.id, made.rect));
  read_keyboard(ui, spec, made);
  watch(ui, spec, made.rect, made.focused);
  return made;
}

bool register_item(Ui& ui, const ItemSpec& spec, Rect rect, FocusStop stop) {
  const FocusStop base = stop_for(ui, spec, ui.id_of(spec.key), rect);
  stop.id = base.id, stop.rect = rect, stop.region = base.region, stop.group = base.group;
  stop.arrows = base.arrows, stop.layer = base.layer, stop.is_entry = base.is_entry,
  stop.is_first = base.is_first;
  const bool focused = ui.focus.add(stop);
  if (focused) ui.focus.set_ring({rect, spec.rounding, spec.ring_inside, false});
  watch(ui, spec, rect, focused);
  return focused;
}

void record_text(Ui& ui, std::string_view key, Rect rect, std::string_view text, bool cut) {
  if (key.empty()) return;
  const ItemSpec spec{.key = key, .role = Role::text, .label = text, .size = rect.size(), .cut = cut};
  watch(ui, spec, rect, false);
}

}  // namespace assessor::ui
