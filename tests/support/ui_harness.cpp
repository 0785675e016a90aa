#include "support/ui_harness.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include <imgui.h>

#include "support/font_files.h"

namespace assessor::test {

namespace {

/// Layout, popups and hover settle within so many frames.
constexpr int k_settle = 3;

const char* read_clipboard(void* harness) {
  return static_cast<UiHarness*>(harness)->clipboard.c_str();
}
void write_clipboard(void* harness, const char* text) {
  static_cast<UiHarness*>(harness)->clipboard = text;
}

void hold(ImGuiIO& io, ui::Chord chord, bool down) {
  io.KeyCtrl = down && chord.ctrl;
  io.KeyShift = down && chord.shift;
  io.KeyAlt = down && chord.alt;
  io.KeysDown[static_cast<int>(chord.key)] = down;
}

}  // namespace

const i18n::Catalog& shared_catalog(const std::string& language) {
  static std::map<std::string, i18n::Catalog> catalogs;
  const auto known = catalogs.find(language);
  if (known != catalogs.end()) return known->second;
  auto read = i18n::load_catalog(std::filesystem::path(ASSESSOR_SOURCE_DIR) / "assets/lang", language);
  if (!read) throw std::runtime_error("catalog: " + read.error().code);
  return catalogs.emplace(language, std::move(*read)).first->second;
}

UiHarness::UiHarness(Draw draw, HarnessSpec spec)
    : ui(true), m_draw(std::move(draw)) {
  const SharedFonts& shared = shared_fonts(spec.zoom);
  m_context = ImGui::CreateContext(shared.atlas);
  ImGui::SetCurrentContext(m_context);
  ImGuiIO& io = ImGui::GetIO();
  ui::configure_imgui(io);
  io.DisplaySize = spec.window;
  io.DeltaTime = 1.0f / 60;
  io.MousePos = {-1, -1};
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = read_clipboard;
  io.SetClipboardTextFn = write_clipboard;
  ui.theme = spec.dark ? ui::dark_theme() : ui::light_theme();
  ui.metrics = ui::make_metrics(spec.zoom, spec.window);
  ui.fonts = shared.fonts;
  ui.catalog = &shared_catalog(spec.language);
  ui.today = Date::of(2026, 11, 17);
  ui::apply_style(ui.theme, ui.metrics);
  frames(k_settle);
}

UiHarness::~UiHarness() {
  ImGui::DestroyContext(m_context);
}

void UiHarness::draw_frame() {
  ImGui::NewFrame();
  ui.begin_frame();
  m_draw(ui);
  ui.end_frame();
  ImGui::Render();
}

void UiHarness::frames(int count) {
  ImGui::SetCurrentContext(m_context);
  for (int i = 0; i < count; ++i) draw_frame();
}

void UiHarness::mouse(ImVec2 pos, bool down) {
  ImGui::SetCurrentContext(m_context);
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = pos;
  io.MouseDown[0] = down;
  frames();
}

void UiHarness::click_at(ImVec2 pos) {
  mouse(pos, false);
  mouse(pos, true);
  mouse(pos, false);
  frames(k_settle);
}

void UiHarness::hover(std::string_view key) {
  const ui::ProbeItem& target = item(key);
  mouse({(target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2}, false);
  frames(k_settle);
}

void UiHarness::click(std::string_view key) {
  hover(key);
  click_at(ImGui::GetIO().MousePos);
}

void UiHarness::double_click(std::string_view key) {
  hover(key);
  const ImVec2 pos = ImGui::GetIO().MousePos;
  for (const bool down : {true, false, true, false}) mouse(pos, down);
  frames(k_settle);
}

void UiHarness::wheel(std::string_view over, float steps) {
  hover(over);
  ImGui::GetIO().MouseWheel = steps;
  frames(k_settle);
}

void UiHarness::press(std::string_view name) {
  tap(name);
  frames(k_settle - 1);
}

void UiHarness::tap(std::string_view name) {
  const ui::Chord chord = ui::chord_named(name);
  if (chord.key == ui::Key::none) throw std::runtime_error("no such key: " + std::string(name));
  ImGui::SetCurrentContext(m_context);
  hold(ImGui::GetIO(), chord, true);
  frames();
  hold(ImGui::GetIO(), chord, false);
  frames();
}

void UiHarness::press(std::string_view name, int times) {
  for (int i = 0; i < times; ++i) press(name);
}

void UiHarness::type(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t bytes = 1;
    while (i + bytes < text.size() && (text[i + bytes] & 0xC0) == 0x80) ++bytes;
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text.substr(i, bytes)).c_str());
    frames();
    i += bytes;
  }
  frames(k_settle);
}

std::string UiHarness::focused() const {
  const ui::ProbeItem* found = ui.probe.focused();
  return found == nullptr ? "" : found->key;
}

bool UiHarness::tab_to(std::string_view key) {
  const std::size_t most = ui.probe.items().size() + 1;
  for (std::size_t i = 0; i <= most; ++i) {
    const ui::ProbeItem* target = ui.probe.find(key);
    if (target != nullptr && target->focused) return true;
    press("Tab");
  }
  return false;
}

void UiHarness::focus(std::string_view key) {
  ui.focus.move_to(ui.id_of(item(key).key));
  frames(k_settle);
}

std::vector<std::string> UiHarness::tab_ring() {
  std::vector<std::string> ring{focused()};
  for (std::size_t i = 0; i <= ui.probe.items().size(); ++i) {
    press("Tab");
    if (focused() == ring.front()) break;
    ring.push_back(focused());
  }
  return ring;
}

const ui::ProbeItem& UiHarness::item(std::string_view key) const {
  if (const ui::ProbeItem* found = ui.probe.find(key)) return *found;
  std::string there;
  for (const ui::ProbeItem& other : ui.probe.items()) there += " " + other.key;
  throw std::runtime_error("no one item \"" + std::string(key) + "\" among:" + there);
}

std::vector<std::string> UiHarness::cut_items() const {
  std::vector<std::string> keys;
  for (const ui::ProbeItem& each : ui.probe.items())
    if (each.cut) keys.push_back(each.key);
  return keys;
}

std::vector<std::string> UiHarness::doubled_keys() const {
  std::set<std::string> seen;
  std::vector<std::string> doubled;
  for (const ui::ProbeItem& each : ui.probe.items())
    if (!seen.insert(each.key).second) doubled.push_back(each.key);
  return doubled;
}

}  // namespace assessor::test
