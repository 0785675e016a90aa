#include "ui/screens/organizations_panel.h"

#include <algorithm>
#include <cmath>

#include "scoring/display.h"
#include "session/schedule_words.h"
#include "ui/charts/bars.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/organization_act.h"
#include "ui/screens/organizations_list.h"
#include "ui/screens/schedule_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Row = session::OrganizationRow;

void draw_head(Ui& ui, const Model& model, const Row& row, const Organization& organization) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float square = ui.metrics.px(40);
  const Rect spot = Rect::of(ImGui::GetCursorScreenPos(), {square, square});
  draw.AddRectFilled(spot.min, spot.max, ui.theme.sel, ui.metrics.radius_card);
  draw_text_centered(draw, ui.fonts.body, {spot.center().x, spot.center().y - ui.fonts.body.size / 2},
                     ui.theme.link, icon::institution);
  const float x = spot.max.x + ui.metrics.units(2.5f), width = spot.min.x + room() - x;
  place({x, spot.min.y});
  const Rect name = text(
      ui, {.text = row.name, .style = TextStyle::body_bold, .width = width, .wraps = true, .key = "name"});
  const std::string below =
      model.session->state().office.sample ? model.tr("ui_organizations.sample") : organization.kecamatan;
  place({x, name.max.y});
  if (!below.empty())
    text(ui, {.text = below, .style = TextStyle::small, .color = ui.theme.ink2, .width = width});
  place({spot.min.x, std::max(spot.max.y, ImGui::GetCursorScreenPos().y) + ui.metrics.gap1});
}

void draw_next(Ui& ui, const Model& model, const Row& row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  std::string sentence;
  for (const SentencePart& part : next_act(model, row).sentence) sentence += part.words;
  const float pad = ui.metrics.gap2, width = room();
  const float high = wrapped_height(ui.fonts.body, sentence, width - 2 * pad);
  const Rect box = Rect::of(ImGui::GetCursorScreenPos(), {width, high + ui.metrics.leading_small +
                                                                     2 * ui.metrics.gap1 + ui.metrics.px(4)});
  draw.AddRectFilled(box.min, box.max, ui.theme.soft, ui.metrics.radius_card);
  const ImVec2 at{box.min.x + pad, box.min.y + ui.metrics.gap1};
  draw_text(draw, ui.fonts.small_bold, at, ui.theme.link, model.tr("ui_shell.next_step"));
  draw_wrapped(draw, ui.fonts.body, {at.x, at.y + ui.metrics.leading_small + ui.metrics.px(4)}, ui.theme.ink,
               sentence, {.width = width - 2 * pad});
  record_text(ui, "next", box, sentence, false);
  place({box.min.x, box.max.y + ui.metrics.gap2});
}

std::string bounds_words(const Model& model, const Row& row) {
  const auto& bounds = row.score->bounds;
  if (!bounds.best || bounds.best == row.score->total) return {};
  return model.tr(
      "ui_organizations.range",
      {{"best", model.format.decimal(scoring::displayed_on_scale(*row.standard, *row.score, *bounds.best))}});
}

std::string gates_words(const Model& model, const Row& row) {
  const Criterion& first = row.standard->criteria[row.unmet_gates.front()];
  return model.tr("ui_organizations.held_by", {{"code", first.code},
                                               {"title", model.tr(first.short_title)},
                                               {"count", std::to_string(row.unmet_gates.size())},
                                               {"others", std::to_string(row.unmet_gates.size() - 1)}});
}

/// A sign and small words in its colour, as many lines as they need.
void draw_signed(Ui& ui, Sign sign, const std::string& words) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float size = ui.metrics.px(15), x = at.x + ui.metrics.sign + ui.metrics.gap1;
  draw_sign(draw, sign, {at, size, ui.theme.surface}, ui.theme);
  const float high = draw_wrapped(draw, ui.fonts.small, {x, at.y}, color_of(sign, ui.theme), words,
                                  {.width = at.x + room() - x});
  record_text(ui, "gates", Rect::of(at, {room(), high}), words, false);
  place({at.x, at.y + high + ui.metrics.px(6)});
}

void draw_score(Ui& ui, const Model& model, const Row& row) {
  if (row.score == nullptr || !row.score->total) {
    const bool filling = row.open.has_value();
    sign_line(ui, filling ? Sign::half : Sign::blank,
              filling ? model.tr("ui_organizations.filling_share",
                                 {{"share", model.format.percent(row.open_completeness * Rational(100))}})
                      : model.tr("ui_organizations.not_started"),
              ui.theme.surface);
    return;
  }
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string total = model.format.decimal(scoring::displayed_total(*row.standard, *row.score));
  draw_text(draw, ui.fonts.number, at, ui.theme.ink, total);
  const float x = at.x + text_width(ui.fonts.number, total) + ui.metrics.gap1;
  const std::string bounds = bounds_words(model, row);
  draw_fitted(draw, ui.fonts.small, {x, at.y + ui.fonts.number.size - ui.fonts.small.size - ui.metrics.px(3)},
              ui.theme.ink2, bounds, at.x + room() - x);
  record_text(ui, "total", Rect::of(at, {room(), ui.fonts.number.size}), total, false);
  place({at.x, at.y + ui.fonts.number.size + ui.metrics.px(4)});
  if (row.score->level) {
    const ImVec2 line = ImGui::GetCursorScreenPos();
    const auto level = static_cast<int>(row.standard->level_by_id.at(*row.score->level));
    draw_level(draw, level, {line, ui.metrics.sign, ui.theme.surface}, ui.theme);
    place({line.x + ui.metrics.sign + ui.metrics.gap1, line.y - ui.metrics.px(2)});
    text(ui, {.text = model.tr(row.standard->level(*row.score->level)->title), .key = "level"});
    place({line.x, line.y + ui.metrics.px(23)});
  }
  if (row.unmet_gates.empty())
    draw_signed(ui, Sign::gate_open, model.tr("ui_organizations.all_gates_met"));
  else
    draw_signed(ui, Sign::gate, gates_words(model, row));
}

DiscStyle style_of(const Standard& standard, const Stage& stage) {
  if (stage.by == StageActor::organization) return DiscStyle::hollow;
  return session::step_of(standard, stage) == session::JourneyStep::document_review ? DiscStyle::grey
                                                                                    : DiscStyle::plum;
}

/// A bar for every stage that was sent.
void draw_stages(Ui& ui, const Model& model, const Row& row) {
  if (row.score == nullptr) return;
  divider(ui);
  text(ui, {.text = model.tr("ui_organizations.stages"), .style = TextStyle::small_bold});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const double top = row.standard->scoring.max.approximate();
  for (const Stage& stage : row.standard->stages) {
    const scoring::Score* score = model.session->sent_score(session::own_key(row.assessment, stage.id));
    if (score == nullptr || !score->total) continue;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    Rect line = Rect::of(at, {room(), ui.metrics.px(22)});
    const float y = std::round(line.center().y - ui.fonts.small.size / 2), high = ui.metrics.px(9);
    const std::string words = short_stage(model, *row.standard, stage.id);
    draw_fitted(draw, ui.fonts.small, {line.min.x, y}, ui.theme.ink2, words, ui.metrics.px(78));
    line.cut_left(ui.metrics.px(80));
    const std::string number = model.format.decimal(scoring::displayed_total(*row.standard, *score));
    draw_text_right(draw, ui.fonts.small_bold, {line.max.x, y}, ui.theme.ink, number);
    line.cut_right(ui.metrics.px(48));
    draw_stage_bar(pen_of(ui),
                   Rect::of({line.min.x, std::round(line.center().y - high / 2)}, {line.width(), high}),
                   score->total->approximate() / std::max(top, 1.0), style_of(*row.standard, stage));
    record_text(ui, stage.id, line, words + " " + number, false);
    place({at.x, at.y + ui.metrics.px(22)});
  }
}

void draw_fact(Ui& ui, const std::string& name, const std::string& value) {
  if (value.empty()) return;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float column = std::min(ui.metrics.px(84), room() * 0.4f), width = room() - column;
  draw_fitted(*ImGui::GetWindowDrawList(), ui.fonts.small, at, ui.theme.ink2, name,
              column - ui.metrics.px(4));
  const float high = draw_wrapped(*ImGui::GetWindowDrawList(), ui.fonts.small, {at.x + column, at.y},
                                  ui.theme.ink, value, {.width = width, .max_lines = 3});
  record_text(ui, name, Rect::of(at, {room(), high}), value, false);
  place({at.x, at.y + std::max(high, ui.metrics.leading_small) + ui.metrics.px(4)});
}

void draw_stage_dates(Ui& ui, const Model& model, const Row& row) {
  if (row.standard == nullptr) return;
  for (const Stage& stage : row.standard->stages) {
    const StageRecord* record = model.session->state().stage(session::own_key(row.assessment, stage.id));
    if (record == nullptr || !record->sent) continue;
    const Person* person = model.session->state().person(record->sent_by);
    const std::string date = model.format.date(record->assessed_on.value_or(*record->sent));
    draw_fact(ui, short_stage(model, *row.standard, stage.id),
              person != nullptr ? date + ", " + person->name : date);
  }
}

void draw_schedule(Ui& ui, const Model& model, const Row& row) {
  const Schedule* schedule = model.session->state().schedule(row.assessment);
  if (schedule == nullptr) return;
  draw_fact(ui, model.tr("ui_schedule.fact.assessors"),
            session::assessor_names(model.session->state(), *schedule));
  if (schedule->visit)
    draw_fact(ui, model.tr("ui_schedule.fact.visit"), visit_words(model, *schedule->visit));
  if (schedule->plenary)
    draw_fact(ui, model.tr("ui_schedule.fact.plenary"), model.format.date(*schedule->plenary));
}

void draw_facts(Ui& ui, const Model& model, const Row& row, const Organization& organization) {
  divider(ui);
  const auto classes = chosen_titles(model, class_question(row.standard), row.profile);
  if (!classes.empty()) draw_fact(ui, model.tr("ui_organizations.filter.class"), classes.front());
  std::string contact = organization.contact_name;
  if (!organization.contact_position.empty()) contact += ", " + organization.contact_position;
  draw_fact(ui, model.tr("ui_organizations.contact"), contact);
  draw_fact(ui, model.tr("ui_organizations.phone"), organization.contact_phone);
  draw_stage_dates(ui, model, row);
  draw_schedule(ui, model, row);
  if (row.due)
    draw_fact(ui, model.tr("ui_organizations.due"),
              model.format.date(*row.due) + ", " + model.format.days_left(*row.days_left));
  draw_fact(ui, model.tr("ui_organizations.evidence"),
            model.tr("ui_organizations.files", {{"count", std::to_string(row.documents)},
                                                {"expired", std::to_string(row.expired_documents)}}));
  if (!organization.note.empty()) draw_fact(ui, model.tr("ui_organizations.note"), organization.note);
}

PanelAnswer draw_buttons(Ui& ui, const Model& model, const Row& row) {
  struct Choice {
    const char* key;
    PanelAnswer answer;
    bool shown;
  };
  const Choice choices[] = {{"result", PanelAnswer::result, row.score != nullptr},
                            {"evidence", PanelAnswer::evidence, true},
                            {"edit", PanelAnswer::edit, true},
                            {"profile", PanelAnswer::profile, !row.assessment.empty()},
                            {"schedule", PanelAnswer::schedule, !row.assessment.empty()},
                            {"export", PanelAnswer::export_stage, row.open || row.sent},
                            {"archive", PanelAnswer::archive, true}};
  PanelAnswer answer = PanelAnswer::none;
  skip_down(ui.metrics.gap1);
  bool first = true;
  for (const Choice& choice : choices) {
    if (!choice.shown) continue;
    const std::string label = model.tr("ui_organizations.do." + std::string(choice.key));
    const Button spec{.key = choice.key, .label = label, .small = true};
    if (!first) beside(button_size(ui, spec).x, ui.metrics.gap1);
    first = false;
    if (button(ui, spec)) answer = choice.answer;
  }
  return answer;
}

}  // namespace

PanelAnswer draw_organization_panel(Ui& ui, const Model& model, const Row& row) {
  const Organization* organization = model.session->state().organization(row.organization);
  if (organization == nullptr) return PanelAnswer::none;
  draw_head(ui, model, row, *organization);
  draw_next(ui, model, row);
  draw_score(ui, model, row);
  draw_stages(ui, model, row);
  draw_facts(ui, model, row, *organization);
  return draw_buttons(ui, model, row);
}

bool draw_organization_strip(Ui& ui, const Model& model, const Row& row, Rect line) {
  const KeyScope scope(ui, "strip");
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(line.min, line.max, ui.theme.soft, ui.metrics.radius_card);
  Rect inner = line.inset(ui.metrics.gap2, 0);
  const std::string label = model.tr("ui_organizations.details");
  const Button details{.key = "details", .label = label, .small = true};
  const ImVec2 size = button_size(ui, details);
  const Rect spot = inner.cut_right(size.x, ui.metrics.gap2);
  place({spot.min.x, std::round(spot.center().y - size.y / 2)});
  const bool pressed = button(ui, details);
  std::vector<TextRun> runs{{row.name, ui.fonts.body_bold, ui.theme.ink}};
  if (row.score != nullptr && row.score->total)
    runs.push_back({"  " + model.format.decimal(scoring::displayed_total(*row.standard, *row.score)),
                    ui.fonts.body_bold, ui.theme.ink});
  runs.push_back({"  " + step_words(model, row.step), ui.fonts.body, ui.theme.ink2});
  draw_runs(draw, {inner.min.x, std::round(inner.center().y - ui.fonts.body.size / 2)}, runs, inner.width());
  return pressed;
}

}  // namespace assessor::ui
