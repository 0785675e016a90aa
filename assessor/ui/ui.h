#pragma once

// How to write a screen
// ---------------------
// A screen is one function `draw(Ui& ui, const Model& model, State& state)` that draws one frame and tells
// what the person did. Everything it needs hangs on `Ui`:
//
//   ui.theme.ink, ui.metrics.gap2, ui.fonts.body     colours, sizes, letters: never a literal colour or pixel
//   ui.take(ctrl(Key::enter))                        a key press, once, only while no dialog lies on top
//   ui.today                                         the day as a value; screens know no clock
//
// Widgets (ui/widgets) are functions that take `ui` and a struct with a stable ASCII key and words already
// translated, and return what happened. They stand at ImGui's cursor; `place(rect.min)` moves it:
//
//   if (button(ui, {.key = "next", .label = ui_text, .style = ButtonStyle::primary})) state.next = true;
//
// Layout: cut rectangles (ui/rect.h) for the columns of the screen, then flow inside a `Panel` or `Scroll`
// (ui/scopes.h). Every Begin/Push has a scope object. Keys are paths: `KeyScope scope(ui, "org-12")` prefixes
// what is drawn inside, so rows repeat their keys freely. `Region` names a part for F6; `Group` makes its
// items one stop for Tab with arrows inside. Signs, charts and chrome (ui/signs.h, ui/charts, ui/chrome) draw
// into (draw list, rectangle, theme). Strings in the structs are views: build them in the call, not before.

#include <imgui.h>

#include <string>
#include <string_view>

#include "base/date.h"
#include "ui/focus.h"
#include "ui/fonts.h"
#include "ui/keys.h"
#include "ui/metrics.h"
#include "ui/probe.h"
#include "ui/rect.h"
#include "ui/soft_wrap.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

namespace assessor::ui {

/// Where items drawn now belong; scopes set and restore it.
struct Standing {
  Id region = 0;
  Id group = 0;
  Arrows arrows = Arrows::none;
  int layer = 0;
};

/// Everything a screen needs to draw a frame. Lives as long as the window; theme, metrics and fonts may be
/// replaced between frames.
class Ui {
 public:
  explicit Ui(bool watching = false) : probe(watching) {}

  Theme theme = light_theme();
  Metrics metrics;
  Fonts fonts;
  Date today;
  Focus focus;
  Probe probe;
  Standing standing;
  /// The multi-line field being edited, and what the edited field of either kind held last.
  AreaEdit area_edit;
  std::string edited_value;

  /// Around all drawing, between ImGui::NewFrame and ImGui::Render.
  void begin_frame();
  void end_frame();

  /// A key press that nobody has acted on. False while a dialog lies above what is drawn now.
  bool take(Chord chord, bool repeats = false);
  bool take(Key key, bool repeats = false) { return take(Chord{key}, repeats); }
  bool take_enter() { return take(Key::enter) || take(Key::pad_enter); }
  /// The focused item edits text, so letters and digits are its own.
  bool is_typing() const { return m_typing; }
  void set_typing() { m_typing_next = true; }

  /// Path of scopes and key, and its hash.
  std::string path_of(std::string_view key) const { return m_path + std::string(key); }
  Id id_of(std::string_view key) const;
  void push_key(std::string_view key);
  void pop_key(std::size_t length) { m_path.resize(length); }
  std::size_t path_length() const { return m_path.size(); }

  /// Words in a small box beside a rectangle, above everything, for this frame.
  void tip(Rect beside, std::string_view text);

 private:
  void draw_tip();

  Keys m_keys;
  std::string m_path;
  std::string m_tip;
  Rect m_tip_beside;
  bool m_typing = false, m_typing_next = false;
};

/// Key codes, caret and ini file as this toolkit needs them; once, after the backend has set up ImGui.
void configure_imgui(ImGuiIO& io);

/// Moves ImGui's cursor.
inline void place(ImVec2 pos) {
  ImGui::SetCursorScreenPos(pos);
}
/// From ImGui's cursor to the right edge of the panel.
inline float room() {
  return ImGui::GetContentRegionAvail().x;
}
/// Distance downwards or to the right of the last item.
inline void skip_down(float pixels) {
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + pixels);
}

}  // namespace assessor::ui
