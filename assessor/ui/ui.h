#pragma once

// How to write a screen
// A screen is one function `draw(Ui& ui, const Model& model, State& state)` that draws one frame and tells
// what the person did. Everything it needs hangs on `Ui`:
//
//   ui.theme.ink, ui.metrics.gap2, ui.fonts.body     colours, sizes, letters: never a literal colour or pixel
//   ui.take(ctrl(Key::enter))                        a key press, once, only while no dialog lies on top
//   ui.today                                         the day as a value; screens know no clock
//   ui.word("area.key"), ui.words("area.key", {...}) sentences of the catalog in assets/lang
//
// Widgets (ui/widgets) are functions that take `ui` and a struct with a stable ASCII key and words already
// translated, and return what happened. They stand at ImGui's cursor; `place(rect.min)` moves it:
//
//   if (button(ui, {.key = "next", .label = ui.word("step.next"), .style = ButtonStyle::primary})) state.next
//   = true;
//
// Layout: cut rectangles (ui/rect.h) for the columns of the screen, then flow inside a `Panel` or `Scroll`
// (ui/scopes.h). Every Begin/Push has a scope object. Keys are paths: `KeyScope scope(ui, "org-12")` prefixes
// what is drawn inside, so rows repeat their keys freely. `Region` names a part for F6; `Group` makes its
// items one stop for Tab with arrows inside. Signs, charts and chrome (ui/signs.h, ui/charts, ui/chrome) draw
// into (draw list, rectangle, theme). Strings in the structs are views: build them in the call, not before.

#include <imgui.h>

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.h"
#include "i18n/catalog.h"
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
  /// `watching`: the probe keeps every item, for tests.
  explicit Ui(bool watching = false) : probe(watching) {}
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  Theme theme = light_theme();
  Metrics metrics;
  Fonts fonts;
  Date today;
  Focus focus;
  Probe probe;
  /// The language of the window; must outlive the frame.
  const i18n::Catalog* catalog = &m_no_words;
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
  bool is_typing() const { return m_typing != Typing::none; }
  enum class Typing { none, line, lines };
  void set_typing(Typing typing) { m_typing_next = typing; }

  /// A sentence without placeholders; lives as long as the catalog.
  std::string_view word(std::string_view key) const { return catalog->plain(key); }
  std::string words(std::string_view key, const i18n::Params& params) const {
    return catalog->text(key, params);
  }

  /// Path of scopes and key, and its hash.
  std::string path_of(std::string_view key) const { return m_path + std::string(key); }
  Id id_of(std::string_view key) const;
  void push_key(std::string_view key);
  void pop_key(std::size_t length) { m_path.resize(length); }
  std::size_t path_length() const { return m_path.size(); }

  /// What had the focus in the last frame; null at first.
  const ProbeItem* last_focused() const { return m_last_focused.key.empty() ? nullptr : &m_last_focused; }

  /// A size measured in the last frame, for what must be placed before it is drawn; 0 at first.
  float& remembered(Id id) { return m_remembered[id]; }

  /// The one open list of choices; closes itself when it is not drawn any more.
  bool is_popup_open(Id id);
  void open_popup(Id id) { m_popup = id, m_popup_drawn = true; }
  void close_popup() { m_popup = 0; }

  /// Words in a small box beside a rectangle, above everything, for this frame.
  void tip(Rect beside, std::string_view text);

 private:
  void draw_tip();

  i18n::Catalog m_no_words;
  Keys m_keys;
  std::string m_path;
  std::string m_tip;
  ProbeItem m_last_focused;
  Rect m_tip_beside;
  std::unordered_map<Id, float> m_remembered;
  Id m_popup = 0;
  bool m_popup_drawn = false;
  Typing m_typing = Typing::none, m_typing_next = Typing::none;
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
/// Puts the next item, which is so wide, beside the last one where there is room, else below it.
inline void beside(float width, float gap) {
  ImGui::SameLine(0, gap);
  if (room() < width) ImGui::NewLine();
}
/// Distance downwards or to the right of the last item.
inline void skip_down(float pixels) {
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + pixels);
}

}  // namespace assessor::ui
