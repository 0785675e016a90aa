#pragma once

#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

/// The one ImGui window under everything, as large as the display.
class Root {
 public:
  explicit Root(Ui& ui);
  ~Root();
  Root(const Root&) = delete;
  Root& operator=(const Root&) = delete;
};

/// Prefixes the keys of what is drawn inside.
class KeyScope {
 public:
  KeyScope(Ui& ui, std::string_view key) : m_ui(ui), m_length(ui.path_length()) { ui.push_key(key); }
  ~KeyScope() { m_ui.pop_key(m_length); }
  KeyScope(const KeyScope&) = delete;
  KeyScope& operator=(const KeyScope&) = delete;

 private:
  Ui& m_ui;
  std::size_t m_length;
};

/// Restores where items belong; the base of Region and Group.
class StandingScope {
 public:
  explicit StandingScope(Ui& ui) : m_ui(ui), m_before(ui.standing) {}
  ~StandingScope() { m_ui.standing = m_before; }
  StandingScope(const StandingScope&) = delete;
  StandingScope& operator=(const StandingScope&) = delete;

 protected:
  Ui& m_ui;

 private:
  Standing m_before;
};

/// A part of the window that F6 visits. Focus starts in the home region.
class Region : StandingScope {
 public:
  enum class Kind { plain, home };
  Region(Ui& ui, std::string_view key, Kind kind = Kind::plain);
};

/// Items that are one stop for Tab, with arrows among them. Adds its key to the path.
class Group : StandingScope {
 public:
  Group(Ui& ui, std::string_view key, Arrows arrows);

 private:
  KeyScope m_scope;
};

struct PanelSpec {
  std::string_view key;
  Rect rect;
  Color fill = 0;
  float rounding = 0;
  float pad_x = 0, pad_y = 0;
  /// Content may be higher than the panel.
  bool scrolls = false;
  /// Text to read: the panel itself is a stop of the focus ring while there is more than fits, and arrows,
  /// PgUp and PgDn scroll it. Not for panels whose items take the focus.
  bool scrolls_by_key = false;
  std::string_view label = {};
};

/// A rectangle of its own with its own draw list; content is clipped to it.
class Panel {
 public:
  Panel(Ui& ui, const PanelSpec& spec);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  ImDrawList& draw() const { return *m_draw; }

 private:
  void scroll_by_key(const PanelSpec& spec);

  Ui& m_ui;
  float m_foot;
  ImDrawList* m_draw = nullptr;
};

/// Moves the edges of what follows in the current panel inwards.
void pad_content(float left, float top, float right);

/// Drawing cut to a rectangle.
class Clip {
 public:
  Clip(ImDrawList& draw, Rect rect) : m_draw(draw) { draw.PushClipRect(rect.min, rect.max, true); }
  ~Clip() { m_draw.PopClipRect(); }
  Clip(const Clip&) = delete;
  Clip& operator=(const Clip&) = delete;

 private:
  ImDrawList& m_draw;
};

/// Rows of equal height of which only those in view are drawn: for (int i : range).
class VisibleRows {
 public:
  VisibleRows(int count, float row_height);
  ~VisibleRows();
  VisibleRows(const VisibleRows&) = delete;
  VisibleRows& operator=(const VisibleRows&) = delete;

  int first() const { return m_first; }
  /// One behind the last.
  int last() const { return m_last; }
  /// Upper edge of a row, also of one not in view.
  float top_of(int row) const { return m_top + static_cast<float>(row) * m_height; }

 private:
  int m_count, m_first = 0, m_last = 0;
  float m_height, m_top;
};

}  // namespace assessor::ui
