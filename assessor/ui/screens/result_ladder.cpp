#include <algorithm>
#include <cmath>

#include "ui/charts/level_ladder.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"

namespace assessor::ui {

namespace {

using scoring::Explanation;
using scoring::Score;

/// Height of a level where the conditions of the next one need the room.
constexpr float k_least_rung = 24;

/// One condition of the next level as a line.
struct Condition {
  std::string words, value;
  Sign sign = Sign::ok;
  std::string criterion;  ///< id of the first that stands in its way; empty: none
};

/// "7 dari 9": how many parts hold.
std::string parts_that_hold(const Model& model, const Explanation& rule) {
  const auto held = std::count_if(rule.parts.begin(), rule.parts.end(),
                                  [](const Explanation& part) { return part.holds.value_or(false); });
  return model.tr("ui_result.of",
                  {{"part", std::to_string(held)}, {"all", std::to_string(rule.parts.size())}});
}

std::string first_criterion(const Score& score, const std::string& rule, const std::string& subject) {
  if (!score.next_level) return {};
  for (const scoring::UnmetRule& unmet : score.next_level->unmet)
    if (unmet.rule == rule && unmet.subject == subject && !unmet.criteria.empty())
      return unmet.criteria.front();
  return {};
}

std::string param(const Explanation& rule, const std::string& name) {
  const auto found = rule.params.find(name);
  return found == rule.params.end() ? std::string() : found->second;
}

Condition condition_of(const Model& model, const ResultView& view, const Score& score,
                       const Explanation& rule) {
  const std::string name = rule.code.substr(rule.code.find('-') + 1);
  const auto words = [&](const std::string& key) {
    return parameter_words(model, view.standard, key, param(rule, key));
  };
  Condition condition;
  condition.words =
      model.tr("ui_result.rule." + name, {{"subject", words("subject")}, {"needs", words("needs")}});
  condition.value = words("has");
  if (name == "gates" || name == "every_section_at_least") condition.value = parts_that_hold(model, rule);
  if (name == "stage_in") condition.value = stage_short(model, view.standard, view.stage);
  if (name == "rule") condition.value.clear();
  if (!rule.holds.value_or(true)) {
    condition.sign = name.starts_with("gate") ? Sign::gate : Sign::half;
    condition.criterion = first_criterion(score, name, rule.subject);
  }
  return condition;
}

std::vector<Condition> conditions_of(const Model& model, const ResultView& view, const Score& score,
                                     const Explanation& told) {
  std::vector<Condition> conditions;
  if (!score.next_level) return conditions;
  for (const Explanation& level : told.parts)
    if (level.code == "level" && level.subject == score.next_level->id)
      for (const Explanation& rule : level.parts)
        conditions.push_back(condition_of(model, view, score, rule));
  return conditions;
}

/// "skor 85": the total that a level asks for.
std::string total_of(const Model& model, const Explanation& level) {
  for (const Explanation& rule : level.parts)
    if (rule.code.starts_with("rule-total"))
      return model.tr("ui_result.score_of", {{"total", model.format.decimal(param(rule, "needs"))}});
  return {};
}

void draw_condition(Ui& ui, const Model& model, const ResultView& view, Rect row, std::size_t index,
                    const Condition& condition, Actions* actions) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const std::string key = "condition-" + std::to_string(index);
  Rect line = row;
  const float sign = ui.metrics.px(15), middle = row.center().y;
  draw_sign(draw, condition.sign, {{line.min.x, std::round(middle - sign / 2)}, sign, ui.theme.surface},
            ui.theme);
  line.cut_left(sign, ui.metrics.gap1);
  draw_text_right(draw, ui.fonts.small, {line.max.x, std::round(middle - ui.fonts.small.size / 2)},
                  ui.theme.ink2, condition.value);
  line.cut_right(text_width(ui.fonts.small, condition.value), ui.metrics.gap1);
  const bool cut = text_width(ui.fonts.body, condition.words) > std::ceil(line.width());
  const Face face = cut ? ui.fonts.small : ui.fonts.body;
  const bool whole = draw_fitted(draw, face, {line.min.x, std::round(middle - face.size / 2)}, ui.theme.ink,
                                 condition.words, std::ceil(line.width()));
  if (actions == nullptr || condition.criterion.empty()) {
    record_text(ui, key, row, condition.words, !whole);
    return;
  }
  // A little wider than its words, so that the ring stays clear of them.
  const Rect spot = row.inset(-ui.metrics.units(1), 0);
  place(spot.min);
  const Item made = item(ui, {.key = key,
                              .role = Role::row,
                              .label = condition.words,
                              .value = condition.value,
                              .size = spot.size(),
                              .cut = !whole,
                              .rounding = ui.metrics.radius_control,
                              .ring_inside = true});
  if (made.pressed)
    actions->push_back(Go{.place = Place::assess,
                          .organization = view.assessment.organization,
                          .stage = view.key,
                          .criterion = condition.criterion});
  (void)model;
}

/// The next level, opened into what it asks for.
void draw_open_rung(Ui& ui, const Model& model, const ResultView& view, Rect box, const Rung& rung,
                    const std::vector<Condition>& conditions, Actions* actions) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float reach = ui.metrics.gap1;
  draw.AddRect({box.min.x - reach, box.min.y}, {box.max.x + reach, box.max.y}, ui.theme.line,
               ui.metrics.radius_card, 0, ui.metrics.stroke);
  box = box.inset(ui.metrics.units(0.5f), ui.metrics.units(1));
  const Rect head = box.cut_top(ui.metrics.px(28));
  const float size = ui.metrics.sign;
  draw_level(draw, rung.level, {{head.min.x, std::round(head.center().y - size / 2)}, size, ui.theme.surface},
             ui.theme);
  float right = head.max.x;
  draw_text_right(draw, ui.fonts.small, {right, std::round(head.center().y - ui.fonts.small.size / 2)},
                  color_of(rung.sign, ui.theme), rung.note);
  right -= text_width(ui.fonts.small, rung.note) + ui.metrics.units(1) + size;
  draw_sign(draw, rung.sign, {{right, std::round(head.center().y - size / 2)}, size, ui.theme.surface},
            ui.theme);
  const float left = head.min.x + size + ui.metrics.gap1;
  draw_fitted(draw, ui.fonts.body_bold, {left, std::round(head.center().y - ui.fonts.body_bold.size / 2)},
              ui.theme.ink, rung.name, right - left - ui.metrics.units(1));
  const Group group(ui, "conditions", Arrows::vertical);
  const float pitch = std::min(ui.metrics.px(26), box.height() / static_cast<float>(conditions.size()));
  for (std::size_t i = 0; i < conditions.size(); ++i)
    draw_condition(ui, model, view, box.cut_top(pitch), i, conditions[i], actions);
}

Rung rung_of(const Model& model, const ResultView& view, const Score& score, std::size_t index,
             const Explanation& told) {
  const Level& level = view.standard.levels[index];
  Rung rung{.level = static_cast<int>(index), .name = model.tr(level.title)};
  if (score.level == level.id) {
    rung.current = true;
    rung.note = model.tr("ui_result.here");
    return rung;
  }
  if (score.level && level_number(view.standard, score.level) > static_cast<int>(index)) {
    rung.sign = Sign::ok;
    return rung;
  }
  for (const Explanation& part : told.parts)
    if (part.code == "level" && part.subject == level.id) rung.note = total_of(model, part);
  return rung;
}

void draw_next(Ui& ui, const Model& model, const ResultView& view, Rect& area, Rung rung,
               const std::vector<Condition>& conditions, float rungs_left, Actions* actions) {
  const auto held_back = std::count_if(conditions.begin(), conditions.end(),
                                       [](const Condition& one) { return one.sign != Sign::ok; });
  const bool gate = std::any_of(conditions.begin(), conditions.end(),
                                [](const Condition& one) { return one.sign == Sign::gate; });
  rung.sign = gate ? Sign::gate : Sign::half;
  rung.note = model.tr("ui_result.held", {{"count", std::to_string(held_back)}});
  const float wanted = ui.metrics.px(38) + static_cast<float>(conditions.size()) * ui.metrics.px(26);
  const float room_left = area.height() - rungs_left * ui.metrics.px(k_least_rung) - ui.metrics.gap1;
  const Rect box = area.cut_top(std::min(wanted, room_left), ui.metrics.gap1);
  draw_open_rung(ui, model, view, box, rung, conditions, actions);
}

/// Below the levels; takes room from them only where there is something to say.
void draw_near(Ui& ui, const std::string& words, Rect& area) {
  if (words.empty()) return;
  const float height = wrapped_height(ui.fonts.small, words, area.width());
  const Rect line = area.cut_bottom(std::ceil(height), ui.metrics.units(1));
  draw_wrapped(*ImGui::GetWindowDrawList(), ui.fonts.small, line.min, ui.theme.ink2, words,
               {.width = line.width()});
  record_text(ui, "near", line, words, false);
}

}  // namespace

void draw_ladder(Ui& ui, const Model& model, const ResultView& view, const Score& score,
                 const Explanation& told, Rect area, Actions* actions) {
  const std::vector<Condition> conditions = conditions_of(model, view, score, told);
  if (!score.level) {
    const std::string words = explanation_words(model, view.standard, told);
    const float high = draw_wrapped(*ImGui::GetWindowDrawList(), ui.fonts.body, area.min, ui.theme.ink2,
                                    words, {.width = area.width()});
    area.cut_top(high, ui.metrics.gap1);
  }
  const std::size_t count = view.standard.levels.size();
  const float open = static_cast<float>(conditions.size()) * ui.metrics.px(26) + ui.metrics.px(38);
  const float spare = conditions.empty() ? area.height() : area.height() - open - ui.metrics.gap1;
  const float pitch = std::clamp(spare / static_cast<float>(std::max<std::size_t>(1, count)),
                                 ui.metrics.px(k_least_rung), ui.metrics.px(38));
  for (std::size_t i = count; i-- > 0;) {
    const Rung rung = rung_of(model, view, score, i, told);
    if (score.next_level && score.next_level->id == view.standard.levels[i].id && !conditions.empty()) {
      draw_next(ui, model, view, area, rung, conditions, static_cast<float>(i), actions);
      continue;
    }
    const Rect row = area.cut_top(pitch);
    draw_rung(pen_of(ui), row, rung);
    record_text(ui, "level-" + view.standard.levels[i].id, row, rung.name + " " + rung.note, false);
  }
}

void draw_ladder_card(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                      Rect rect, Actions& actions) {
  const Card card(ui, {.key = "ladder", .rect = rect, .title = model.words.plain("ui_result.ladder")});
  const std::string stage = stage_short(model, view.standard, view.stage);
  const Chip chip{.text = stage, .tone = Tone::info};
  draw_chip(ui, card.draw(), {card.inner().max.x - chip_width(ui, chip), rect.min.y + ui.metrics.units(2.5f)},
            chip);
  Rect inner = card.inner();
  draw_near(ui, near_words(model, view.standard, view.score), inner);
  draw_ladder(ui, model, view, view.score, findings.level, inner, &actions);
}

}  // namespace assessor::ui
