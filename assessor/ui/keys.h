#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assessor::ui {

/// Keys by the codes of GLFW, because ImGui 1.86 indexes its key states by the codes of its window.
enum class Key {
  none = 0,
  space = 32,
  minus = 45,
  period = 46,
  slash = 47,
  digit_0 = 48,
  digit_1,
  digit_2,
  digit_3,
  digit_4,
  digit_5,
  digit_6,
  digit_7,
  digit_8,
  digit_9,
  equal = 61,
  a = 65,
  b,
  c,
  d,
  e,
  f,
  g,
  h,
  i,
  j,
  k,
  l,
  m,
  n,
  o,
  p,
  q,
  r,
  s,
  t,
  u,
  v,
  w,
  x,
  y,
  z,
  escape = 256,
  enter = 257,
  tab = 258,
  backspace = 259,
  insert = 260,
  del = 261,
  right = 262,
  left = 263,
  down = 264,
  up = 265,
  page_up = 266,
  page_down = 267,
  home = 268,
  end = 269,
  f1 = 290,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
  pad_0 = 320,
  pad_1,
  pad_2,
  pad_3,
  pad_4,
  pad_5,
  pad_6,
  pad_7,
  pad_8,
  pad_9,
  pad_subtract = 333,
  pad_add = 334,
  pad_enter = 335,
};

/// A key with its modifiers, as one shortcut.
struct Chord {
  Key key = Key::none;
  bool ctrl = false;
  bool shift = false;
  bool alt = false;

  friend bool operator==(const Chord&, const Chord&) = default;
};

constexpr Chord ctrl(Key key) {
  return {key, true, false, false};
}
constexpr Chord shift(Key key) {
  return {key, false, true, false};
}
constexpr Chord alt(Key key) {
  return {key, false, false, true};
}

/// "Ctrl+Enter", "Shift+Tab", "F2", "Alt+1", "PgDn": as shown beside commands and as tests write them.
std::string name_of(Chord chord);
/// The chord of such a name; Key::none when it is not one.
Chord chord_named(std::string_view name);

/// What was pressed since the last frame. Whoever acts on a key takes it, so that one press acts once:
/// the widget with focus first, then its screen, then the window.
class Keys {
 public:
  /// Reads ImGui's key states; once a frame, before anything asks.
  void begin_frame();
  /// True once, when the chord was pressed (or repeats, where `repeats`).
  bool take(Chord chord, bool repeats = false);
  bool take(Key key, bool repeats = false) { return take(Chord{key}, repeats); }
  /// Enter of either block.
  bool take_enter() { return take(Key::enter) || take(Key::pad_enter); }
  /// Letters and what moves the caret belong to a text field while one is edited; up, down and paging only
  /// where it has several lines.
  void withhold_typing(bool several_lines);

 private:
  struct Press {
    Chord chord;
    bool is_repeat = false;
  };
  std::vector<Press> m_presses;
};

}  // namespace assessor::ui
