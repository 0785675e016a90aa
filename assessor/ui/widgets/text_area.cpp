#include <algorithm>
#include <cmath>

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "base/text.h"
#include "ui/keys.h"
#include "ui/personal_hint.h"
#include "ui/soft_wrap.h"
#include "ui/widgets/field_frame.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

/// What the callback needs while ImGui edits.
struct Editing {
  AreaEdit& edit;
  Id id;
  const std::string& value;
  const std::string& display;
  Face face;
  float width;
  std::size_t max_letters;
};

bool key_with_ctrl(Key key) {
  return ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(static_cast<int>(key), true);
}

void put(ImGuiInputTextCallbackData* data, const AreaEdit& edit) {
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, edit.display().c_str());
  data->CursorPos = data->SelectionStart = data->SelectionEnd = static_cast<int>(edit.display_cursor());
}

/// By mouse the caret stands where the click was; by key at the end, ready to write on.
void begin(ImGuiInputTextCallbackData* data, const Editing& editing) {
  const bool comes_back =
      (ImGui::GetCurrentContext()->NavActivateFlags & ImGuiActivateFlags_TryToPreserveState) != 0;
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && !comes_back)
    data->CursorPos = data->SelectionStart = data->SelectionEnd = data->BufTextLen;
  editing.edit.begin(editing.id, editing.value, editing.display, static_cast<std::size_t>(data->CursorPos));
}

/// After ImGui's own editing of each frame: carry the edit to the text, wrap anew.
int follow_edit(ImGuiInputTextCallbackData* data) {
  const auto& editing = *static_cast<const Editing*>(data->UserData);
  AreaEdit& edit = editing.edit;
  if (edit.id() != editing.id) begin(data, editing);
  const std::string_view buffer(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  const auto cursor = static_cast<std::size_t>(data->CursorPos);
  const bool edited = buffer != edit.display();
  edit.follow(buffer, cursor);
  if (letter_count(edit.text()) > editing.max_letters) edit.undo();
  const bool stepped = key_with_ctrl(Key::z) ? edit.undo() : key_with_ctrl(Key::y) && edit.redo();
  std::string display = with_soft_breaks(editing.face, edit.text(), editing.width);
  if (edited || stepped || display != edit.display()) {
    edit.show(std::move(display));
    put(data, edit);
  } else if (data->SelectionStart == data->SelectionEnd && cursor != edit.display_cursor()) {
    data->CursorPos = data->SelectionStart = data->SelectionEnd = static_cast<int>(edit.display_cursor());
  }
  return 0;
}

/// Copied text carries the soft breaks of the display.
void clean_clipboard() {
  if (!key_with_ctrl(Key::c) && !key_with_ctrl(Key::x)) return;
  if (const char* copied = ImGui::GetClipboardText()) {
    const std::string clean = without_soft_breaks(copied);
    ImGui::SetClipboardText(clean.c_str());
  }
}

float lines_height(const Ui& ui, const std::string& display) {
  const auto lines = std::ranges::count(display, '\n') + 1;
  return static_cast<float>(lines) * ui.fonts.body.leading;
}

struct Box {
  Rect rect;
  ImVec2 pad;
  float text_width = 0;
  std::string display;
};

Box box_of(Ui& ui, const TextArea& spec, const std::string& value) {
  Box box;
  box.pad = {ui.metrics.units(2.75f), ui.metrics.units(1.25f)};
  const float width = spec.width > 0 ? spec.width : room();
  box.text_width = width - 2 * box.pad.x;
  box.display = with_soft_breaks(ui.fonts.body, value, box.text_width);
  const float most = static_cast<float>(spec.max_lines) * ui.fonts.body.leading;
  const float least = static_cast<float>(spec.min_lines) * ui.fonts.body.leading;
  if (lines_height(ui, box.display) > most) {
    box.text_width -= ImGui::GetStyle().ScrollbarSize;
    box.display = with_soft_breaks(ui.fonts.body, value, box.text_width);
  }
  const float height = std::clamp(lines_height(ui, box.display), least, most) + 2 * box.pad.y;
  box.rect = Rect::of(ImGui::GetCursorScreenPos(), {width, height});
  return box;
}

/// ImGui's editor on the display text.
void edit_area(Ui& ui, const TextArea& spec, std::string& value, Box& box) {
  const Id id = ui.id_of(spec.key);
  ImGui::PushOverrideID(id);
  const EditedField field{id, ImGui::GetID("##text"), Ui::Typing::lines};
  begin_editing(ui, field, value);
  if (ImGui::GetActiveID() != field.input && ui.area_edit.id() == id) ui.area_edit.end();
  const std::string display = box.display;
  Editing editing{ui.area_edit, id, value, display, ui.fonts.body, box.text_width, spec.max_letters};
  const BareField bare(box.pad, ui.theme.ink);
  ImGui::PushFont(ui.fonts.body_loose.get());
  ImGui::InputTextMultiline("##text", &box.display, box.rect.size(),
                            ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoUndoRedo |
                                ImGuiInputTextFlags_NoHorizontalScroll,
                            follow_edit, &editing);
  ImGui::PopFont();
  if (ui.area_edit.id() == id) {
    clean_clipboard();
    value = ui.area_edit.text();
  }
  end_editing(ui, field, value);
  ImGui::PopID();
}

}  // namespace

FieldResult text_area(Ui& ui, const TextArea& spec, std::string& value) {
  Box box = box_of(ui, spec, value);
  ItemSpec described{.key = spec.key,
                     .role = Role::text_area,
                     .label = spec.label.empty() ? spec.placeholder : spec.label,
                     .value = value,
                     .hint = spec.enabled ? spec.error : spec.reason,
                     .size = box.rect.size(),
                     .enabled = spec.enabled,
                     .is_first = spec.is_first,
                     .rounding = ui.metrics.radius_control};
  FieldResult result;
  if (!spec.enabled) {
    result.focused = locked_field(ui, described, value.empty() ? spec.reason : std::string_view(value));
    return result;
  }
  draw_field_frame(ui, {box.rect, !spec.error.empty(), true});
  const std::string before = value;
  const float inset = std::floor((ui.fonts.body.leading - ui.fonts.body.size) / 2);
  if (value.empty())
    draw_text(*ImGui::GetWindowDrawList(), ui.fonts.body,
              {box.rect.min.x + box.pad.x, box.rect.min.y + box.pad.y + inset}, ui.theme.ink3,
              spec.placeholder);
  edit_area(ui, spec, value, box);
  result.changed = value != before;
  described.value = value;  // the letters of before are gone
  FocusStop stop;
  stop.keeps_horizontal = stop.keeps_vertical = true;
  result.focused = register_item(ui, described, box.rect, stop);
  if (result.focused) ui.take_enter();
  place(box.rect.min);
  ImGui::Dummy(box.rect.size());
  const std::string hint = personal_hint(ui, value);
  draw_field_error(ui, box.rect, spec.error.empty() ? std::string_view(hint) : spec.error);
  return result;
}

}  // namespace assessor::ui
