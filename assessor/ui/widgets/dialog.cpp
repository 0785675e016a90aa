#include "ui/widgets/dialog.h"

#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/text_layout.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// As high as its content was in the last frame.
Rect dialog_rect(Ui& ui, Id id, const DialogSpec& spec) {
  const ImVec2 window = ui.metrics.window;
  const float width = std::min(ui.metrics.ems(spec.width), window.x - 2 * ui.metrics.page);
  const float known = ui.remembered(id);
  const float height = std::min(known > 0 ? known : ui.metrics.ems(12), window.y - 2 * ui.metrics.page);
  return Rect::of({std::round((window.x - width) / 2), std::round((window.y - height) / 2)}, {width, height});
}

/// Why the act waits, beside the buttons and no higher than they are.
void tell_reason(Ui& ui, std::string_view reason, float width) {
  if (reason.empty() || width < ui.metrics.ems(8)) return;
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const Wrapped words = wrapped(ui.fonts.small, reason, width, 2);
  const float y = std::round(start.y + std::max(0.0f, ui.metrics.control - words.height) / 2);
  const Rect rect = Rect::of({start.x, y}, {width, words.height});
  draw_wrapped(*ImGui::GetWindowDrawList(), ui.fonts.small, rect.min, ui.theme.ink2, reason,
               {.width = width, .max_lines = 2});
  record_text(ui, "why_not", rect, reason, words.cut);
}

}  // namespace

Dialog::Dialog(Ui& ui, const DialogSpec& spec)
    : m_ui(ui),
      m_id(ui.id_of(spec.key)),
      m_overlay(ui, spec.key, Overlay::Dim::yes),
      m_panel(ui, {.key = spec.key,
                   .rect = dialog_rect(ui, m_id, spec),
                   .fill = ui.theme.surface,
                   .rounding = ui.metrics.units(2.5f),
                   .pad_x = ui.metrics.page,
                   .pad_y = ui.metrics.page,
                   .scrolls = true}),
      m_scope(ui, spec.key) {
  const Rect rect = dialog_rect(ui, m_id, spec);
  m_panel.draw().AddRect(rect.min, rect.max, ui.theme.line2, ui.metrics.units(2.5f), 0, ui.metrics.stroke);
  text(ui, {.text = spec.title, .style = TextStyle::title, .wraps = true, .key = "title"});
  if (!spec.text.empty()) text(ui, {.text = spec.text, .color = ui.theme.ink2, .wraps = true, .key = "text"});
}

Dialog::~Dialog() {
  m_ui.remembered(m_id) = ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y + m_ui.metrics.page;
}

void Dialog::fact(Sign sign, std::string_view words, std::string_view key) {
  const float size = m_ui.metrics.sign;
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  draw_sign(m_panel.draw(), sign,
            {{pos.x, pos.y + std::round((m_ui.fonts.body.leading - size) / 2)}, size, m_ui.theme.surface},
            m_ui.theme);
  const float indent = size + m_ui.metrics.gap1;
  place({pos.x + indent, pos.y});
  text(m_ui, {.text = words, .wraps = true, .key = key});
  place({pos.x, ImGui::GetCursorScreenPos().y});
}

DialogAnswer Dialog::buttons(const DialogButtons& spec) {
  // A form begins with what there is to fill in, a question with its act, unless that removes something.
  const bool is_form = m_ui.focus.has_stop_in(m_ui.standing.layer);
  const bool keep_first = spec.removes || !spec.act_enabled;
  const Button keep{.key = "keep", .label = spec.keep, .is_first = !is_form && keep_first};
  const Button act{.key = "act",
                   .label = spec.act,
                   .style = spec.removes ? ButtonStyle::danger : ButtonStyle::primary,
                   .enabled = spec.act_enabled,
                   .reason = spec.reason,
                   .is_first = !is_form && !keep_first};
  const float gap = m_ui.metrics.units(2.5f);
  const float width = button_size(m_ui, keep).x + gap + button_size(m_ui, act).x;
  skip_down(m_ui.metrics.gap1);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float spare = std::max(0.0f, room() - width);
  if (!spec.act_enabled) tell_reason(m_ui, spec.reason, spare - gap);
  DialogAnswer answer = DialogAnswer::none;
  place({start.x + spare, start.y});
  if (button(m_ui, keep)) answer = DialogAnswer::keep;
  ImGui::SameLine(0, gap);
  if (button(m_ui, act)) answer = DialogAnswer::act;
  // From within the form, past the rest of it; a question without one is answered by Enter on its button.
  const Id focused = m_ui.focus.focused();
  const bool in_form = is_form && focused != m_ui.id_of(keep.key) && focused != m_ui.id_of(act.key);
  if (in_form && spec.act_enabled && !spec.removes && m_ui.take(ctrl(Key::enter))) answer = DialogAnswer::act;
  if (m_overlay.escaped()) answer = DialogAnswer::keep;
  return answer;
}

bool Dialog::close_button(std::string_view label) {
  const Button close{.key = "close", .label = label, .is_first = true};
  skip_down(m_ui.metrics.gap1);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  place({start.x + std::max(0.0f, room() - button_size(m_ui, close).x), start.y});
  const bool pressed = button(m_ui, close);
  return m_overlay.escaped() || pressed;
}

}  // namespace assessor::ui
