#include <algorithm>
#include <cmath>

#include "scoring/assumed.h"
#include "ui/charts/level_ladder.h"
#include "ui/charts/score_ring.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::string on_scale(const Assessing& view, const Rational& value) {
  return view.model.format.decimal(scoring::displayed_on_scale(view.standard, view.score, value));
}

ScoreDial dial_of(const Assessing& view) {
  ScoreDial dial;
  const Scoring& scoring = view.standard.scoring;
  const double least = scoring.min.approximate();
  if (view.score.total) dial.value = view.score.total->approximate() - least;
  dial.best = view.score.bounds.best ? view.score.bounds.best->approximate() - least : dial.value;
  dial.most = (scoring.max - scoring.min).approximate();
  for (const Rational& cut : view.score.thresholds.ladder)
    dial.cuts.push_back({cut.approximate() - least, view.model.format.exact(cut)});
  dial.number = total_words(view);
  dial.caption = view.locked.empty()
                     ? view.model.tr("ui_assess.score.live")
                     : view.model.tr("ui_assess.score.of", {{"most", view.model.format.exact(scoring.max)}});
  return dial;
}

/// In a low window the range stands beside the number, since there is no line for it below.
void add_range(ScoreDial& dial, const Assessing& view) {
  const auto& best = view.score.bounds.best;
  if (!view.locked.empty() || !best || view.score.total == best) return;
  dial.caption += ", " + view.model.tr("ui_assess.score.to", {{"high", on_scale(view, *best)}});
}

void draw_score(Ui& ui, const Assessing& view) {
  ScoreDial dial = dial_of(view);
  const float width = room();
  const bool low = ui.metrics.height_class == HeightClass::low;
  if (low) add_range(dial, view);
  const float height =
      low ? score_bar_height(ui.metrics) : std::min(score_ring_height(ui.metrics, width), ui.metrics.px(158));
  const Rect rect = Rect::of(ImGui::GetCursorScreenPos(), {width, height});
  if (low)
    draw_score_bar(pen_of(ui), rect, dial);
  else
    draw_score_ring(pen_of(ui), rect, dial);
  ImGui::Dummy(rect.size());
  record_text(ui, "total", rect, dial.number, false);
  const std::size_t blank = view.count(AssessFilter::blank);
  if (!low && blank > 0 && view.score.total && view.score.bounds.best) {
    text(ui,
         {.text = view.model.tr("ui_assess.score.range", {{"low", total_words(view)},
                                                          {"high", on_scale(view, *view.score.bounds.best)},
                                                          {"count", std::to_string(blank)}}),
          .style = TextStyle::small,
          .color = ui.theme.ink2,
          .wraps = true,
          .align = 0.5f,
          .key = "range"});
  }
}

std::vector<Rung> rungs_of(const Assessing& view) {
  std::vector<Rung> rungs;
  const auto& levels = view.standard.levels;
  for (std::size_t i = levels.size(); i-- > 0;) {
    Rung rung{.level = static_cast<int>(i), .name = view.model.tr(levels[i].title)};
    rung.current = view.score.level == levels[i].id;
    if (rung.current) rung.note = view.model.tr("ui_assess.level.here");
    if (view.score.next_level && view.score.next_level->id == levels[i].id &&
        !view.score.unmet_gates.empty()) {
      rung.note = view.model.tr("ui_assess.level.held");
      rung.sign = Sign::gate;
    }
    rungs.push_back(std::move(rung));
  }
  return rungs;
}

void draw_levels(Ui& ui, const Assessing& view) {
  text(ui, {.text = view.model.tr("ui_assess.level.title"), .style = TextStyle::small_bold});
  const auto rungs = rungs_of(view);
  const Rect rect =
      Rect::of(ImGui::GetCursorScreenPos(), {room(), level_ladder_height(ui.metrics, rungs.size())});
  draw_level_ladder(pen_of(ui), rect, rungs);
  ImGui::Dummy(rect.size());
  const Level* level = view.score.level ? view.standard.level(*view.score.level) : nullptr;
  record_text(ui, "level", rect, level != nullptr ? view.model.tr(level->title) : std::string(), false);
}

void draw_why_line(Ui& ui, const Assessing& view, const WhyLine& line, std::size_t index, Actions& actions) {
  const ImVec2 size{room(), ui.metrics.px(ui.metrics.height_class == HeightClass::low ? 28 : 33)};
  const std::string label = line.bold.empty() ? line.words : line.bold + " " + line.words;
  const bool here = line.criterion == view.criterion().id;
  const float indent = ui.metrics.px(24);
  const std::string tail = here ? view.model.tr("ui_assess.why.here") : std::string();
  const float width = size.x - indent - text_width(ui.fonts.small_bold, tail) - ui.metrics.px(4);
  const std::vector<TextRun> runs = {
      {line.bold + (line.bold.empty() ? "" : " "), ui.fonts.small_bold, ui.theme.ink},
      {line.words, ui.fonts.small, ui.theme.ink}};
  const Item made = item(ui, {.key = "why-" + std::to_string(index),
                              .role = Role::link,
                              .label = label,
                              .size = size,
                              .enabled = !line.criterion.empty(),
                              .cut = runs_width(runs) > width,
                              .ring_inside = true});
  if (made.hovered && !line.criterion.empty())
    made.draw->AddRectFilled(made.rect.min, made.rect.max, ui.theme.sunken);
  if (index > 0)
    made.draw->AddLine({made.rect.min.x, made.rect.min.y + 0.5f}, {made.rect.max.x, made.rect.min.y + 0.5f},
                       ui.theme.line, ui.metrics.stroke);
  const float middle = made.rect.center().y;
  draw_sign(*made.draw, line.sign,
            {{made.rect.min.x, std::round(middle - ui.metrics.px(8))}, ui.metrics.px(15), ui.theme.surface},
            ui.theme);
  draw_runs(*made.draw, {made.rect.min.x + indent, std::round(middle - ui.fonts.small.size / 2)}, runs,
            width);
  draw_text_right(*made.draw, ui.fonts.small_bold,
                  {made.rect.max.x, std::round(middle - ui.fonts.small_bold.size / 2)}, ui.theme.link, tail);
  const auto found = view.standard.criterion_by_id.find(line.criterion);
  if (made.pressed && found != view.standard.criterion_by_id.end()) look_at(view, found->second, actions);
}

void draw_why(Ui& ui, const Assessing& view, Actions& actions) {
  const auto lines = why_lines(view);
  if (lines.empty()) return;
  text(ui, {.text = view.model.tr("ui_assess.why.title", {{"level", next_level_name(view)}}),
            .style = TextStyle::small_bold,
            .wraps = true});
  const Group group(ui, "why", Arrows::vertical);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  for (std::size_t i = 0; i < lines.size(); ++i) draw_why_line(ui, view, lines[i], i, actions);
  ImGui::PopStyleVar();
}

/// The least points that would add something: the gate's, else the next step above those that count.
std::optional<Rational> better_points(const Assessing& view, const scoring::PreparedCriterion& prepared) {
  const auto& now = view.score_of(view.at).points;
  const auto& gate = view.criterion().gate_min_points;
  if (gate && (!now || *now < *gate)) return gate;
  for (const scoring::PointStep& step : prepared.steps)
    if (step.points > now.value_or(prepared.zero)) return step.points;
  return std::nullopt;
}

/// Worked out again only when the records, the item or the day changed.
const WhatIf& what_if(const Assessing& view, AssessState& state) {
  WhatIf& kept = state.what_if;
  const std::uint64_t revision = view.model.session->state().revision;
  if (kept.revision == revision && kept.stage == view.key && kept.criterion == view.criterion().id &&
      kept.day == view.sheet.date)
    return kept;
  kept = {revision, view.key, view.criterion().id, view.sheet.date, {}, {}};
  const scoring::PreparedStandard prepared(view.standard);
  if (const auto points = better_points(view, prepared.criteria[view.at]);
      points && prepared.criteria[view.at].scored) {
    kept.points = *points;
    kept.score = scoring::score_assumed(prepared, view.sheet,
                                        view.model.session->previous_results(view.key.assessment),
                                        {{view.at, *points}});
  }
  return kept;
}

std::string what_follows(const Assessing& view, const scoring::Score& then) {
  const Model& model = view.model;
  std::string words =
      model.tr("ui_assess.what_if.score",
               {{"score", model.format.decimal(scoring::displayed_total(view.standard, then))}});
  const SectionIndex section = view.criterion().section;
  if (then.sections[section].share)
    words += " " + model.tr("ui_assess.what_if.section",
                            {{"code", view.standard.sections[section].code},
                             {"score", model.format.decimal(scoring::displayed_percent(
                                           view.standard, then, *then.sections[section].share))}});
  if (view.score_of(view.at).gate_met == false && then.criteria[view.at].gate_met == true)
    words += " " + model.tr("ui_assess.what_if.gate");
  if (then.level && then.level != view.score.level)
    words += " " + model.tr("ui_assess.what_if.level",
                            {{"level", model.tr(view.standard.level(*then.level)->title)}});
  return words;
}

void draw_what_if(Ui& ui, const Assessing& view, AssessState& state, Rect area) {
  const WhatIf& then = what_if(view, state);
  if (!then.score || !view.locked.empty()) return;
  const std::string title =
      view.model.tr("ui_assess.what_if.title", {{"points", view.model.format.exact(then.points)}});
  const std::string words = what_follows(view, *then.score);
  const float pad = ui.metrics.px(10);
  const float high = ui.metrics.leading_body + wrapped_height(ui.fonts.small, words, area.width() - 2 * pad);
  const float height = high + 2 * pad;
  const float y = std::max(ImGui::GetCursorScreenPos().y + ui.metrics.gap1, area.max.y - height);
  const Rect box = Rect::of({area.min.x, y}, {area.width(), height});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(box.min, box.max, ui.theme.ok_soft, ui.metrics.radius_card);
  const Rect inner = box.inset(pad);
  draw_sign(draw, Sign::gate_open, {inner.min, ui.metrics.px(15), ui.theme.ok_soft}, ui.theme);
  draw_fitted(draw, ui.fonts.small_bold, {inner.min.x + ui.metrics.px(22), inner.min.y}, ui.theme.ink, title,
              inner.width() - ui.metrics.px(22));
  draw_wrapped(draw, ui.fonts.small, {inner.min.x, inner.min.y + ui.metrics.leading_body}, ui.theme.ink2,
               words, {.width = inner.width()});
  place(box.min);
  ImGui::Dummy(box.size());
  record_text(ui, "what-if/title", box, title, false);
  record_text(ui, "what-if", box, words, false);
}

void draw_panel_head(Ui& ui, const Assessing& view, AssessState& state) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = room();
  const std::string sums = view.model.tr("ui_assess.sums");
  const Button link{.key = "sums", .label = sums, .style = ButtonStyle::link, .icon = icon::calculator};
  const float wide = button_size(ui, link).x;
  text(ui, {.text = view.model.tr("ui_assess.score.title", {{"stage", stage_name(view.model, view.stage)}}),
            .style = TextStyle::small_bold,
            .width = width - wide - ui.metrics.gap1});
  place({start.x + width - wide, start.y});
  if (button(ui, link)) state.dialog = AssessDialog::sums;
  place({start.x, start.y + ui.metrics.leading_body + ui.metrics.units(1)});
}

void draw_rule(Ui& ui) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddLine({at.x, at.y}, {at.x + room(), at.y}, ui.theme.line, ui.metrics.stroke);
  skip_down(ui.metrics.units(1));
}

}  // namespace

void draw_score_panel(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions) {
  const Region region(ui, "score");
  const Panel panel(ui, {.key = "score",
                         .rect = area,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  const KeyScope scope(ui, "score");
  panel.draw().AddLine({area.min.x + 0.5f, area.min.y}, {area.min.x + 0.5f, area.max.y}, ui.theme.line,
                       ui.metrics.stroke);
  draw_panel_head(ui, view, state);
  draw_score(ui, view);
  skip_down(ui.metrics.units(1));
  draw_rule(ui);
  draw_levels(ui, view);
  skip_down(ui.metrics.units(1));
  draw_why(ui, view, actions);
  Rect rest = area.inset(ui.metrics.gap3, ui.metrics.gap2);
  rest.max.x = rest.min.x + room();
  draw_what_if(ui, view, state, rest);
}

void draw_score_strip(Ui& ui, const Assessing& view, AssessState& state, Rect area) {
  const Panel panel(ui, {.key = "strip", .rect = area, .fill = ui.theme.surface});
  const KeyScope scope(ui, "strip");
  panel.draw().AddLine({area.min.x, area.max.y - 0.5f}, {area.max.x, area.max.y - 0.5f}, ui.theme.line,
                       ui.metrics.stroke);
  Rect line = area.inset(ui.metrics.gap3, 0);
  const auto middle = [&](float height) { return std::round(line.center().y - height / 2); };
  if (ui.metrics.width_class == WidthClass::narrow && view.model.at.view == AssessView::card) {
    const auto all = view.items.size(), answered = all - view.count(AssessFilter::blank);
    const std::string words = view.model.tr(
        "ui_assess.items_count", {{"answered", std::to_string(answered)}, {"all", std::to_string(all)}});
    const Button open{.key = "items", .label = words, .icon = icon::list, .small = true};
    const ImVec2 size = button_size(ui, open);
    place({line.cut_left(size.x, ui.metrics.gap2).min.x, middle(size.y)});
    if (button(ui, open)) state.dialog = AssessDialog::items;
  }
  const std::string why = view.model.tr(view.hides_score ? "ui_assess.bring.short" : "ui_assess.why.short");
  const Button link{.key = "why", .label = why, .style = ButtonStyle::link};
  const ImVec2 size = button_size(ui, link);
  place({line.cut_right(size.x, ui.metrics.gap2).min.x, middle(size.y)});
  if (button(ui, link)) state.dialog = AssessDialog::why;
  if (view.hides_score) return;
  std::vector<TextRun> runs = {{total_words(view) + "  ", ui.fonts.body_bold, ui.theme.ink}};
  if (view.score.bounds.best && view.count(AssessFilter::blank) > 0)
    runs.push_back(
        {view.model.tr("ui_assess.score.to", {{"high", on_scale(view, *view.score.bounds.best)}}) + "  ",
         ui.fonts.small, ui.theme.ink2});
  if (const Level* level = view.score.level ? view.standard.level(*view.score.level) : nullptr)
    runs.push_back({view.model.tr(level->title) + "  ", ui.fonts.body, ui.theme.ink});
  if (!view.score.unmet_gates.empty())
    runs.push_back({view.model.tr("ui_assess.held_by",
                                  {{"code", view.standard.criteria[view.score.unmet_gates.front()].code}}),
                    ui.fonts.small, ui.theme.un});
  draw_runs(panel.draw(), {line.min.x, middle(ui.fonts.body.size)}, runs, line.width());
}

}  // namespace assessor::ui
