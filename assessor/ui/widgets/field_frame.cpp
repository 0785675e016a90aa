#include "ui/widgets/field_frame.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/icons.h"
#include "ui/signs.h"
#include "ui/text_layout.h"

namespace assessor::ui {

void draw_field_frame(Ui& ui, const FieldFrame& frame) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float rounding = ui.metrics.radius_control;
  const Rect& rect = frame.rect;
  draw.AddRectFilled(rect.min, rect.max, frame.enabled ? ui.theme.surface : ui.theme.disabled, rounding);
  if (!frame.enabled) return;
  draw.AddRect(rect.min, rect.max, frame.has_error ? ui.theme.un : ui.theme.line2, rounding, 0,
               ui.metrics.stroke);
  if (!frame.has_error) return;
  const float size = ui.metrics.px(14);
  const SignSpot spot{
      {rect.max.x - size - ui.metrics.gap1, std::round(rect.min.y + (ui.metrics.field - size) / 2)},
      size,
      ui.theme.surface};
  draw_sign(draw, Sign::un, spot, ui.theme);
}

void draw_field_error(Ui& ui, Rect field, std::string_view sentence) {
  if (sentence.empty()) return;
  place({field.min.x, field.max.y + ui.metrics.units(0.5f)});
  const float height = wrapped_height(ui.fonts.small, sentence, field.width());
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw_wrapped(draw, ui.fonts.small, ImGui::GetCursorScreenPos(), ui.theme.un, sentence,
               {.width = field.width()});
  ImGui::Dummy({field.width(), height});
}

bool locked_field(Ui& ui, const ItemSpec& spec, std::string_view shown) {
  const Item made = item(ui, spec);
  draw_field_frame(ui, {made.rect, false, false});
  const float pad = ui.metrics.units(2.75f);
  float x = made.rect.min.x + pad;
  const float y = std::round(made.rect.min.y + (ui.metrics.field - ui.fonts.body.size) / 2);
  draw_text(*made.draw, ui.fonts.body, {x, y}, ui.theme.on_disabled, icon::lock);
  x += text_width(ui.fonts.body, icon::lock) + ui.metrics.gap1;
  const float width = made.rect.max.x - pad - x;
  const auto lines = static_cast<std::size_t>(std::max(1.0f, made.rect.height() / ui.fonts.body.leading));
  draw_wrapped(*made.draw, ui.fonts.body, {x, y}, ui.theme.on_disabled, shown,
               {.width = width, .max_lines = lines});
  const bool looked_at = made.hovered || (made.focused && ui.focus.moved_by_key());
  if (looked_at && wrapped(ui.fonts.body, shown, width, lines).cut) ui.tip(made.rect, shown);
  return made.focused;
}

void begin_editing(Ui& ui, const EditedField& field, const std::string& value) {
  const auto [id, input, typing] = field;
  ImGuiContext& imgui = *ImGui::GetCurrentContext();
  const bool wanted = ui.focus.focused() == id && ui.standing.layer == ui.focus.layer();
  // ImGui edits a copy: a value that somebody else changed is taken by beginning anew.
  const bool outdated = imgui.ActiveId == input && value != ui.edited_value;
  if (imgui.ActiveId == input && (!wanted || outdated)) ImGui::ClearActiveID();
  if (!wanted) {
    // ImGui activates a frame after it was asked to: the focus may have gone on meanwhile.
    for (ImGuiID* waiting : {&imgui.NavActivateId, &imgui.NavActivateInputId, &imgui.NavNextActivateId})
      if (*waiting == input) *waiting = 0;
    return;
  }
  ui.set_typing(typing);
  if (imgui.ActiveId == input || ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  // Coming back to a field that a click beside it had closed keeps caret and selection.
  imgui.NavNextActivateId = input;
  imgui.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
  if (!ui.focus.gained(id)) imgui.NavNextActivateFlags |= ImGuiActivateFlags_TryToPreserveState;
}

void end_editing(Ui& ui, const EditedField& field, const std::string& value) {
  const auto [id, input, typing] = field;
  if (ImGui::GetActiveID() != input) return;
  ui.edited_value = value;
  ui.set_typing(typing);
  if (ui.focus.focused() != id) ui.focus.click(id);
}

BareField::BareField(ImVec2 padding, Color text) {
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, padding);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, text);
}

BareField::~BareField() {
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
}

}  // namespace assessor::ui
