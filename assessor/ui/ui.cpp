#include "ui/ui.h"

#include <imgui_internal.h>

namespace assessor::ui {

namespace {

void map_key(ImGuiIO& io, ImGuiKey imgui_key, Key key) {
  io.KeyMap[imgui_key] = static_cast<int>(key);
}

}  // namespace

void configure_imgui(ImGuiIO& io) {
  for (int& code : io.KeyMap) code = -1;
  // Not mapped: Tab, which moves our focus ring, and Escape, which would throw away what was typed.
  map_key(io, ImGuiKey_LeftArrow, Key::left);
  map_key(io, ImGuiKey_RightArrow, Key::right);
  map_key(io, ImGuiKey_UpArrow, Key::up);
  map_key(io, ImGuiKey_DownArrow, Key::down);
  map_key(io, ImGuiKey_PageUp, Key::page_up);
  map_key(io, ImGuiKey_PageDown, Key::page_down);
  map_key(io, ImGuiKey_Home, Key::home);
  map_key(io, ImGuiKey_End, Key::end);
  map_key(io, ImGuiKey_Insert, Key::insert);
  map_key(io, ImGuiKey_Delete, Key::del);
  map_key(io, ImGuiKey_Backspace, Key::backspace);
  map_key(io, ImGuiKey_Enter, Key::enter);
  map_key(io, ImGuiKey_KeyPadEnter, Key::pad_enter);
  map_key(io, ImGuiKey_A, Key::a);
  map_key(io, ImGuiKey_C, Key::c);
  map_key(io, ImGuiKey_V, Key::v);
  map_key(io, ImGuiKey_X, Key::x);
  map_key(io, ImGuiKey_Y, Key::y);
  map_key(io, ImGuiKey_Z, Key::z);
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  // A blinking caret would need frames at rest.
  io.ConfigInputTextCursorBlink = false;
  io.ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
}

void Ui::begin_frame() {
  m_keys.begin_frame();
  focus.begin_frame(m_keys);
  m_typing = m_typing_next;
  m_typing_next = Typing::none;
  if (is_typing()) m_keys.withhold_typing(m_typing == Typing::lines);
  if (const ProbeItem* item = probe.focused()) m_last_focused = *item;
  probe.begin_frame();
  standing = {};
  m_path.clear();
  m_tip.clear();
  if (!m_popup_drawn) m_popup = 0;
  m_popup_drawn = false;
  ImGui::PushFont(fonts.body.font);
}

void Ui::end_frame() {
  draw_tip();
  focus.end_frame(theme.focus, theme.focus_on_rail, metrics.stroke);
  ImGui::PopFont();
}

bool Ui::take(Chord chord, bool repeats) {
  return standing.layer == focus.layer() && m_keys.take(chord, repeats);
}

Id Ui::id_of(std::string_view key) const {
  const Id scope = m_path.empty() ? 0 : ImHashStr(m_path.data(), m_path.size());
  return key.empty() ? scope : ImHashStr(key.data(), key.size(), scope);
}

void Ui::push_key(std::string_view key) {
  m_path += key;
  m_path += '/';
}

bool Ui::is_popup_open(Id id) {
  if (m_popup != id) return false;
  m_popup_drawn = true;
  return true;
}

void Ui::tip(Rect beside, std::string_view text) {
  m_tip = text;
  m_tip_beside = beside;
}

void Ui::draw_tip() {
  if (m_tip.empty()) return;
  const float pad = metrics.gap1;
  const float widest = std::min(metrics.ems(24), metrics.window.x - 4 * pad);
  const Wrapped block = wrapped(fonts.small, m_tip, widest);
  float width = 0;
  for (const std::string_view line : block.lines) width = std::max(width, text_width(fonts.small, line));
  ImVec2 pos{m_tip_beside.min.x, m_tip_beside.max.y + pad};
  // Beside the icons of the narrow rail, below everything else.
  if (m_tip_beside.max.x <= metrics.rail_width) pos = {metrics.rail_width + pad, m_tip_beside.min.y + pad};
  pos.x = std::max(pad, std::min(pos.x, metrics.window.x - width - 3 * pad));
  if (pos.y + block.height + pad > metrics.window.y) pos.y = m_tip_beside.min.y - block.height - 2 * pad;
  const Rect box = Rect::of(pos, {width + 2 * pad, block.height + pad});
  ImDrawList& draw = *ImGui::GetForegroundDrawList();
  draw.AddRectFilled(box.min, box.max, theme.ink, metrics.radius_control);
  draw_wrapped(draw, fonts.small, {pos.x + pad, pos.y + pad / 2}, theme.surface, m_tip, {.width = widest});
}

}  // namespace assessor::ui
