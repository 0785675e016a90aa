#include "ui/keys.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace assessor::ui {

namespace {

struct Name {
  Key key;
  std::string_view text;
};

constexpr std::array k_names = {
    Name{Key::space, "Space"},    Name{Key::minus, "-"},         Name{Key::period, "."},
    Name{Key::slash, "/"},        Name{Key::equal, "+"},         Name{Key::escape, "Esc"},
    Name{Key::enter, "Enter"},    Name{Key::tab, "Tab"},         Name{Key::backspace, "Bksp"},
    Name{Key::insert, "Ins"},     Name{Key::del, "Del"},         Name{Key::right, "→"},
    Name{Key::left, "←"},         Name{Key::down, "↓"},          Name{Key::up, "↑"},
    Name{Key::page_up, "PgUp"},   Name{Key::page_down, "PgDn"},  Name{Key::home, "Home"},
    Name{Key::end, "End"},        Name{Key::f1, "F1"},           Name{Key::f2, "F2"},
    Name{Key::f3, "F3"},          Name{Key::f4, "F4"},           Name{Key::f5, "F5"},
    Name{Key::f6, "F6"},          Name{Key::f7, "F7"},           Name{Key::f8, "F8"},
    Name{Key::f9, "F9"},          Name{Key::f10, "F10"},         Name{Key::f11, "F11"},
    Name{Key::f12, "F12"},        Name{Key::pad_enter, "Enter"}, Name{Key::pad_add, "+"},
    Name{Key::pad_subtract, "-"},
};

/// Numbers on the right block mean the same as those above the letters.
Key folded_key(int code) {
  const auto key = static_cast<Key>(code);
  if (key >= Key::pad_0 && key <= Key::pad_9)
    return static_cast<Key>(code - static_cast<int>(Key::pad_0) + static_cast<int>(Key::digit_0));
  return key;
}

constexpr std::array k_editing_with_ctrl = {Key::a,    Key::c,    Key::v,         Key::x,   Key::y,
                                            Key::z,    Key::left, Key::right,     Key::up,  Key::down,
                                            Key::home, Key::end,  Key::backspace, Key::del, Key::insert};
constexpr std::array k_vertical = {Key::up, Key::down, Key::page_up, Key::page_down};
constexpr std::array k_never_typed = {Key::escape, Key::tab, Key::enter, Key::pad_enter};

template <std::size_t count>
bool contains(const std::array<Key, count>& keys, Key key) {
  return std::ranges::find(keys, key) != keys.end();
}

bool is_function_key(Key key) {
  return key >= Key::f1 && key <= Key::f12;
}

bool is_modifier(int code) {
  return code >= 340 && code <= 347;
}

Key key_named(std::string_view name) {
  if (name.size() == 1) {
    const char letter = name.front();
    if (letter >= '0' && letter <= '9') return static_cast<Key>(letter);
    if (letter >= 'A' && letter <= 'Z') return static_cast<Key>(letter);
  }
  const auto* found = std::ranges::find(k_names, name, &Name::text);
  return found == k_names.end() ? Key::none : found->key;
}

}  // namespace

std::string name_of(Chord chord) {
  std::string text;
  if (chord.ctrl) text += "Ctrl+";
  if (chord.alt) text += "Alt+";
  if (chord.shift) text += "Shift+";
  const auto* found = std::ranges::find(k_names, chord.key, &Name::key);
  if (found != k_names.end()) return text + std::string(found->text);
  return text + static_cast<char>(chord.key);
}

Chord chord_named(std::string_view name) {
  Chord chord;
  for (std::size_t plus = name.find('+'); plus != std::string_view::npos && plus + 1 < name.size();
       plus = name.find('+')) {
    const std::string_view part = name.substr(0, plus);
    chord.ctrl |= part == "Ctrl";
    chord.shift |= part == "Shift";
    chord.alt |= part == "Alt";
    name.remove_prefix(plus + 1);
  }
  chord.key = key_named(name);
  return chord;
}

void Keys::begin_frame() {
  m_presses.clear();
  const ImGuiIO& io = ImGui::GetIO();
  for (int code = static_cast<int>(Key::space); code < IM_ARRAYSIZE(io.KeysDown); ++code) {
    if (!io.KeysDown[code] || is_modifier(code)) continue;
    const bool first = ImGui::IsKeyPressed(code, false);
    if (first || ImGui::IsKeyPressed(code, true))
      m_presses.push_back({{folded_key(code), io.KeyCtrl, io.KeyShift, io.KeyAlt}, !first});
  }
}

bool Keys::take(Chord chord, bool repeats) {
  const auto found = std::ranges::find_if(
      m_presses, [&](const Press& press) { return press.chord == chord && (repeats || !press.is_repeat); });
  if (found == m_presses.end()) return false;
  m_presses.erase(found);
  return true;
}

void Keys::withhold_typing(bool several_lines) {
  std::erase_if(m_presses, [&](const Press& press) {
    const Key key = press.chord.key;
    if (press.chord.alt) return false;
    if (press.chord.ctrl) return contains(k_editing_with_ctrl, key);
    const bool vertical = contains(k_vertical, key) && !press.chord.shift;
    return !contains(k_never_typed, key) && !is_function_key(key) && (several_lines || !vertical);
  });
}

}  // namespace assessor::ui
