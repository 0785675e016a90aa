#include "ui/screens/result.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/notice.h"

namespace assessor::ui {

namespace {

bool is_trying(const ResultState& state, const ResultView& view) {
  return state.trial.on && state.trial.stage == view.key;
}

/// Null before it was worked out, and without a next level.
const scoring::Path* shown_path(const ResultView& view, const ResultState& state) {
  if (!state.findings || state.findings->stage != view.key) return nullptr;
  const auto& ways = state.findings->paths.ways;
  return state.way < ways.size() ? &ways[state.way].path : nullptr;
}

/// The item to go on with: the first step of the path, else the first without an answer.
const Criterion* next_item(const ResultView& view, const ResultState& state) {
  if (const scoring::Path* path = shown_path(view, state); path != nullptr && !path->steps.empty())
    return &view.standard.criteria[path->steps.front().step.criterion];
  for (CriterionIndex i = 0; i < view.standard.criteria.size(); ++i)
    if (view.score.criteria[i].applies && !view.score.criteria[i].answered) return &view.standard.criteria[i];
  return nullptr;
}

std::vector<PageButton> stage_tabs(const Model& model, const ResultView& view) {
  std::vector<PageButton> tabs;
  for (const Stage& stage : view.standard.stages)
    if (model.session->sheet_of(session::own_key(view.assessment.id, stage.id)) != nullptr)
      tabs.push_back({.key = "stage-" + stage.id, .label = stage_short(model, view.standard, stage)});
  return tabs;
}

void set_open_step(Page& page, const Model& model, const ResultView& view, const ResultState& state) {
  const Criterion* item = view.hidden ? nullptr : next_item(view, state);
  if (item == nullptr) {
    page.step = {{model.tr(view.hidden ? "ui_result.step.fill" : "ui_result.step.send"), false}};
    page.primary =
        PageButton{.key = "assess", .label = model.tr("ui_result.go_on"), .shortcut = "Ctrl Enter"};
    return;
  }
  page.step = {{model.tr("ui_result.step.item") + " ", false},
               {item->code + " " + model.tr(item->short_title), true}};
  page.primary = PageButton{.key = "assess",
                            .label = model.tr("ui_result.go_on_item", {{"item", item->code}}),
                            .shortcut = "Ctrl Enter"};
}

void set_step(Page& page, const Model& model, const ResultView& view, const ResultState& state) {
  if (is_trying(state, view)) {
    page.step = {{model.tr("ui_result.step.trial"), false}};
    page.primary = PageButton{.key = "end-trial", .label = model.tr("ui_result.trial.end")};
    return;
  }
  if (view.open) {
    set_open_step(page, model, view, state);
  } else {
    page.step = {{model.tr("ui_result.step.print"), false}};
    page.primary =
        PageButton{.key = "report", .label = model.tr("ui_result.print"), .shortcut = "Ctrl Enter"};
  }
  if (!view.hidden) page.secondary = PageButton{.key = "trial", .label = model.tr("ui_result.trial")};
}

void work_out(const Model& model, const ResultView& view, ResultState& state) {
  const std::uint64_t revision = model.session->state().revision;
  const Date today = model.session->today();
  if (state.findings && state.findings->stage == view.key && state.findings->revision == revision &&
      state.findings->today == today)
    return;
  const auto previous = model.session->previous_results(view.assessment.id);
  const scoring::PreparedStandard prepared(view.standard);
  state.findings = ResultFindings{view.key,
                                  revision,
                                  today,
                                  scoring::explain_level(view.standard, view.sheet, view.score, previous),
                                  scoring::cheapest_paths(prepared, view.sheet, view.score, previous),
                                  scoring::next_steps(prepared, view.score),
                                  scoring::firmness(prepared, view.sheet, view.score, previous)};
  state.arithmetic.reset();
  state.way = 0;
}

void act_on(const Model& model, const ResultView& view, ResultState& state, const PageEvent& event,
            Actions& actions) {
  if (event.pressed.starts_with("stage-"))
    actions.push_back(Go{.stage = session::own_key(view.assessment.id, event.pressed.substr(6))});
  if (event.pressed == "report") actions.push_back(Go{.place = Place::report});
  if (event.pressed == "trial")
    state.trial = {.on = true, .stage = view.key, .section = view.standard.top_sections.front()};
  if (event.pressed == "end-trial") state.trial = {};
  if (event.pressed != "assess") return;
  const Criterion* item = view.hidden ? nullptr : next_item(view, state);
  Go go{.place = Place::assess, .organization = view.assessment.organization, .stage = view.key};
  if (item != nullptr) go.criterion = item->id;
  actions.push_back(go);
  (void)model;
}

using Draw = void (*)(Ui&, const Model&, const ResultView&, ResultState&, Rect, Actions&);

void draw_path(Ui& ui, const Model& model, const ResultView& view, ResultState& state, Rect rect,
               Actions& actions) {
  const PathAnswer answer = draw_path_card(ui, model, view, *state.findings, state.way, rect, actions);
  if (answer == PathAnswer::all_steps) state.dialog = ResultState::Dialog::steps;
  if (answer != PathAnswer::into_plan) return;
  state.process.open = true;
  state.process.view = ProcessView::plan;
}
void draw_arithmetic(Ui& ui, const Model& model, const ResultView& view, ResultState& state, Rect rect,
                     Actions&) {
  if (draw_arithmetic_card(ui, model, view, rect)) state.dialog = ResultState::Dialog::arithmetic;
}
void draw_firmness(Ui& ui, const Model& model, const ResultView& view, ResultState& state, Rect rect,
                   Actions&) {
  if (draw_firmness_card(ui, model, view, *state.findings, rect))
    state.dialog = ResultState::Dialog::firmness;
}

/// As drawn: score and sections above, the path below; at the right the levels, how firm, the arithmetic.
void draw_cards(Ui& ui, const Model& model, const ResultView& view, ResultState& state, Rect area,
                Actions& actions) {
  const float gap = ui.metrics.px(14);
  Rect right = area.cut_right(std::round(area.width() * 0.343f), gap);
  // In a low window the ladder takes what the two cards below it can spare.
  const bool low = ui.metrics.height_class == HeightClass::low;
  const float firmness = ui.metrics.px(low ? 88 : 100), shared = right.height() - firmness - 2 * gap;
  const float ladder = low ? shared - ui.metrics.px(128) : std::round(shared * 0.635f);
  draw_ladder_card(ui, model, view, *state.findings, right.cut_top(ladder, gap), actions);
  draw_firmness(ui, model, view, state, right.cut_top(firmness, gap), actions);
  draw_arithmetic(ui, model, view, state, right, actions);
  Rect upper = area.cut_top(std::round(area.height() * 0.62f - gap), gap);
  draw_score_card(ui, model, view, upper.cut_left(std::round(upper.width() * 0.292f), gap));
  draw_sections_card(ui, model, view, upper);
  draw_path(ui, model, view, state, area, actions);
}

/// One card under the other where three columns would not hold their words.
void draw_cards_stacked(Ui& ui, const Model& model, const ResultView& view, ResultState& state, Rect area,
                        Actions& actions) {
  const Panel panel(ui, {.key = "cards", .rect = area, .fill = ui.theme.bg, .scrolls = true});
  const float gap = ui.metrics.px(14), width = room() - ui.metrics.gap1;
  const std::pair<Draw, float> cards[] = {
      {[](Ui& u, const Model& m, const ResultView& v, ResultState&, Rect r, Actions&) {
         draw_score_card(u, m, v, r);
       },
       330},
      {[](Ui& u, const Model& m, const ResultView& v, ResultState& s, Rect r, Actions& a) {
         draw_ladder_card(u, m, v, *s.findings, r, a);
       },
       340},
      {[](Ui& u, const Model& m, const ResultView& v, ResultState&, Rect r, Actions&) {
         draw_sections_card(u, m, v, r);
       },
       340},
      {draw_path, 230},
      {draw_firmness, 110},
      {draw_arithmetic, 300}};
  for (const auto& [draw, height] : cards) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw(ui, model, view, state, Rect::of(at, {width, ui.metrics.px(height)}), actions);
    place({at.x, at.y + ui.metrics.px(height) + gap});
  }
  ImGui::Dummy({1, 1});
}

void draw_dialogs(Ui& ui, const Model& model, const ResultView& view, ResultState& state, Actions& actions) {
  if (!ui.is_typing() && ui.take(Key::h)) state.dialog = ResultState::Dialog::arithmetic;
  if (state.dialog == ResultState::Dialog::arithmetic) {
    if (!state.arithmetic) state.arithmetic = scoring::explain_total(view.standard, view.sheet, view.score);
    if (draw_explanation_dialog(ui, model, view.standard, *state.arithmetic, state.opened))
      state.dialog = ResultState::Dialog::none;
  }
  if (state.dialog == ResultState::Dialog::steps &&
      draw_steps_dialog(ui, model, view, *state.findings, state.way, actions))
    state.dialog = ResultState::Dialog::none;
  if (state.dialog == ResultState::Dialog::firmness && state.findings->firmness &&
      draw_firmness_dialog(ui, model, view, *state.findings, actions))
    state.dialog = ResultState::Dialog::none;
}

/// An own assessment that is not sent yet shows how much is answered, and no score.
void draw_hidden(Ui& ui, const Model& model, const ResultView& view, Actions& actions) {
  const std::string answered = model.tr(
      "ui_result.hidden.text",
      {{"answered", std::to_string(view.score.answered)}, {"all", std::to_string(view.score.applicable)}});
  const EmptyState empty{.key = "hidden",
                         .title = model.words.plain("ui_result.hidden.title"),
                         .text = answered,
                         .first_action = model.words.plain("ui_result.go_on"),
                         .primary = false};
  if (empty_state(ui, empty) == EmptyAnswer::first_action) actions.push_back(Go{.place = Place::assess});
}

void draw_nothing(Ui& ui, const Model& model, Actions& actions) {
  const bool chosen = !model.at.organization.empty();
  const EmptyState empty{
      .key = "empty",
      .title = model.words.plain(chosen ? "ui_result.empty.not_started" : "ui_result.empty.title"),
      .text = model.words.plain("ui_result.empty.text"),
      .first_action = model.words.plain("ui_result.empty.action"),
      .primary = false};
  if (empty_state(ui, empty) == EmptyAnswer::first_action)
    actions.push_back(Go{.place = Place::organizations});
}

}  // namespace

std::optional<ResultView> result_view(const Model& model) {
  const Assessment* assessment = model.session == nullptr ? nullptr : model.assessment();
  const Standard* standard = assessment == nullptr ? nullptr : model.session->standard_of(assessment->id);
  if (standard == nullptr) return std::nullopt;
  const StageKey key = model.stage();
  const Stage* stage = standard->stage(key.stage);
  const AnswerSheet* sheet = model.session->sheet_of(key);
  const scoring::Score* score = model.session->score_of(key);
  const StageRecord* record = model.session->state().stage(key);
  if (stage == nullptr || sheet == nullptr || score == nullptr || record == nullptr) return std::nullopt;
  const bool open = record->state == StageState::open || record->state == StageState::returned;
  return ResultView{*standard, *assessment, key,  *stage,
                    *sheet,    *score,      open, model.session->score_hidden(key)};
}

Page result_page(const Model& model, const ResultState& state) {
  const auto view = result_view(model);
  if (view && state.process.open) return process_page(model, state.process);
  Page page;
  page.title = model.tr("ui_result.title");
  if (!view) {
    page.step = {{model.tr("ui_result.step.choose"), false}};
    page.primary = PageButton{.key = "choose", .label = model.tr("ui_result.empty.action")};
    return page;
  }
  const Organization* organization = model.session->state().organization(view->assessment.organization);
  page.caption = model.tr(view->open ? "ui_result.caption.open" : "ui_result.caption.sent",
                          {{"organization", organization != nullptr ? organization->name : ""},
                           {"stage", model.tr(view->stage.title)}});
  page.tabs = stage_tabs(model, *view);
  page.tab = "stage-" + view->key.stage;
  page.tools = {{.key = "process", .label = model.tr("ui_result.process"), .icon = icon::flag}};
  set_step(page, model, *view, state);
  return page;
}

void draw_result(Ui& ui, const Model& model, ResultState& state, const PageEvent& event, Actions& actions) {
  const Rect whole = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  const Rect area = whole.inset(ui.metrics.page, ui.metrics.gap3);
  const auto view = result_view(model);
  if (event.pressed == "choose") actions.push_back(Go{.place = Place::organizations});
  place(area.min);
  if (!view) return draw_nothing(ui, model, actions);
  if (event.pressed == "process") state.process.open = true;
  if (state.process.open) return draw_process(ui, model, state.process, event, whole, actions);
  act_on(model, *view, state, event, actions);
  if (view->hidden) return draw_hidden(ui, model, *view, actions);
  work_out(model, *view, state);
  if (is_trying(state, *view)) return draw_what_if(ui, model, *view, state.trial, area, actions);
  if (ui.metrics.width_class == WidthClass::wide && area.height() >= ui.metrics.px(500))
    draw_cards(ui, model, *view, state, area, actions);
  else
    draw_cards_stacked(ui, model, *view, state, area, actions);
  draw_dialogs(ui, model, *view, state, actions);
}

}  // namespace assessor::ui
