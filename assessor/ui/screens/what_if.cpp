#include "ui/screens/what_if.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/explanation.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using scoring::PreparedStandard;

void work_out(const Model& model, const ResultView& view, WhatIfState& state) {
  const std::uint64_t revision = model.session->state().revision;
  if (state.outcome && state.revision == revision) return;
  const PreparedStandard prepared(view.standard);
  state.outcome = scoring::what_if(prepared, view.sheet, view.score, state.assumed,
                                   model.session->previous_results(view.assessment.id));
  state.revision = revision;
}

/// Chips to go from section to section, with how many items are being tried in each.
void draw_section_chips(Ui& ui, const ResultView& view, WhatIfState& state) {
  const Group group(ui, "sections", Arrows::horizontal);
  for (const SectionIndex index : view.standard.top_sections) {
    const auto tried = std::count_if(state.assumed.begin(), state.assumed.end(), [&](const auto& assumption) {
      return scoring::lies_in(view.standard, assumption.first, index);
    });
    const Section& section = view.standard.sections[index];
    const std::string label = tried > 0 ? section.code + " · " + std::to_string(tried) : section.code;
    if (filter_chip(ui, {.key = section.id, .label = label, .on = state.section == index}))
      state.section = index;
    ImGui::SameLine(0, ui.metrics.gap1);
    if (room() < ui.metrics.px(60)) ImGui::NewLine();
  }
  ImGui::NewLine();
}

/// One item: what counts now, and its points to choose from.
void draw_item(Ui& ui, const Model& model, const ResultView& view, CriterionIndex index,
               const scoring::PreparedCriterion& prepared, WhatIfState& state) {
  const Criterion& criterion = view.standard.criteria[index];
  const KeyScope scope(ui, criterion.id);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float height = ui.metrics.px(34), width = room();
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const auto tried = state.assumed.find(index);
  const auto& now = view.score.criteria[index].points;
  const float chips = static_cast<float>(prepared.steps.size()) * ui.metrics.px(46);
  const float y = std::round(start.y + (height - ui.fonts.body.size) / 2);
  draw_text(draw, ui.fonts.body_bold, {start.x, y}, ui.theme.ink, criterion.code);
  const float left = start.x + ui.metrics.px(64);
  const bool whole =
      draw_fitted(draw, ui.fonts.body, {left, y}, tried != state.assumed.end() ? ui.theme.link : ui.theme.ink,
                  model.tr(criterion.short_title), start.x + width - chips - left);
  record_text(ui, "name", Rect::of({left, start.y}, {width - chips, height}), criterion.code, !whole);
  const Group group(ui, "points", Arrows::horizontal);
  float x = start.x + width - chips;
  for (const scoring::PointStep& step : prepared.steps) {
    place({x, std::round(start.y + (height - ui.metrics.chip) / 2)});
    x += ui.metrics.px(46);
    const bool on = tried != state.assumed.end() ? tried->second == step.points : now && *now == step.points;
    const std::string label = model.format.exact(step.points);
    if (!filter_chip(ui, {.key = step.points.shortest(), .label = label, .on = on})) continue;
    if (now && *now == step.points)
      state.assumed.erase(index);
    else
      state.assumed[index] = step.points;
    state.outcome.reset();
  }
  draw.AddLine({start.x, start.y + height}, {start.x + width, start.y + height}, ui.theme.line,
               ui.metrics.stroke);
  place({start.x, start.y + height});
}

void draw_items(Ui& ui, const Model& model, const ResultView& view, WhatIfState& state, Rect rect) {
  const Card card(
      ui,
      {.key = "items", .rect = rect, .title = model.words.plain("ui_result.trial.items"), .scrolls = true});
  draw_section_chips(ui, view, state);
  const PreparedStandard prepared(view.standard);
  for (CriterionIndex i = 0; i < view.standard.criteria.size(); ++i)
    if (scoring::lies_in(view.standard, i, state.section) && view.score.criteria[i].applies &&
        prepared.criteria[i].scored)
      draw_item(ui, model, view, i, prepared.criteria[i], state);
  skip_down(ui.metrics.gap2);
}

/// What opens and what still holds the next level back.
void draw_reasons(Ui& ui, const Model& model, const ResultView& view, const scoring::WhatIf& outcome) {
  const auto line = [&](Sign sign, const scoring::UnmetRule& rule) {
    const auto words = [&](const std::string& name, const std::string& value) {
      return parameter_words(model, view.standard, name, value);
    };
    const std::string sentence =
        model.tr("ui_result.rule." + rule.rule,
                 {{"subject", words("subject", rule.subject)}, {"needs", words("needs", rule.needs)}});
    sign_line(ui, sign, sentence, ui.theme.surface);
  };
  for (const scoring::UnmetRule& rule : outcome.opens) line(Sign::ok, rule);
  for (const scoring::UnmetRule& rule : outcome.remains)
    line(rule.rule == "gate" ? Sign::gate : Sign::half, rule);
}

std::string outcome_words(const Model& model, const ResultView& view, const WhatIfState& state) {
  if (state.assumed.empty()) return model.tr("ui_result.trial.nothing");
  const scoring::Score& after = state.outcome->score;
  const bool stays = view.score.level == after.level;
  return model.tr(stays ? "ui_result.trial.outcome_same_level" : "ui_result.trial.outcome",
                  {{"now", total_words(model, view.standard, view.score)},
                   {"then", total_words(model, view.standard, after)},
                   {"from", level_name(model, view.standard, view.score.level)},
                   {"to", level_name(model, view.standard, after.level)}});
}

/// The trial as a PDF that says it is one.
void draw_save(Ui& ui, const Model& model, const ResultView& view, const WhatIfState& state,
               Actions& actions) {
  const Button save{.key = "paper",
                    .label = model.words.plain("ui_result.trial.paper"),
                    .icon = icon::file_pdf,
                    .small = true};
  if (button(ui, save))
    actions.push_back(PrintTrial{view.assessment.organization, state.stage, state.assumed});
}

/// "If they met the required conditions only": one press in place of looking each of them up.
void draw_gates(Ui& ui, const Model& model, const ResultView& view, WhatIfState& state) {
  const scoring::Assumptions gates = scoring::gates_met(PreparedStandard(view.standard), view.score);
  if (gates.empty()) return;
  const Button only{
      .key = "gates", .label = model.words.plain("ui_result.trial.gates"), .icon = icon::flag, .small = true};
  if (!button(ui, only)) return;
  state.assumed = gates;
  state.outcome.reset();
  work_out(model, view, state);
}

void draw_outcome(Ui& ui, const Model& model, const ResultView& view, WhatIfState& state, Rect rect,
                  Actions& actions) {
  const Card card(
      ui, {.key = "outcome",
           .rect = rect,
           .title = model.words.plain("ui_result.trial.then"),
           .action = state.assumed.empty() ? std::string_view() : model.words.plain("ui_result.trial.clear"),
           .scrolls = true});
  if (card.action_pressed()) {
    state.assumed.clear();
    state.outcome.reset();
    work_out(model, view, state);
  }
  Rect inner = card.inner();
  const float dial = std::min(ui.metrics.px(220), std::round(inner.height() * 0.5f));
  draw_dial(ui, model, view, state.outcome->score, model.words.plain("ui_result.trial.caption"),
            inner.cut_top(dial, ui.metrics.gap1));
  place(inner.min);
  text(ui, {.text = outcome_words(model, view, state), .wraps = true, .key = "change"});
  skip_down(ui.metrics.gap1);
  draw_gates(ui, model, view, state);
  if (!state.assumed.empty()) draw_save(ui, model, view, state, actions);
  if (view.score.next_level) {
    const std::string title = model.tr(
        "ui_result.trial.next", {{"level", level_name(model, view.standard, view.score.next_level->id)}});
    text(ui, {.text = title, .style = TextStyle::body_bold});
  }
  draw_reasons(ui, model, view, *state.outcome);
}

}  // namespace

void draw_what_if(Ui& ui, const Model& model, const ResultView& view, WhatIfState& state, Rect area,
                  Actions& actions) {
  work_out(model, view, state);
  place(area.min);
  banner(ui, {.key = "trial",
              .sign = Sign::wait,
              .text = model.words.plain("ui_result.trial.banner"),
              .width = area.width()});
  area.min.y = ImGui::GetCursorScreenPos().y + ui.metrics.gap1;
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  const Rect right = wide ? area.cut_right(ui.metrics.px(420), ui.metrics.px(14))
                          : area.cut_top(std::round(area.height() * 0.45f), ui.metrics.px(14));
  draw_outcome(ui, model, view, state, right, actions);
  draw_items(ui, model, view, state, area);
  if (ui.take(Key::escape)) state = {};
}

}  // namespace assessor::ui
