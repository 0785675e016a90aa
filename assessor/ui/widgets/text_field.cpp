#include "ui/widgets/text_field.h"

#include <cmath>

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "base/text.h"
#include "ui/icons.h"
#include "ui/personal_hint.h"
#include "ui/signs.h"
#include "ui/widgets/field_frame.h"

namespace assessor::ui {

namespace {

struct Limits {
  std::size_t letters;
  bool numeric;
};

/// Refuses what is too long or not of a number, letter by letter.
int filter_letters(ImGuiInputTextCallbackData* data) {
  const auto& limits = *static_cast<const Limits*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
    constexpr std::string_view k_numeric = "0123456789.,/-+ ";
    const ImWchar letter = data->EventChar == u'−' ? u'-' : data->EventChar;
    if (limits.numeric &&
        (letter > 127 || k_numeric.find(static_cast<char>(letter)) == std::string_view::npos))
      return 1;
    return 0;
  }
  const std::string_view text(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  if (letter_count(text) <= limits.letters) return 0;
  std::size_t keep = text.size();
  for (std::size_t count = letter_count(text); count > limits.letters; --count) do
      --keep;
    while (keep > 0 && (text[keep] & 0xC0) == 0x80);
  data->DeleteChars(static_cast<int>(keep), static_cast<int>(text.size() - keep));
  return 0;
}

/// The same dots for every passphrase: its length is nobody's business either.
std::string told(const TextField& field, const std::string& value) {
  return field.hidden && !value.empty() ? "•••" : value;
}

ItemSpec spec_of(const TextField& field, const std::string& value, float rounding) {
  return {.key = field.key,
          .role = Role::text_field,
          .label = field.label.empty() ? field.placeholder : field.label,
          .value = value,
          .hint = field.enabled ? field.error : field.reason,
          .enabled = field.enabled,
          .is_first = field.is_first,
          .rounding = rounding};
}

/// The ImGui field inside the frame.
void edit(Ui& ui, const TextField& spec, std::string& value, Rect inner) {
  const Face face = ui.fonts.body;
  const Id id = ui.id_of(spec.key);
  place(inner.min);
  ImGui::PushOverrideID(id);
  const EditedField field{id, ImGui::GetID("##text"), Ui::Typing::line};
  begin_editing(ui, field, value);
  Limits limits{spec.max_letters, spec.numeric};
  const BareField bare({0, std::floor((inner.height() - face.size) / 2)}, ui.theme.ink);
  ImGui::SetNextItemWidth(inner.width());
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_CallbackEdit;
  if (spec.hidden) flags |= ImGuiInputTextFlags_Password;
  ImGui::InputText("##text", &value, flags, filter_letters, &limits);
  end_editing(ui, field, value);
  ImGui::PopID();
}

/// The key at the right end, as a cap; what it needs is cut from `inner`.
void draw_shortcut(Ui& ui, const TextField& spec, Rect& inner) {
  if (spec.shortcut.empty()) return;
  const Face face = ui.fonts.small;
  const float width = std::ceil(text_width(face, spec.shortcut)) + ui.metrics.gap2;
  const Rect column = inner.cut_right(width, ui.metrics.gap1);
  const float half = ui.metrics.units(2.25f);
  const Rect cap{{column.min.x, std::round(column.center().y) - half},
                 {column.max.x, std::round(column.center().y) + half}};
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRect(cap.min, cap.max, ui.theme.line2, ui.metrics.units(1), 0, ui.metrics.stroke);
  draw_text_centered(draw, face, {cap.center().x, std::round(cap.center().y - face.size / 2)}, ui.theme.ink2,
                     spec.shortcut);
}

void draw_placeholder(Ui& ui, const TextField& spec, Rect inner) {
  const ImVec2 pos{inner.min.x, std::floor(inner.center().y - ui.fonts.body.size / 2)};
  draw_fitted(*ImGui::GetWindowDrawList(), ui.fonts.body, pos, ui.theme.ink3, spec.placeholder,
              inner.width());
}

/// Where the words stand, between icon and what is at the right end.
Rect inner_of(Ui& ui, const TextField& spec, Rect rect) {
  Rect inner = rect.inset(ui.metrics.units(2.75f), 0);
  if (spec.icon != nullptr) {
    const ImVec2 pos{inner.min.x, std::floor(rect.center().y - ui.fonts.body.size / 2)};
    draw_text(*ImGui::GetWindowDrawList(), ui.fonts.body, pos, ui.theme.ink2, spec.icon);
    inner.cut_left(text_width(ui.fonts.body, spec.icon), ui.metrics.gap1);
  }
  if (!spec.error.empty()) inner.cut_right(ui.metrics.px(14), ui.metrics.gap1);
  draw_shortcut(ui, spec, inner);
  return inner;
}

}  // namespace

FieldResult text_field(Ui& ui, const TextField& spec, std::string& value) {
  const float width = spec.width > 0 ? spec.width : room();
  const Rect rect = Rect::of(ImGui::GetCursorScreenPos(), {width, ui.metrics.field});
  std::string words = told(spec, value);
  ItemSpec described = spec_of(spec, words, ui.metrics.radius_control);
  FieldResult result;
  if (!spec.enabled) {
    described.size = rect.size();
    result.focused = locked_field(ui, described, value.empty() ? spec.reason : std::string_view(value));
    return result;
  }
  draw_field_frame(ui, {rect, !spec.error.empty(), true});
  const Rect inner = inner_of(ui, spec, rect);
  const std::string before = value;
  edit(ui, spec, value, inner);
  if (value.empty()) draw_placeholder(ui, spec, inner);
  result.changed = value != before;
  words = told(spec, value);
  described.value = words;
  FocusStop stop;
  stop.keeps_horizontal = true;
  result.focused = register_item(ui, described, rect, stop);
  result.submitted = result.focused && ui.take_enter();
  place(rect.min);
  ImGui::Dummy(rect.size());
  const std::string hint = spec.guarded ? personal_hint(ui, value) : std::string();
  draw_field_error(ui, rect, spec.error.empty() ? std::string_view(hint) : spec.error);
  return result;
}

}  // namespace assessor::ui
