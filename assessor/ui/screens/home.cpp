#include "ui/screens/home.h"

#include <utility>

#include "session/worklist_words.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/home_cards.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Kind = session::Task::Kind;

const char* icon_of(Kind kind) {
  switch (kind) {
    case Kind::answer_objection:
    case Kind::decide_objection:
      return icon::comments;
    case Kind::prepare_visit:
      return icon::eye;
    case Kind::continue_stage:
    case Kind::open_stage:
      return icon::assess;
    case Kind::await_stage:
      return icon::bell;
    case Kind::repair:
      return icon::refresh;
    case Kind::start_assessment:
    case Kind::add_organizations:
      return icon::institution;
    case Kind::lock_plenary:
      return icon::lock;
    case Kind::renew_document:
      return icon::paperclip;
    case Kind::choose_standard:
      return icon::book;
  }
  return icon::bell;
}

Go target_of(const session::Task& task) {
  const std::optional<std::string> organization =
      task.organizations.empty() ? std::nullopt : std::optional(task.organizations.front());
  switch (task.kind) {
    case Kind::answer_objection:
    case Kind::decide_objection:
      return {.place = Place::result, .organization = organization, .process = ProcessView::objections};
    case Kind::lock_plenary:
      return {.place = Place::result, .organization = organization, .process = ProcessView::plenary};
    case Kind::continue_stage:
    case Kind::open_stage:
    case Kind::repair:
      return {.place = Place::assess, .organization = organization, .stage = task.stage};
    case Kind::renew_document:
      return {.place = Place::evidence, .organization = organization};
    case Kind::choose_standard:
      return {.place = Place::settings};
    case Kind::prepare_visit:
    case Kind::await_stage:
    case Kind::start_assessment:
    case Kind::add_organizations:
      return {.place = Place::organizations, .organization = organization};
  }
  return {};
}

/// By the clock of the office: morning until 11, noon until 15, afternoon until 18, then evening.
std::string greeting_key(const Model& model) {
  const std::string clock = model.session->now().clock_at(model.session->state().office.utc_offset_minutes);
  if (clock < "11") return "ui_home.greeting.morning";
  if (clock < "15") return "ui_home.greeting.noon";
  return clock < "18" ? "ui_home.greeting.afternoon" : "ui_home.greeting.evening";
}

std::string greeting(const Model& model) {
  const Person* person = model.session->state().person(model.desk.person);
  const std::string name = person != nullptr ? person->name : model.tr("ui_home.everyone");
  return model.tr(greeting_key(model), {{"name", name}});
}

std::string counts_sentence(const Model& model) {
  const session::Overview& overview = model.session->overview();
  return model.tr("ui_home.counts", {{"date", model.format.long_date(model.session->today())},
                                     {"all", std::to_string(overview.rows.size())},
                                     {"scored", std::to_string(overview.with_score)},
                                     {"filling", std::to_string(overview.filling)},
                                     {"waiting", std::to_string(overview.not_started)}});
}

void draw_greeting(Ui& ui, const Model& model, Rect& area) {
  const bool low = ui.metrics.height_class == HeightClass::low;
  const Rect line =
      area.cut_top(low ? ui.metrics.leading_title : ui.metrics.px(40), ui.metrics.units(low ? 1 : 0.5f));
  place(line.min);
  text(ui, {.text = greeting(model), .style = low ? TextStyle::title : TextStyle::number, .key = "greeting"});
  const Rect below = area.cut_top(ui.metrics.leading_body, ui.metrics.gap3);
  place(below.min);
  text(ui, {.text = counts_sentence(model), .color = ui.theme.ink2, .key = "counts"});
}

void draw_cards(Ui& ui, const Model& model, HomeState& state, Rect area, Actions& actions) {
  const float gap = ui.metrics.px(14);
  Rect upper = area.cut_top(std::round(area.height() * 0.515f), gap);
  draw_waiting_card(ui, model, state, upper.cut_left(std::round(upper.width() * 0.464f), gap), actions);
  draw_journey_card(ui, model, upper, actions);
  draw_gates_card(ui, model, area.cut_left(std::round(area.width() * 0.395f), gap), actions);
  draw_levels_card(ui, model, area.cut_left(std::round(area.width() * 0.47f), gap), actions);
  draw_deadlines_card(ui, model, state, area, actions);
}

/// One card under the other where two columns would not hold their words.
void draw_cards_stacked(Ui& ui, const Model& model, HomeState& state, Rect area, Actions& actions) {
  const Panel panel(ui, {.key = "cards", .rect = area, .fill = ui.theme.bg, .scrolls = true});
  const float gap = ui.metrics.px(14), width = room() - ui.metrics.gap1;
  const auto card = [&](float height, const auto& draw) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw(Rect::of(at, {width, ui.metrics.px(height)}));
    place({at.x, at.y + ui.metrics.px(height) + gap});
  };
  card(270, [&](Rect rect) { draw_waiting_card(ui, model, state, rect, actions); });
  card(290, [&](Rect rect) { draw_journey_card(ui, model, rect, actions); });
  card(230, [&](Rect rect) { draw_gates_card(ui, model, rect, actions); });
  card(270, [&](Rect rect) { draw_levels_card(ui, model, rect, actions); });
  card(230, [&](Rect rect) { draw_deadlines_card(ui, model, state, rect, actions); });
  ImGui::Dummy({1, 1});
}

void draw_nothing_yet(Ui& ui, const Model& model, Actions& actions) {
  const EmptyState empty{.key = "empty",
                         .title = model.words.plain("ui_home.empty.title"),
                         .text = model.words.plain("ui_home.empty.text"),
                         .first_action = model.words.plain("ui_home.empty.action"),
                         .primary = false};
  if (empty_state(ui, empty) == EmptyAnswer::first_action)
    actions.push_back(Go{.place = Place::organizations});
}

}  // namespace

TaskWords words_of(const Model& model, const session::Task& task) {
  const std::string key = "ui_home.task." + std::string(session::name_of(task.kind));
  session::TaskSentences said = session::task_words(task, *model.session, model.words);
  return {icon_of(task.kind), std::move(said.title), std::move(said.detail), model.tr(key + ".button"),
          target_of(task)};
}

Page home_page(const Model& model, const HomeState&) {
  const session::Overview& overview = model.session->overview();
  const Office& office = model.session->state().office;
  Page page;
  page.title = model.tr("ui_home.title", {{"period", overview.period}});
  page.caption = model.tr(
      "ui_home.caption", {{"office", office.short_name},
                          {"count", std::to_string(overview.rows.size())},
                          {"standard", overview.standard != nullptr ? model.tr(overview.standard->short_title)
                                                                    : model.tr("ui_home.no_standard")}});
  const auto& tasks = model.session->worklist();
  if (tasks.empty()) {
    page.step = {{model.tr("ui_home.nothing_waits"), false}};
    page.primary = PageButton{.key = "city", .label = model.tr("ui_home.see_city")};
    return page;
  }
  const TaskWords words = words_of(model, tasks.front());
  page.step = {{words.title, true}, {". " + words.detail, false}};
  page.primary = PageButton{.key = "task", .label = words.button, .shortcut = "Ctrl Enter"};
  return page;
}

void draw_home(Ui& ui, const Model& model, HomeState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "task" && !model.session->worklist().empty())
    actions.push_back(words_of(model, model.session->worklist().front()).target);
  if (event.pressed == "city") actions.push_back(Go{.place = Place::city});
  Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail())
                  .inset(ui.metrics.page, ui.metrics.gap3);
  if (model.session->overview().rows.empty()) {
    place(area.min);
    draw_nothing_yet(ui, model, actions);
    return;
  }
  draw_greeting(ui, model, area);
  if (ui.metrics.width_class == WidthClass::wide && area.height() >= ui.metrics.px(440))
    draw_cards(ui, model, state, area, actions);
  else
    draw_cards_stacked(ui, model, state, area, actions);
  draw_all_tasks(ui, model, state, actions);
  draw_all_deadlines(ui, model, state, actions);
}

}  // namespace assessor::ui
