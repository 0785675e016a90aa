#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "session/follow_up_proposal.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/result_steps.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/signs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using scoring::Path;
using scoring::PathStep;

SectionIndex top_section_of(const Standard& standard, CriterionIndex criterion) {
  SectionIndex section = standard.criteria[criterion].section;
  while (standard.sections[section].parent) section = *standard.sections[section].parent;
  return section;
}

/// What the step opens: "syarat wajib, KE 60,49" or "standar ME 61,67".
std::string effect_of(const Model& model, const ResultView& view, const PathStep& step) {
  const SectionIndex top = top_section_of(view.standard, step.step.criterion);
  const std::string percent = percent_words(model, view.standard, step.after, step.after.sections[top].share);
  const bool gate = step.step.reason == scoring::StepReason::gate;
  return model.tr(gate ? "ui_result.opens_gate" : "ui_result.opens_section",
                  {{"section", view.standard.sections[top].code}, {"percent", percent}});
}

void draw_arrow(Ui& ui, Rect spot) {
  draw_text_centered(*ImGui::GetWindowDrawList(), ui.fonts.body,
                     {spot.center().x, std::round(spot.center().y - ui.fonts.body.size / 2)}, ui.theme.link,
                     icon::arrow_right);
}

struct EndBox {
  std::string_view caption;
  std::string total, level;
  int number = 0;
  Color fill = 0;
};

void draw_end(Ui& ui, Rect box, const EndBox& end) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(box.min, box.max, end.fill, ui.metrics.radius_card);
  const float x = box.center().x, sign = ui.metrics.sign;
  float y = std::round(box.center().y - ui.metrics.px(40));
  draw_text_centered(draw, ui.fonts.small, {x, y}, ui.theme.ink2, end.caption);
  y += ui.metrics.leading_body;
  draw_text_centered(draw, ui.fonts.title, {x, y}, ui.theme.ink, end.total);
  y += ui.metrics.leading_title + ui.metrics.units(0.5f);
  draw_level(draw, end.number, {{std::round(x - sign / 2), y}, sign, end.fill}, ui.theme);
  y += sign + ui.metrics.units(1);
  draw_wrapped(draw, ui.fonts.small, {box.min.x + ui.metrics.units(1), y}, ui.theme.ink, end.level,
               {.width = box.width() - ui.metrics.units(2), .max_lines = 2, .align = 0.5f});
  record_text(ui, "end", box, end.total, false);
}

void draw_step_head(Ui& ui, Rect head, int number, std::string_view code, std::string_view gain) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float radius = ui.metrics.px(10);
  draw.AddCircleFilled({head.min.x + radius, head.center().y}, radius, ui.theme.mark, 24);
  const float small = std::round(head.center().y - ui.fonts.small_bold.size / 2);
  draw_text_centered(draw, ui.fonts.small_bold, {head.min.x + radius, small}, ui.theme.on_pri,
                     std::to_string(number));
  const float y = std::round(head.center().y - ui.fonts.body_bold.size / 2);
  draw_text(draw, ui.fonts.body_bold, {head.min.x + 2 * radius + ui.metrics.gap1, y}, ui.theme.ink, code);
  draw_text_right(draw, ui.fonts.body_bold, {head.max.x, y}, ui.theme.link, gain);
}

/// Number, item, gain; advice; change and effort; what it opens. Leads to the item.
bool draw_step(Ui& ui, const Model& model, const ResultView& view, Rect box, int number,
               const PathStep& step) {
  const Criterion& criterion = view.standard.criteria[step.step.criterion];
  const std::string advice = advice_of(model, view, step.step);
  place(box.min);
  const Item made = item(ui, {.key = criterion.id,
                              .role = Role::row,
                              .label = criterion.code + ". " + advice,
                              .value = gain_of(model, view, step.step),
                              .size = box.size(),
                              .rounding = ui.metrics.radius_card});
  ImDrawList& draw = *made.draw;
  if (made.hovered) draw.AddRectFilled(box.min, box.max, ui.theme.sunken, ui.metrics.radius_card);
  draw.AddRect(box.min, box.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  Rect inner = box.inset(ui.metrics.gap2, ui.metrics.gap1);
  draw_step_head(ui, inner.cut_top(ui.metrics.px(24), ui.metrics.units(0.5f)), number, criterion.code,
                 gain_of(model, view, step.step));
  const Rect effect = inner.cut_bottom(ui.metrics.leading_small);
  const Rect change = inner.cut_bottom(ui.metrics.leading_small, ui.metrics.units(0.5f));
  const bool gate = step.step.reason == scoring::StepReason::gate;
  const float sign = ui.metrics.px(14);
  draw_sign(draw, gate ? Sign::gate_open : Sign::ok,
            {{effect.min.x, std::round(effect.center().y - sign / 2)}, sign, ui.theme.surface}, ui.theme);
  draw_fitted(draw, ui.fonts.small, {effect.min.x + sign + ui.metrics.units(1), effect.min.y}, ui.theme.ok,
              effect_of(model, view, step), effect.width() - sign - ui.metrics.units(1));
  draw_fitted(draw, ui.fonts.small, change.min, ui.theme.ink2,
              change_of(model, view, step.step) + after_words(model, view, step), change.width());
  const auto lines =
      static_cast<std::size_t>(std::max(1.0f, std::floor(inner.height() / ui.metrics.leading_body)));
  draw_wrapped(draw, ui.fonts.body, inner.min, ui.theme.ink, advice,
               {.width = inner.width(), .max_lines = lines});
  return made.pressed;
}

/// Below the path: what to answer first, what no points can meet, or that no path was found.
struct Hint {
  Sign sign = Sign::none;
  std::string words;
};

Hint hint_of(const Model& model, const ResultView& view, const Path& path) {
  const int open = view.score.applicable - view.score.answered;
  if (!path.arrives) return {Sign::half, model.tr("ui_result.not_enough")};
  if (open > 0 && view.open)
    return {Sign::blank,
            model.tr("ui_result.answer_first",
                     {{"count", std::to_string(open)},
                      {"best", on_scale_words(model, view.standard, view.score, view.score.bounds.best)}})};
  if (path.remains.empty()) return {};
  return {Sign::wait, model.tr("ui_result.beyond_points")};
}

void draw_hint(Ui& ui, Rect line, const Hint& hint) {
  if (hint.sign == Sign::none) return;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float sign = ui.metrics.px(15), y = line.center().y;
  draw_sign(draw, hint.sign, {{line.min.x, std::round(y - sign / 2)}, sign, ui.theme.surface}, ui.theme);
  const float x = line.min.x + sign + ui.metrics.units(1.5f);
  const bool whole = draw_fitted(draw, ui.fonts.small, {x, std::round(y - ui.fonts.small.size / 2)},
                                 ui.theme.ink2, hint.words, line.max.x - x);
  record_text(ui, "hint", line, hint.words, !whole);
}

constexpr float k_end = 104, k_arrow = 38, k_step = 225;

/// How many steps of a way have room between now and afterwards.
std::size_t steps_that_fit(const Ui& ui, float width, const Path& path) {
  const float room_left = width - ui.metrics.px(2 * k_end + k_arrow);
  const auto fit = static_cast<std::size_t>(std::max(1.0f, std::floor(room_left / ui.metrics.px(k_step))));
  return std::min(fit, path.steps.size());
}

/// Now, the steps that fit, afterwards; arrows between them.
void draw_way(Ui& ui, const Model& model, const ResultView& view, const Path& path, Rect area,
              Actions& actions) {
  const float end = ui.metrics.px(k_end), arrow = ui.metrics.px(k_arrow);
  const std::size_t shown = steps_that_fit(ui, area.width(), path);
  const Standard& standard = view.standard;
  draw_end(ui, area.cut_left(end),
           {model.words.plain("ui_result.now"), total_words(model, standard, view.score),
            level_name(model, standard, view.score.level), level_number(standard, view.score.level),
            ui.theme.sunken});
  const scoring::Score& after = path.steps.back().after;
  const auto& reached = after.level_if_verified ? after.level_if_verified : after.level;
  {
    const KeyScope scope(ui, "after");
    draw_end(ui, area.cut_right(end),
             {model.words.plain("ui_result.afterwards"), total_words(model, standard, after),
              level_name(model, standard, reached), level_number(standard, reached), ui.theme.ok_soft});
  }
  draw_arrow(ui, area.cut_right(arrow));
  const float width = area.width() / static_cast<float>(shown);
  const Group group(ui, "way", Arrows::horizontal);
  for (std::size_t i = 0; i < shown; ++i) {
    Rect piece = area.cut_left(width);
    const Rect spot = piece.cut_left(arrow);
    draw_arrow(ui, spot);
    if (draw_step(ui, model, view, piece, static_cast<int>(i) + 1, path.steps[i]))
      actions.push_back(to_item(view, path.steps[i].step));
  }
}

/// At the right of the foot: from one way to the next.
void draw_way_turner(Ui& ui, const Model& model, const ResultFindings& findings, std::size_t& way,
                     Rect& foot) {
  const std::size_t count = findings.paths.ways.size();
  if (count < 2) return;
  const std::string label =
      model.tr("ui_result.way_turn", {{"number", std::to_string(way + 1)}, {"count", std::to_string(count)}});
  const Button link{.key = "turn", .label = label, .style = ButtonStyle::link, .icon = icon::refresh};
  const ImVec2 size = button_size(ui, link);
  const Rect spot = foot.cut_right(size.x, ui.metrics.gap2);
  place({spot.min.x, std::round(spot.center().y - size.y / 2)});
  if (button(ui, link)) way = (way + 1) % count;
}

/// At the right of the foot, for a result that stands: the steps become lines of the follow-up plan. True
/// when pressed.
bool draw_into_plan(Ui& ui, const Model& model, const ResultView& view, const Path& path, Rect& foot,
                    Actions& actions) {
  if (view.open || model.session->read_only()) return false;
  const std::string label = model.tr("ui_result.into_plan");
  const Button link{.key = "into-plan", .label = label, .style = ButtonStyle::link, .icon = icon::flag};
  const ImVec2 size = button_size(ui, link);
  const Rect spot = foot.cut_right(size.x, ui.metrics.gap2);
  place({spot.min.x, std::round(spot.center().y - size.y / 2)});
  if (!button(ui, link)) return false;
  session::AddFollowUps command{session::proposed_follow_ups(
      {model.session->state(), view.standard, view.assessment.id, {}, &path, model.words.language()})};
  for (FollowUp& entry : command.entries) entry.id = random_uuid();
  if (!command.entries.empty()) actions.push_back(Do{command});
  return true;
}

std::size_t hidden_steps(const Ui& ui, Rect card, const ResultFindings& findings, std::size_t way) {
  const Path& path = findings.paths.ways[way].path;
  return path.steps.size() - steps_that_fit(ui, card.width() - 2 * ui.metrics.gap3, path);
}

/// The link to the list of all steps tells how many of the way have no room beside the others.
std::string all_words(const Model& model, std::size_t hidden) {
  if (hidden == 0) return model.tr("ui_result.all_steps");
  return model.tr("ui_result.more_steps", {{"count", std::to_string(hidden)}});
}

}  // namespace

PathAnswer draw_path_card(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                          std::size_t& way, Rect rect, Actions& actions) {
  const bool has_way = way < findings.paths.ways.size() && !findings.paths.ways[way].path.steps.empty();
  const std::string title = path_title(model, view, findings, way),
                    count = has_way ? way_words(model, findings.paths.ways[way]) : std::string(),
                    all = has_way || !findings.steps.empty()
                              ? all_words(model, has_way ? hidden_steps(ui, rect, findings, way) : 0)
                              : std::string();
  const Card card(ui, {.key = "path", .rect = rect, .title = title, .action = all, .count = count});
  Rect inner = card.inner();
  PathAnswer answer = card.action_pressed() ? PathAnswer::all_steps : PathAnswer::none;
  if (!has_way) {
    place(inner.min);
    text(ui, {.text = model.words.plain(view.score.next_level ? "ui_result.no_steps" : "ui_result.at_top"),
              .color = ui.theme.ink2,
              .wraps = true,
              .key = "none"});
    return answer;
  }
  const Path& path = findings.paths.ways[way].path;
  Rect foot = inner.cut_bottom(ui.metrics.leading_body, ui.metrics.gap1);
  draw_way(ui, model, view, path, inner, actions);
  if (draw_into_plan(ui, model, view, path, foot, actions)) answer = PathAnswer::into_plan;
  draw_way_turner(ui, model, findings, way, foot);
  draw_hint(ui, foot, hint_of(model, view, path));
  return answer;
}

}  // namespace assessor::ui
