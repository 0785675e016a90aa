#include "ui/overlay.h"

#include <imgui_internal.h>

namespace assessor::ui {

Overlay::Overlay(Ui& ui, std::string_view key, Dim dim) : StandingScope(ui), m_owner(ui) {
  const int layer = ui.standing.layer + 1;
  ui.standing = {};
  ui.standing.layer = layer;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ui.metrics.window);
  ImGui::Begin(("##over/" + ui.path_of(key)).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  if (dim == Dim::yes)
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, ui.metrics.window,
                                              ImGui::GetColorU32(ImGuiCol_ModalWindowDimBg));
}

Overlay::~Overlay() {
  ImGui::End();
}

bool Overlay::escaped() {
  return m_owner.take(Key::escape);
}

bool Overlay::clicked_outside(Rect box) const {
  return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.contains(ImGui::GetMousePos());
}

}  // namespace assessor::ui
