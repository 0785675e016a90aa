#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// "?": examples and sources of the item.
void draw_guide_button(Ui& ui, const Assessing& view, AssessState& state, Rect& line) {
  const Rect spot = line.cut_right(ui.metrics.control_small, ui.metrics.gap1);
  const std::string name = view.model.tr("ui_assess.guide") + " (F8)";
  place(spot.min);
  if (button(ui, {.key = "guide",
                  .icon = icon::help,
                  .name = name,
                  .small = true,
                  .width = ui.metrics.control_small}))
    state.dialog = AssessDialog::guide;
}

/// Criteria before and after, with the place in the section.
void draw_pager(Ui& ui, const Assessing& view, AssessState& state, Rect line, Actions& actions) {
  const float size = ui.metrics.control_small;
  const Rect next = line.cut_right(size, ui.metrics.gap1), previous = line.cut_right(size, ui.metrics.gap1);
  const auto at = static_cast<std::size_t>(std::ranges::find(view.items, view.at) - view.items.begin());
  const std::string before = view.model.tr("ui_assess.previous"), after = view.model.tr("ui_assess.next");
  place(previous.min);
  if (button(ui, {.key = "previous",
                  .icon = icon::chevron_left,
                  .name = before,
                  .small = true,
                  .enabled = at > 0,
                  .reason = before,
                  .width = size}))
    look_at(view, view.items[at - 1], actions);
  place(next.min);
  if (button(ui, {.key = "next",
                  .icon = icon::chevron_right,
                  .name = after,
                  .small = true,
                  .enabled = at + 1 < view.items.size(),
                  .reason = after,
                  .width = size}))
    look_at(view, view.items[at + 1], actions);
  draw_guide_button(ui, view, state, line);
  const auto [index, all] = view.place_in_section(view.at);
  const std::string words =
      view.model.tr("ui_assess.place", {{"number", std::to_string(index + 1)}, {"all", std::to_string(all)}});
  draw_text_right(*ImGui::GetWindowDrawList(), ui.fonts.small,
                  {line.max.x, std::round(line.center().y - ui.fonts.small.size / 2)}, ui.theme.ink2, words);
}

Chip gate_chip(const Assessing& view, std::string& words) {
  const auto met = view.score_of(view.at).gate_met;
  const bool judged = !view.own && met && !view.is_blank(view.at);
  words = view.model.tr(!judged ? "ui_assess.gate.asked"
                        : *met  ? "ui_assess.gate.met"
                                : "ui_assess.gate.unmet",
                        {{"points", view.model.format.exact(*view.criterion().gate_min_points)}});
  return {.text = words,
          .tone = !judged ? Tone::neutral
                  : *met  ? Tone::ok
                          : Tone::un,
          .sign = !judged ? Sign::gate_neutral
                  : *met  ? Sign::gate_open
                          : Sign::gate,
          .key = "gate"};
}

void draw_chips(Ui& ui, const Assessing& view, Rect line) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  float x = line.min.x;
  const float y = std::round(line.center().y - ui.metrics.chip / 2);
  draw_text(draw, ui.fonts.body_bold, {x, std::round(line.center().y - ui.fonts.body_bold.size / 2)},
            ui.theme.ink, view.criterion().code);
  x += std::ceil(text_width(ui.fonts.body_bold, view.criterion().code)) + ui.metrics.gap1;
  const auto add = [&](const Chip& chip) {
    if (x + chip_width(ui, chip) > line.max.x) return;
    x = draw_chip(ui, draw, {x, y}, chip).max.x + ui.metrics.gap1;
  };
  std::string words;
  if (view.criterion().gate_min_points) add(gate_chip(view, words));
  if (view.own) return;
  const std::string weight =
      view.model.tr("ui_assess.weight", {{"weight", view.model.format.exact(view.criterion().weight)}});
  add({.text = weight, .key = "weight"});
  if (view.hides_score || !view.score_of(view.at).share) return;
  const std::string share =
      view.model.tr("ui_assess.contribution",
                    {{"points", view.model.format.number(view.score_of(view.at).contribution, 2)}});
  add({.text = share, .key = "contribution"});
}

void draw_head(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Rect line = Rect::of(ImGui::GetCursorScreenPos(), {room(), ui.metrics.control_small});
  Rect left = line;
  left.cut_right(ui.metrics.px(170) + ui.metrics.control_small + ui.metrics.gap1);
  draw_chips(ui, view, left);
  draw_pager(ui, view, state, line, actions);
  place({line.min.x, line.max.y + ui.metrics.units(2)});
  const Criterion& criterion = view.criterion();
  const bool plain = view.own && !criterion.question.empty();
  text(ui, {.text = view.model.tr(plain ? criterion.question : criterion.text),
            .style = TextStyle::title,
            .wraps = true,
            .key = "title"});
  if (view.own && !criterion.guidance.empty())
    text(ui, {.text = view.model.tr(criterion.guidance),
              .color = ui.theme.ink2,
              .width = std::min(room(), ui.metrics.text_column),
              .wraps = true,
              .key = "guidance"});
  skip_down(ui.metrics.units(1));
}

/// Why what counts is less than what was typed.
void draw_cap(Ui& ui, const Assessing& view) {
  const scoring::CriterionScore& score = view.score_of(view.at);
  if (view.own || !score.points || !score.points_given || *score.points == *score.points_given) return;
  const bool top = score.why == scoring::Why::capped_top;
  sign_line(ui, Sign::half,
            view.model.tr(top ? "ui_assess.capped.top" : "ui_assess.capped.support",
                          {{"counts", view.model.format.exact(*score.points)}}),
            ui.theme.bg);
}

}  // namespace

void draw_assess_card(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions) {
  const Region region(ui, "card", Region::Kind::home);
  const Panel panel(ui, {.key = "card",
                         .rect = area,
                         .fill = ui.theme.bg,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  const KeyScope scope(ui, "card");
  draw_head(ui, view, state, actions);
  if (!view.locked.empty()) {
    banner(ui, {.key = "locked", .sign = Sign::wait, .text = view.locked});
    skip_down(ui.metrics.units(1));
  }
  draw_value_fields(ui, view, state, actions);
  draw_rubric(ui, view, state, actions);
  skip_down(ui.metrics.units(view.own ? 2 : 1));
  draw_cap(ui, view);
  draw_answer_options(ui, view, state, actions);
  if (!view.own) draw_stage_notes(ui, view, state, actions);
  draw_evidence_strip(ui, view, state, actions);
  draw_visit_rows(ui, view, state, actions);
  draw_finding_row(ui, view, state);
  draw_item_history(ui, view, state, actions);
}

}  // namespace assessor::ui
