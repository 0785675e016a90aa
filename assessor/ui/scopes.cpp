#include "ui/scopes.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/item.h"

namespace assessor::ui {

Root::Root(Ui& ui) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ui.metrics.window);
  ImGui::Begin("##root", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
}

Root::~Root() {
  ImGui::End();
}

Region::Region(Ui& ui, std::string_view key, Kind kind) : StandingScope(ui) {
  ui.standing.region = ui.id_of(key);
  if (kind == Kind::home) ui.focus.set_home(ui.standing.region);
}

Group::Group(Ui& ui, std::string_view key, Arrows arrows) : StandingScope(ui), m_scope(ui, key) {
  ui.standing.group = ui.id_of("");
  ui.standing.arrows = arrows;
}

Panel::Panel(Ui& ui, const PanelSpec& spec)
    : m_ui(ui), m_foot(spec.scrolls || spec.scrolls_by_key ? spec.pad_y : 0) {
  place(spec.rect.min);
  const ImVec2 size{std::max(1.0f, spec.rect.width()), std::max(1.0f, spec.rect.height())};
  // ImGui would cut half of its own padding off what is drawn at the edges: the padding is ours.
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, spec.rounding);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, spec.fill);
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings;
  if (!spec.scrolls && !spec.scrolls_by_key)
    flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::BeginChild(ui.id_of(spec.key), size, false, flags);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  m_draw = ImGui::GetWindowDrawList();
  pad_content(spec.pad_x, spec.pad_y, spec.pad_x);
  if (spec.scrolls_by_key) scroll_by_key(spec);
}

Panel::~Panel() {
  if (m_foot > 0) {
    skip_down(-ImGui::GetStyle().ItemSpacing.y);
    ImGui::Dummy({1, m_foot});
  }
  ImGui::EndChild();
}

void pad_content(float left, float top, float right) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  window.DC.Indent.x += left;
  window.ContentRegionRect.Max.x -= right;
  window.WorkRect.Max.x -= right;
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  place({cursor.x + left, cursor.y + top});
}

void Panel::scroll_by_key(const PanelSpec& spec) {
  if (ImGui::GetScrollMaxY() <= 0) return;
  const ItemSpec item{.key = spec.key, .role = Role::scroll, .label = spec.label, .ring_inside = true};
  FocusStop stop;
  stop.keeps_vertical = true;
  if (!register_item(m_ui, item, spec.rect, stop)) return;
  const float page = spec.rect.height() - 2 * m_ui.metrics.leading_body;
  float move = 0;
  if (m_ui.take(Key::down, true)) move += 2 * m_ui.metrics.leading_body;
  if (m_ui.take(Key::up, true)) move -= 2 * m_ui.metrics.leading_body;
  if (m_ui.take(Key::page_down, true)) move += page;
  if (m_ui.take(Key::page_up, true)) move -= page;
  if (m_ui.take(Key::home)) move -= ImGui::GetScrollMaxY();
  if (m_ui.take(Key::end)) move += ImGui::GetScrollMaxY();
  if (move != 0) ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + move, 0.0f, ImGui::GetScrollMaxY()));
}

VisibleRows::VisibleRows(int count, float row_height)
    : m_count(count), m_height(row_height), m_top(ImGui::GetCursorScreenPos().y) {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  m_first = std::clamp(static_cast<int>(std::floor((clip.Min.y - m_top) / row_height)), 0, count);
  m_last = std::clamp(static_cast<int>(std::ceil((clip.Max.y - m_top) / row_height)), m_first, count);
}

VisibleRows::~VisibleRows() {
  const float x = ImGui::GetCursorScreenPos().x;
  place({x, m_top});
  ImGui::Dummy({1, std::max(1.0f, static_cast<float>(m_count) * m_height)});
}

}  // namespace assessor::ui
