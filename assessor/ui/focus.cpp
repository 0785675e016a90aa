#include "ui/focus.h"

#include <algorithm>
#include <cfloat>
#include <limits>

#include <imgui_internal.h>

#include "ui/keys.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_none = std::numeric_limits<std::size_t>::max();
/// Frames that a requested item may take to appear.
constexpr int k_patience = 3;
/// Pixels kept free above and below an item that is scrolled into view, for its ring.
constexpr float k_scroll_margin = 6;

/// What of the whole lies above, below, left and right of the label.
std::vector<Rect> around(const Rect& label, const Rect& whole) {
  const float top = std::clamp(label.min.y, whole.min.y, whole.max.y);
  const float bottom = std::clamp(label.max.y, whole.min.y, whole.max.y);
  return {{whole.min, {whole.max.x, top}},
          {{whole.min.x, bottom}, whole.max},
          {{whole.min.x, top}, {std::clamp(label.min.x, whole.min.x, whole.max.x), bottom}},
          {{std::clamp(label.max.x, whole.min.x, whole.max.x), top}, {whole.max.x, bottom}}};
}

}  // namespace

void Focus::begin_frame(Keys& keys) {
  m_last.swap(m_stops);
  m_stops.clear();
  m_has_ring = m_arrow_moved = false;
  m_clear = {};
  m_previous = m_drawn;
  follow_layers();
  recover();
  if (keys.take(Key::tab, true)) move_in_ring(1);
  if (keys.take(shift(Key::tab), true)) move_in_ring(-1);
  if (keys.take(Key::f6)) move_region(1);
  if (keys.take(shift(Key::f6))) move_region(-1);
  move_in_group(keys);
}

std::size_t Focus::index_of(Id id) const {
  const auto found = std::ranges::find(m_last, id, &FocusStop::id);
  return found == m_last.end() ? k_none : static_cast<std::size_t>(found - m_last.begin());
}

void Focus::follow_layers() {
  int top = 0;
  for (const FocusStop& stop : m_last) top = std::max(top, stop.layer);
  for (; m_layer < top; ++m_layer) m_below.push_back(m_focused);
  if (m_layer > top) {
    // A page that came while a dialog closed may have said already where the keyboard goes.
    const std::size_t asked = index_of(m_focused);
    if (asked == k_none || m_last[asked].layer != top) m_focused = m_below[static_cast<std::size_t>(top)];
    m_below.resize(static_cast<std::size_t>(top));
    m_layer = top;
    m_waiting = 0;
  }
}

void Focus::recover() {
  const std::size_t index = index_of(m_focused);
  if (index != k_none && can_have(index)) {
    m_last_index = index;
    m_last_region = m_last[index].region;
    m_waiting = 0;
    return;
  }
  if (m_waiting > 0) {
    --m_waiting;
    return;
  }
  std::size_t best = k_none;
  int best_rank = 0;
  for (std::size_t i = 0; i < m_last.size(); ++i) {
    if (!can_have(i)) continue;
    const FocusStop& stop = m_last[i];
    const bool same_place =
        m_layer == 0 && stop.region == m_last_region && m_last_region != 0 && i <= m_last_index;
    const int rank = stop.is_first ? 4 : same_place ? 3 : stop.region == m_home && m_home != 0 ? 2 : 1;
    const bool later_wins = rank == 3 && best_rank == 3;
    if (rank > best_rank || later_wins) best = i, best_rank = rank;
  }
  if (best != k_none) go(entry_of_group(best));
}

std::size_t Focus::entry_of_group(std::size_t index) const {
  const Id group = m_last[index].group;
  if (group == 0) return index;
  std::size_t remembered = k_none;
  const auto memory = m_last_of_group.find(group);
  for (std::size_t i = 0; i < m_last.size(); ++i) {
    if (m_last[i].group != group || !can_have(i)) continue;
    if (m_last[i].is_entry) return i;
    if (memory != m_last_of_group.end() && memory->second == m_last[i].id) remembered = i;
  }
  return remembered == k_none ? group_end(index, false) : remembered;
}

std::size_t Focus::group_end(std::size_t index, bool last) const {
  std::size_t found = index;
  for (std::size_t i = 0; i < m_last.size(); ++i) {
    if (m_last[i].group != m_last[index].group || !can_have(i)) continue;
    if (last || i < found) found = i;
    if (!last) break;
  }
  return found;
}

void Focus::go(std::size_t index) {
  if (index == k_none) return;
  m_focused = m_last[index].id;
  m_by_key = m_scroll = true;
}

void Focus::move_in_ring(int step) {
  const auto count = m_last.size();
  const std::size_t start = index_of(m_focused);
  for (std::size_t walked = 1; walked <= count; ++walked) {
    const std::size_t base = start == k_none ? (step > 0 ? count - 1 : 0) : start;
    const std::size_t offset = walked % count;
    const std::size_t i = step > 0 ? (base + offset) % count : (base + count - offset) % count;
    const bool same_group = start != k_none && m_last[i].group != 0 && m_last[i].group == m_last[start].group;
    if (!can_have(i) || same_group) continue;
    go(entry_of_group(i));
    return;
  }
}

void Focus::move_region(int step) {
  std::vector<Id> regions;
  for (std::size_t i = 0; i < m_last.size(); ++i)
    if (can_have(i) && m_last[i].region != 0 && std::ranges::find(regions, m_last[i].region) == regions.end())
      regions.push_back(m_last[i].region);
  if (regions.empty()) return;
  const std::size_t from = index_of(m_focused);
  const auto here = from == k_none ? regions.end() : std::ranges::find(regions, m_last[from].region);
  const auto count = regions.size();
  const auto now = here == regions.end() ? 0 : static_cast<std::size_t>(here - regions.begin());
  const Id target = regions[(now + count + static_cast<std::size_t>(step > 0 ? 1 : count - 1)) % count];
  const auto memory = m_last_of_region.find(target);
  const std::size_t known = memory == m_last_of_region.end() ? k_none : index_of(memory->second);
  if (known != k_none && can_have(known)) return go(known);
  for (std::size_t i = 0; i < m_last.size(); ++i)
    if (m_last[i].region == target && can_have(i)) return go(entry_of_group(i));
}

std::size_t Focus::beside(std::size_t index, int step) const {
  const Id group = m_last[index].group;
  for (std::size_t i = index; step > 0 ? ++i < m_last.size() : i-- > 0;)
    if (m_last[i].group == group && can_have(i)) return i;
  return k_none;
}

std::size_t Focus::nearest(std::size_t index, ImVec2 direction) const {
  const ImVec2 from = m_last[index].rect.center();
  std::size_t best = k_none;
  float best_distance = FLT_MAX;
  for (std::size_t i = 0; i < m_last.size(); ++i) {
    if (m_last[i].group != m_last[index].group || i == index || !can_have(i)) continue;
    const ImVec2 to = m_last[i].rect.center();
    const float ahead = (to.x - from.x) * direction.x + (to.y - from.y) * direction.y;
    const float aside = std::abs((to.x - from.x) * direction.y) + std::abs((to.y - from.y) * direction.x);
    if (ahead < 1) continue;
    // What lies straight ahead wins over what is near but aside.
    const float distance = ahead + 4 * aside;
    if (distance < best_distance) best = i, best_distance = distance;
  }
  return best;
}

void Focus::arrow_to(std::size_t index) {
  if (index == k_none) return;
  go(index);
  m_arrow_moved = true;
}

void Focus::move_in_group(Keys& keys) {
  const std::size_t here = index_of(m_focused);
  if (here == k_none || m_last[here].arrows == Arrows::none) return;
  const FocusStop stop = m_last[here];
  const bool grid = stop.arrows == Arrows::grid;
  if (stop.arrows != Arrows::horizontal && !stop.keeps_vertical) {
    if (keys.take(Key::up, true)) arrow_to(grid ? nearest(here, {0, -1}) : beside(here, -1));
    if (keys.take(Key::down, true)) arrow_to(grid ? nearest(here, {0, 1}) : beside(here, 1));
  }
  if (stop.arrows != Arrows::vertical && !stop.keeps_horizontal) {
    if (keys.take(Key::left, true)) arrow_to(grid ? nearest(here, {-1, 0}) : beside(here, -1));
    if (keys.take(Key::right, true)) arrow_to(grid ? nearest(here, {1, 0}) : beside(here, 1));
  }
  if (stop.keeps_horizontal) return;
  if (keys.take(Key::home)) arrow_to(group_end(here, false));
  if (keys.take(Key::end)) arrow_to(group_end(here, true));
}

bool Focus::add(const FocusStop& stop) {
  m_stops.push_back(stop);
  if (stop.id != m_focused || stop.layer != m_layer) return false;
  m_drawn = stop.id;
  if (stop.group != 0) m_last_of_group[stop.group] = stop.id;
  if (stop.region != 0) m_last_of_region[stop.region] = stop.id;
  if (m_scroll) {
    const Rect around = stop.rect.inset(0, -k_scroll_margin);
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {around.min, around.max},
                        ImGuiScrollFlags_KeepVisibleEdgeY);
    m_scroll = false;
  }
  set_ring({stop.rect, 0, false, false});
  return true;
}

void Focus::set_ring(const Ring& ring) {
  m_ring = ring;
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  m_clip = {clip.Min, clip.Max};
  m_has_ring = true;
}

void Focus::move_to(Id id) {
  m_focused = id;
  m_by_key = m_scroll = true;
  m_waiting = k_patience;
}

void Focus::click(Id id) {
  m_focused = id;
  m_by_key = false;
  m_scroll = false;
  m_waiting = 1;
}

void Focus::end_frame(ImU32 color, ImU32 color_on_rail, float stroke) {
  if (!m_has_ring) return;
  const float width = 2 * stroke;
  // From the item's edge to the middle of the line: 2 px of gap and half of its own width, or inside.
  const float reach = m_ring.inside ? -width / 2 : width * 1.5f;
  const Rect middle = m_ring.rect.inset(-reach - 0.5f);
  const Rect clip = m_clip.inset(m_ring.inside ? 0 : -2 * width);
  const bool parted = m_clear.width() > 0;
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  for (const Rect& piece : parted ? around(m_clear, clip) : std::vector{clip}) {
    draw->PushClipRect(piece.min, piece.max);
    draw->AddRect(middle.min, middle.max, m_ring.on_rail ? color_on_rail : color,
                  std::max(0.0f, m_ring.rounding + reach), 0, width);
    draw->PopClipRect();
  }
}

}  // namespace assessor::ui
