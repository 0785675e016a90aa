#include "ui/widgets/notice.h"

#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

Button small_button(std::string_view key, std::string_view label) {
  return {.key = key, .label = label, .small = true};
}

/// A row of buttons whose middle is the middle of the panel.
EmptyAnswer centered_buttons(Ui& ui, const EmptyState& spec) {
  const bool two = !spec.second_action.empty();
  const auto style = [&](bool last) {
    return last && spec.primary ? ButtonStyle::primary : ButtonStyle::secondary;
  };
  const Button first{.key = "first", .label = spec.first_action, .style = style(!two)};
  const Button second{.key = "second", .label = spec.second_action, .style = style(true)};
  const float gap = ui.metrics.units(2.5f);
  const float width = button_size(ui, first).x + (two ? gap + button_size(ui, second).x : 0);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  place({start.x + std::max(0.0f, std::round((room() - width) / 2)), start.y});
  EmptyAnswer answer = EmptyAnswer::none;
  if (button(ui, first)) answer = EmptyAnswer::first_action;
  if (!two) return answer;
  ImGui::SameLine(0, gap);
  if (button(ui, second)) answer = EmptyAnswer::second_action;
  return answer;
}

}  // namespace

BannerAnswer banner(Ui& ui, const Banner& spec) {
  const KeyScope scope(ui, spec.key);
  const float pad = ui.metrics.units(2.75f), sign = ui.metrics.px(15), gap = ui.metrics.gap1;
  const Button action = small_button("action", spec.action),
               second = small_button("second", spec.second_action);
  float buttons = spec.action.empty() ? 0 : button_size(ui, action).x + gap;
  if (!spec.second_action.empty()) buttons += button_size(ui, second).x + gap;
  const float width = spec.width > 0 ? spec.width : room();
  const float words = width - 2 * pad - sign - gap - buttons;
  const float high = wrapped_height(ui.fonts.body, spec.text, words);
  const float height =
      std::max(high, spec.action.empty() ? 0 : ui.metrics.control_small) + 2 * ui.metrics.units(1.5f);
  const Rect rect = Rect::of(ImGui::GetCursorScreenPos(), {width, std::max(height, ui.metrics.units(9.5f))});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Color ground = soft_color_of(spec.sign, ui.theme);
  draw.AddRectFilled(rect.min, rect.max, ground, ui.metrics.radius_card);
  const float y = rect.center().y;
  draw_sign(draw, spec.sign, {{rect.min.x + pad, std::round(y - sign / 2)}, sign, ground}, ui.theme);
  draw_wrapped(draw, ui.fonts.body, {rect.min.x + pad + sign + gap, std::round(y - high / 2)}, ui.theme.ink,
               spec.text, {.width = words});
  record_text(ui, "text", rect, spec.text, false);
  BannerAnswer answer = BannerAnswer::none;
  const float button_y = std::round(y - ui.metrics.control_small / 2);
  float x = rect.max.x - pad - buttons + gap;
  place({x, button_y});
  if (!spec.action.empty() && button(ui, action)) answer = BannerAnswer::action;
  x += button_size(ui, action).x + gap;
  place({x, button_y});
  if (!spec.second_action.empty() && button(ui, second)) answer = BannerAnswer::second_action;
  place(rect.min);
  ImGui::Dummy(rect.size());
  return answer;
}

EmptyAnswer empty_state(Ui& ui, const EmptyState& spec) {
  const KeyScope scope(ui, spec.key);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = ui.metrics.px(52);
  const Rect box =
      Rect::of({start.x + std::round((room() - width) / 2), start.y}, {width, ui.metrics.px(56)});
  draw_mark_outline(*ImGui::GetWindowDrawList(), box, ui.theme.range_in, 3 * ui.metrics.stroke);
  ImGui::Dummy({1, box.height()});
  const float column = std::min(room(), ui.metrics.ems(26));
  place({start.x + std::round((room() - column) / 2), ImGui::GetCursorScreenPos().y});
  text(ui, {.text = spec.title,
            .style = TextStyle::body_bold,
            .width = column,
            .wraps = true,
            .align = 0.5f,
            .key = "title"});
  if (!spec.text.empty()) {
    place({start.x + std::round((room() - column) / 2), ImGui::GetCursorScreenPos().y - ui.metrics.units(1)});
    text(ui, {.text = spec.text,
              .color = ui.theme.ink2,
              .width = column,
              .wraps = true,
              .align = 0.5f,
              .key = "text"});
  }
  return spec.first_action.empty() ? EmptyAnswer::none : centered_buttons(ui, spec);
}

void draw_progress(ImDrawList& draw, Rect rect, float share, const Theme& theme) {
  const float rounding = rect.height() / 2;
  draw.AddRectFilled(rect.min, rect.max, theme.range, rounding);
  const float filled = std::clamp(share, 0.0f, 1.0f) * rect.width();
  if (filled <= 0) return;
  // A bar shorter than its own rounding would bulge.
  draw.PushClipRect(rect.min, {rect.min.x + filled, rect.max.y}, true);
  const bool full = share >= 1;
  draw.AddRectFilled(rect.min, rect.max, theme.mark, rounding,
                     full ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersLeft);
  draw.PopClipRect();
}

Rect sign_line(Ui& ui, Sign sign, std::string_view words, Color behind) {
  const float size = ui.metrics.sign;
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Face face = ui.fonts.body;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw_sign(draw, sign, {{pos.x, std::round(pos.y + (face.leading - size) / 2)}, size, behind}, ui.theme);
  const float indent = size + ui.metrics.gap1;
  draw_fitted(draw, face, {pos.x + indent, pos.y + std::floor((face.leading - face.size) / 2)}, ui.theme.ink,
              words, room() - indent);
  const Rect rect =
      Rect::of(pos, {std::min(room(), indent + std::ceil(text_width(face, words))), face.leading});
  ImGui::Dummy(rect.size());
  return rect;
}

}  // namespace assessor::ui
