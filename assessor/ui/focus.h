#pragma once

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "ui/rect.h"

namespace assessor::ui {

class Keys;

/// Hash of an item's path of keys; the same from frame to frame.
using Id = ImGuiID;

/// How arrow keys move inside a group. Members of a group are one stop for Tab.
enum class Arrows { none, vertical, horizontal, grid };

/// One item that can have the keyboard.
struct FocusStop {
  Id id = 0;
  Rect rect;
  /// Part of the window that F6 visits; 0 = none.
  Id region = 0;
  Id group = 0;
  Arrows arrows = Arrows::none;
  /// 0 = the page; each dialog or popup on top of it is one more.
  int layer = 0;
  /// The member of its group where Tab comes in: the chosen one.
  bool is_entry = false;
  /// Where focus goes when its layer opens.
  bool is_first = false;
  /// Text fields keep the keys that move the cursor.
  bool keeps_horizontal = false;
  bool keeps_vertical = false;
};

/// The keyboard focus: a ring of our own over the items of the last frame, because ImGui 1.86 lets Tab
/// reach only text fields. One item has the focus as soon as there is one, and the ring is always drawn.
class Focus {
 public:
  /// Moves by Tab, F6 and arrows over the items of the last frame.
  void begin_frame(Keys& keys);
  /// Registers an item and scrolls to it when the focus came to it by key. True when it has the focus.
  bool add(const FocusStop& stop);
  /// Draws the ring.
  void end_frame(ImU32 color, ImU32 color_on_rail, float stroke);

  /// Gives the focus to an item now or as soon as it is drawn.
  void move_to(Id id);
  /// The same by mouse: does not scroll.
  void click(Id id);
  /// Whether items of the layer have been drawn in this frame.
  bool has_stop_in(int layer) const {
    return std::any_of(m_stops.begin(), m_stops.end(),
                       [layer](const FocusStop& stop) { return stop.layer == layer; });
  }
  /// The region where focus starts and where it goes when its item disappears.
  void set_home(Id region) { m_home = region; }

  Id focused() const { return m_focused; }
  /// Has the focus and had it not in the last frame.
  bool gained(Id id) const { return id == m_focused && id != m_previous; }
  /// What has the focus was drawn in this frame and had it in the last one too. Until then another frame is
  /// wanted: a page that was left takes its items with it, and ImGui begins to edit a field a frame after it
  /// is asked.
  bool settled() const { return m_stops.empty() || (m_has_ring && m_drawn == m_previous); }
  /// The item got the focus by an arrow key in this frame: groups that choose what they move to ask this.
  bool arrived_by_arrow(Id id) const { return id == m_focused && m_arrow_moved; }
  bool moved_by_key() const { return m_by_key; }
  /// Layer that has the keyboard.
  int layer() const { return m_layer; }

  /// Shape of the ring of the focused item, told by whoever draws it.
  struct Ring {
    Rect rect;
    float rounding = 0;
    /// Inside the edge, for cells that touch each other.
    bool inside = false;
    bool on_rail = false;
  };
  void set_ring(const Ring& ring);
  /// What stands on an item's edge and must be read: the ring goes round it in this frame.
  void keep_clear(const Rect& label) { m_clear = label; }

 private:
  void follow_layers();
  void recover();
  std::size_t index_of(Id id) const;
  std::size_t entry_of_group(std::size_t index) const;
  bool can_have(std::size_t index) const { return m_last[index].layer == m_layer; }
  void move_in_ring(int step);
  void move_region(int step);
  void move_in_group(Keys& keys);
  void arrow_to(std::size_t index);
  void go(std::size_t index);
  std::size_t beside(std::size_t index, int step) const;
  std::size_t nearest(std::size_t index, ImVec2 direction) const;
  std::size_t group_end(std::size_t index, bool last) const;

  std::vector<FocusStop> m_stops, m_last;
  Id m_focused = 0, m_previous = 0, m_drawn = 0, m_home = 0;
  Id m_last_region = 0;
  std::size_t m_last_index = 0;
  int m_layer = 0, m_waiting = 0;
  bool m_by_key = false, m_arrow_moved = false, m_scroll = false;
  std::unordered_map<Id, Id> m_last_of_group, m_last_of_region;
  std::vector<Id> m_below;
  Ring m_ring;
  Rect m_clip, m_clear;
  bool m_has_ring = false;
};

}  // namespace assessor::ui
