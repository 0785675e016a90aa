#include "ui/widgets/card.h"

#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

float head_height(const Ui& ui, const CardSpec& spec) {
  if (spec.title.empty()) return ui.metrics.gap2;
  return ui.metrics.units(spec.divided ? 10 : 9.5f);
}

bool draw_head(Ui& ui, const CardSpec& spec, Rect rect) {
  if (spec.title.empty()) return false;
  const float pad = ui.metrics.gap3, middle = rect.min.y + ui.metrics.units(5.5f);
  float right = rect.max.x - pad;
  bool pressed = false;
  if (!spec.action.empty()) {
    const Button link{.key = "action", .label = spec.action, .style = ButtonStyle::link};
    const ImVec2 size = button_size(ui, link);
    right -= size.x;
    place({right, std::round(middle - size.y / 2)});
    pressed = button(ui, link);
    right -= ui.metrics.gap2;
  }
  const Face face = ui.fonts.body_bold;
  const ImVec2 pos{rect.min.x + pad, std::round(middle - face.size / 2)};
  const std::string shown = fitted(face, spec.title, std::ceil(right - pos.x));
  draw_text(*ImGui::GetWindowDrawList(), face, pos, ui.theme.ink, shown);
  if (!spec.count.empty())
    draw_chip(ui, *ImGui::GetWindowDrawList(),
              {pos.x + text_width(face, shown) + ui.metrics.gap1, std::round(middle - ui.metrics.chip / 2)},
              {.text = spec.count, .tone = Tone::plum});
  return pressed;
}

}  // namespace

Card::Card(Ui& ui, const CardSpec& spec)
    : m_rect(spec.rect),
      m_panel(ui, {.key = spec.key,
                   .rect = spec.rect,
                   .fill = ui.theme.surface,
                   .rounding = ui.metrics.radius_card,
                   .scrolls = spec.scrolls}),
      m_scope(ui, spec.key) {
  const Color edge = spec.active ? ui.theme.mark : ui.theme.line;
  draw().AddRect(m_rect.min, m_rect.max, edge, ui.metrics.radius_card, 0, ui.metrics.stroke);
  m_action = draw_head(ui, spec, m_rect);
  m_inner = m_rect.inset(ui.metrics.gap3, 0);
  m_inner.cut_top(head_height(ui, spec));
  m_inner.cut_bottom(ui.metrics.gap2);
  if (spec.divided)
    draw().AddLine({m_rect.min.x, m_inner.min.y}, {m_rect.max.x, m_inner.min.y}, ui.theme.line,
                   ui.metrics.stroke);
  place(m_rect.min);
  pad_content(ui.metrics.gap3, m_inner.min.y - m_rect.min.y, ui.metrics.gap3);
}

Card::~Card() = default;

FlowCard::FlowCard(Ui& ui, std::string_view key, std::string_view title)
    : m_ui(ui), m_scope(ui, key), m_start(ImGui::GetCursorScreenPos()), m_width(room()) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  m_right_before = window.ContentRegionRect.Max.x;
  m_layers.Split(window.DrawList, 2);
  m_layers.SetCurrentChannel(window.DrawList, 1);
  window.ContentRegionRect.Max.x = m_start.x + m_width - ui.metrics.gap3;
  ImGui::Indent(ui.metrics.gap3);
  place({m_start.x + ui.metrics.gap3, m_start.y + ui.metrics.gap2});
  if (!title.empty()) text(ui, {.text = title, .style = TextStyle::body_bold});
}

FlowCard::~FlowCard() {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const float bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y + m_ui.metrics.gap3;
  ImGui::Unindent(m_ui.metrics.gap3);
  window.ContentRegionRect.Max.x = m_right_before;
  m_layers.SetCurrentChannel(window.DrawList, 0);
  const Rect rect{m_start, {m_start.x + m_width, bottom}};
  window.DrawList->AddRectFilled(rect.min, rect.max, m_ui.theme.surface, m_ui.metrics.radius_card);
  window.DrawList->AddRect(rect.min, rect.max, m_ui.theme.line, m_ui.metrics.radius_card, 0,
                           m_ui.metrics.stroke);
  m_layers.Merge(window.DrawList);
  place(rect.min);
  ImGui::Dummy(rect.size());
}

void divider(Ui& ui) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float y = pos.y + ui.metrics.units(0.5f);
  ImGui::GetWindowDrawList()->AddLine({pos.x, y}, {pos.x + room(), y}, ui.theme.line, ui.metrics.stroke);
  ImGui::Dummy({1, ui.metrics.units(1)});
}

}  // namespace assessor::ui
