#include <algorithm>
#include <cmath>

#include "ui/charts/radar.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/benchmark_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// In the standard's order: a radar is never sorted.
std::vector<const ComparedSection*> axes_of(const BenchmarkView& view) {
  std::vector<const ComparedSection*> axes;
  for (const ComparedSection& section : view.sections) axes.push_back(&section);
  std::ranges::sort(axes, {}, [](const ComparedSection* one) { return one->section; });
  return axes;
}

std::vector<RadarSpoke> spokes_of(const BenchmarkView& view,
                                  const std::vector<const ComparedSection*>& axes) {
  const auto pixels = [](const std::optional<Rational>& value) {
    return value ? std::optional(value->approximate()) : std::nullopt;
  };
  std::vector<RadarSpoke> spokes;
  for (const ComparedSection* axis : axes)
    spokes.push_back({view.standard->sections[axis->section].code, pixels(axis->percent.own),
                      pixels(line_of(axis->percent)), pixels(line_of(axis->second))});
  return spokes;
}

/// One section in words; true while it is pointed at. Pressed, it opens in the dot plot.
bool draw_axis(Ui& ui, const Model& model, const BenchmarkView& view, const ComparedSection& axis,
               BenchmarkState& state) {
  const Section& section = view.standard->sections[axis.section];
  std::vector<std::string> numbers{percent_words(model, view, axis.percent.own),
                                   percent_words(model, view, line_of(axis.percent))};
  if (view.second) numbers.push_back(percent_words(model, view, line_of(axis.second)));
  const Item made = item(ui, {.key = section.id,
                              .role = Role::row,
                              .label = section_name(model, section),
                              .value = row_words(model, view, axis),
                              .size = {room(), ui.metrics.row},
                              .ring_inside = true});
  ImDrawList& draw = *made.draw;
  const Rect row = made.rect;
  if (made.hovered || made.focused) draw.AddRectFilled(row.min, row.max, ui.theme.sunken);
  const float y = std::round(row.center().y - ui.fonts.body.size / 2), wide = ui.metrics.px(58);
  const float left = row.min.x + ui.metrics.gap1;
  draw_text(draw, ui.fonts.body_bold, {left, y}, ui.theme.ink, section.code);
  float right = row.max.x - ui.metrics.gap1;
  for (std::size_t i = numbers.size(); i-- > 0; right -= wide)
    draw_text_right(draw, i == 0 ? ui.fonts.body_bold : ui.fonts.body, {right, y},
                    i == 0 ? ui.theme.ink : ui.theme.ink2, numbers[i]);
  const float words = left + ui.metrics.px(32);
  draw_fitted(draw, ui.fonts.body, {words, y}, ui.theme.ink, model.tr(section.short_title),
              right - words - ui.metrics.gap1);
  if (made.pressed) {
    state.view = BenchmarkState::View::dots;
    state.open = axis.section;
  }
  return made.hovered || made.focused;
}

}  // namespace

void draw_radar_view(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                     Rect area) {
  const std::vector<const ComparedSection*> axes = axes_of(view);
  ImGui::GetWindowDrawList()->AddRectFilled(area.min, area.max, ui.theme.surface);
  std::optional<std::size_t> marked;
  const Rect list = area.cut_right(std::max(ui.metrics.px(300), std::round(area.width() * 0.46f)));
  {
    const Panel panel(ui, {.key = "radar",
                           .rect = list,
                           .fill = ui.theme.surface,
                           .pad_x = ui.metrics.gap1,
                           .pad_y = ui.metrics.gap2,
                           .scrolls = true});
    const Group group(ui, "rows", Arrows::vertical);
    for (std::size_t i = 0; i < axes.size(); ++i)
      if (draw_axis(ui, model, view, *axes[i], state)) marked = i;
    skip_down(ui.metrics.units(1));
    text(ui, {.text = model.words.plain("ui_radar.note"),
              .style = TextStyle::small,
              .color = ui.theme.ink2,
              .wraps = true});
  }
  draw_radar(pen_of(ui), area.inset(ui.metrics.gap1, ui.metrics.gap1), spokes_of(view, axes), marked,
             view.is_claimed());
}

}  // namespace assessor::ui
