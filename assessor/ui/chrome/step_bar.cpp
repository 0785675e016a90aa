#include "ui/chrome/step_bar.h"

#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/signs.h"

namespace assessor::ui {

namespace {

float centered(Rect area, float height) {
  return std::round(area.center().y - height / 2);
}

void draw_arrow(Ui& ui, ImDrawList& draw, Rect area, bool is_remedy) {
  const float radius = ui.metrics.px(15);
  const ImVec2 center{area.min.x + radius, std::round(area.center().y)};
  draw.AddCircleFilled(center, radius, is_remedy ? ui.theme.un : ui.theme.pri, 32);
  draw_text_centered(draw, ui.fonts.body, {center.x, center.y - ui.fonts.body.size / 2}, ui.theme.on_pri,
                     is_remedy ? icon::warning : icon::arrow_right);
}

void draw_sentence(Ui& ui, ImDrawList& draw, Rect area, const StepBar& bar) {
  const float high = ui.metrics.leading_small + ui.metrics.leading_body;
  const float top = centered(area, high);
  draw_text(draw, ui.fonts.small_bold, {area.min.x, top}, bar.is_remedy ? ui.theme.un : ui.theme.link,
            bar.label);
  const ImVec2 at{area.min.x, top + ui.metrics.leading_small};
  const bool whole = draw_runs(draw, at, bar.sentence, area.width());
  std::string words;
  for (const TextRun& run : bar.sentence) words += run.text;
  record_text(ui, "sentence", Rect::of(at, {area.width(), ui.metrics.leading_body}), words, false);
  if (!whole && ImGui::IsMouseHoveringRect(area.min, area.max)) ui.tip(area, words);
}

/// In a narrow window the sentence needs the room: no shortcut, and beside the primary only an icon.
Button fitting(const Ui& ui, Button spec) {
  if (ui.metrics.width_class != WidthClass::narrow) return spec;
  spec.shortcut = {};
  if (spec.style != ButtonStyle::primary && spec.icon != nullptr) {
    spec.name = spec.label;
    spec.label = {};
  }
  return spec;
}

float width_of(const Ui& ui, const Button* spec) {
  return spec != nullptr ? button_size(ui, fitting(ui, *spec)).x + ui.metrics.gap2 : 0;
}

bool draw_button(Ui& ui, Rect area, const Button* spec) {
  if (spec == nullptr) return false;
  const Button shown = fitting(ui, *spec);
  const ImVec2 size = button_size(ui, shown);
  const Rect spot = area.cut_right(size.x);
  place({spot.min.x, centered(spot, size.y)});
  return button(ui, shown);
}

}  // namespace

StepPressed draw_step_bar(Ui& ui, Rect area, const StepBar& bar) {
  const Region region(ui, "step");
  const Panel panel(ui,
                    {.key = "step", .rect = area, .fill = bar.is_remedy ? ui.theme.un_soft : ui.theme.soft});
  const KeyScope scope(ui, "step");
  Rect inside = area.inset(ui.metrics.page, 0);
  // Drawn from the right, but Tab goes left to right.
  const Rect buttons = inside;
  const float primary_width = width_of(ui, bar.primary);
  inside.cut_right(primary_width + width_of(ui, bar.secondary));
  Rect left_of_primary = buttons;
  left_of_primary.cut_right(primary_width);
  const bool second = draw_button(ui, left_of_primary, bar.secondary);
  const bool first = draw_button(ui, buttons, bar.primary);
  if (bar.sentence.empty())
    return first ? StepPressed::primary : second ? StepPressed::secondary : StepPressed::none;
  draw_arrow(ui, panel.draw(), inside.cut_left(ui.metrics.px(30), ui.metrics.gap2), bar.is_remedy);
  draw_sentence(ui, panel.draw(), inside, bar);
  return first ? StepPressed::primary : second ? StepPressed::secondary : StepPressed::none;
}

void draw_status_line(Ui& ui, Rect area, const StatusLine& line) {
  const Panel panel(ui, {.key = "status", .rect = area, .fill = ui.theme.sunken});
  ImDrawList& draw = panel.draw();
  const Face face = ui.fonts.small;
  Rect inside = area.inset(ui.metrics.page, 0);
  const float y = centered(area, face.size);
  if (!line.sample.empty()) {
    const float width = text_width(face, line.sample) + 2 * ui.metrics.gap1;
    const Rect chip = inside.cut_right(width, ui.metrics.gap3);
    const float high = ui.metrics.units(4.5f);
    const Rect pill = Rect::of({chip.min.x, centered(area, high)}, {width, high});
    draw.AddRectFilled(pill.min, pill.max, ui.theme.part_soft, high / 2);
    draw_text(draw, face, {chip.min.x + ui.metrics.gap1, y}, ui.theme.part, line.sample);
    record_text(ui, "status/sample", pill, line.sample, false);
  }
  // That a standard is not official comes before what the keyboard is on.
  const float notice_width =
      std::min(text_width(face, line.notice) + ui.metrics.units(5), inside.width() * 0.85f);
  Rect notice = inside.cut_right(notice_width, ui.metrics.gap3);
  const float sign = ui.metrics.px(13);
  if (!line.notice.empty()) {
    const Rect spot = notice.cut_left(sign, ui.metrics.units(1.5f));
    draw_sign(draw, Sign::na, {{spot.min.x, centered(area, sign)}, sign, ui.theme.sunken}, ui.theme);
    const bool whole = draw_fitted(draw, face, {notice.min.x, y}, ui.theme.ink3, line.notice, notice.width());
    record_text(ui, "status/notice", notice, line.notice, !whole);
    if (!whole && ImGui::IsMouseHoveringRect(notice.min, notice.max)) ui.tip(notice, line.notice);
  }
  draw_fitted(draw, face, {inside.min.x, y}, ui.theme.ink3, line.focus, inside.width());
  record_text(ui, "status/focus", inside, line.focus, false);
}

}  // namespace assessor::ui
