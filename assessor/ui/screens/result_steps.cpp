#include "ui/screens/result_steps.h"

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

using scoring::PathStep;
using scoring::Step;

namespace {

const char* effort_key(Effort effort) {
  switch (effort) {
    case Effort::small:
      return "ui_result.effort.small";
    case Effort::medium:
      return "ui_result.effort.medium";
    case Effort::large:
      return "ui_result.effort.large";
    case Effort::unspecified:
      break;
  }
  return "ui_result.effort.unspecified";
}

const Criterion& criterion_of(const ResultView& view, const Step& step) {
  return view.standard.criteria[step.criterion];
}

}  // namespace

std::string advice_of(const Model& model, const ResultView& view, const Step& step) {
  const Criterion& criterion = criterion_of(view, step);
  if (step.needs_only_evidence)
    return model.tr("ui_result.add_evidence", {{"item", model.tr(criterion.short_title)}});
  const auto advice = criterion.advice.find(step.target.shortest());
  return model.tr(advice != criterion.advice.end() ? advice->second : criterion.short_title);
}

std::string change_of(const Model& model, const ResultView& view, const Step& step) {
  const i18n::Params params{{"from", step.from ? model.format.exact(*step.from) : "–"},
                            {"to", model.format.exact(step.target)},
                            {"effort", model.tr(effort_key(criterion_of(view, step).effort))}};
  return model.tr("ui_result.step_change", params);
}

std::string after_words(const Model& model, const ResultView& view, const PathStep& at) {
  std::string codes;
  for (const CriterionIndex first : at.waits_for)
    codes += (codes.empty() ? "" : ", ") + view.standard.criteria[first].code;
  return codes.empty() ? codes : model.tr("ui_result.after", {{"items", codes}});
}

std::string way_change_of(const Model& model, const ResultView& view,
                          const scoring::PreparedStandard& prepared, const PathStep& at) {
  const i18n::Params params{{"from", at.step.from ? model.format.exact(*at.step.from) : "–"},
                            {"to", model.format.exact(at.step.target)},
                            {"effort", std::to_string(scoring::effort_of(prepared, view.score, at.step))}};
  return model.tr("ui_result.way_change", params) + after_words(model, view, at);
}

std::string gain_of(const Model& model, const ResultView& view, const Step& step) {
  const std::string gain = model.format.signed_number(step.gain, view.standard.scoring.decimals);
  return model.tr("ui_result.gain", {{"gain", gain}});
}

Go to_item(const ResultView& view, const Step& step) {
  return {.place = Place::assess,
          .organization = view.assessment.organization,
          .stage = view.key,
          .criterion = criterion_of(view, step).id};
}

std::string path_title(const Model& model, const ResultView& view, const ResultFindings& findings,
                       std::size_t way) {
  if (!view.score.next_level) return model.tr("ui_result.path_top");
  const i18n::Params params{{"level", level_name(model, view.standard, view.score.next_level->id)}};
  if (way > 0) return model.tr("ui_result.path_other", params);
  return model.tr(findings.paths.proven ? "ui_result.path_proven" : "ui_result.path", params);
}

std::string way_words(const Model& model, const scoring::Way& way) {
  const std::string steps = model.tr("ui_result.steps", {{"count", std::to_string(way.path.steps.size())}});
  return model.tr("ui_result.way", {{"steps", steps}, {"effort", std::to_string(way.effort)}});
}

namespace {

/// What a step of the list says.
struct StepLine {
  std::string key;
  const Step& step;
  std::string change;
};

/// Leads to the item when it is pressed.
bool draw_line(Ui& ui, const Model& model, const ResultView& view, const Columns& columns,
               const StepLine& line, Actions& actions) {
  const Step& step = line.step;
  const std::string advice = advice_of(model, view, step), gain = gain_of(model, view, step);
  const Item row = table_row(ui, columns,
                             {.key = line.key,
                              .label = criterion_of(view, step).code + ". " + advice,
                              .value = gain,
                              .height = ui.metrics.row});
  table_cell(ui, columns, row.rect, 0,
             {.text = criterion_of(view, step).code,
              .bold = true,
              .sign = step.reason == scoring::StepReason::gate ? Sign::gate : Sign::none});
  table_cell(ui, columns, row.rect, 1, {.text = advice});
  table_cell(ui, columns, row.rect, 2, {.text = line.change, .small = true, .color = ui.theme.ink2});
  table_cell(ui, columns, row.rect, 3, {.text = gain, .bold = true, .color = ui.theme.link});
  if (row.pressed) actions.push_back(to_item(view, step));
  return row.pressed;
}

void draw_heading(Ui& ui, const std::string& words, const char* key) {
  skip_down(ui.metrics.gap1);
  text(ui, {.text = words, .style = TextStyle::body_bold, .key = key});
}

Columns step_columns(const Ui& ui) {
  const std::vector<Column> titles{{.key = "item", .width = ui.metrics.px(98)},
                                   {.key = "advice", .share = 1},
                                   {.key = "change", .width = ui.metrics.px(250)},
                                   {.key = "gain", .width = ui.metrics.px(110), .align = 1}};
  return lay_out(titles, ImGui::GetCursorScreenPos().x, room());
}

/// True when a step was chosen.
bool draw_way_lines(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                    std::size_t way, Actions& actions) {
  if (way >= findings.paths.ways.size()) return false;
  const scoring::Way& shown = findings.paths.ways[way];
  draw_heading(ui, path_title(model, view, findings, way) + ": " + way_words(model, shown), "way-title");
  const Columns columns = step_columns(ui);
  const scoring::PreparedStandard prepared(view.standard);
  bool left = false;
  for (std::size_t i = 0; i < shown.path.steps.size(); ++i) {
    const PathStep& at = shown.path.steps[i];
    const StepLine line{"way-" + std::to_string(i), at.step, way_change_of(model, view, prepared, at)};
    left = draw_line(ui, model, view, columns, line, actions) || left;
  }
  return left;
}

bool draw_single_lines(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                       Actions& actions) {
  if (findings.steps.empty()) return false;
  draw_heading(ui, model.tr("ui_result.single_steps"), "single-title");
  const Columns columns = step_columns(ui);
  bool left = false;
  for (std::size_t i = 0; i < findings.steps.size(); ++i) {
    const Step& step = findings.steps[i];
    left = draw_line(ui, model, view, columns, {std::to_string(i), step, change_of(model, view, step)},
                     actions) ||
           left;
  }
  return left;
}

}  // namespace

bool draw_steps_dialog(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                       std::size_t way, Actions& actions) {
  Dialog dialog(ui, {.key = "steps",
                     .title = model.words.plain("ui_result.all_steps"),
                     .text = model.words.plain("ui_result.all_steps.text"),
                     .width = 60});
  bool left = false;
  {
    const Group group(ui, "rows", Arrows::vertical);
    left = draw_way_lines(ui, model, view, findings, way, actions);
    left = draw_single_lines(ui, model, view, findings, actions) || left;
  }
  return dialog.close_button(model.words.plain("ui_result.close")) || left;
}

}  // namespace assessor::ui
