#include "ui/screens/start.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "base/platform/files.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Step = StartState::Step;

FilePickerSpec opening_spec(const Model& model) {
  return {.key = "opening",
          .title = model.words.plain("ui_start.open.title"),
          .text = model.words.plain("ui_start.open.pick"),
          .act = model.words.plain("ui_start.open.act"),
          .wanted = FilePickerSpec::Wanted::folder};
}

bool works(const Model& model) {
  return std::ranges::any_of(model.desk.jobs,
                             [](const Job& job) { return job.state == Job::State::running; });
}

std::string working_reason(const Model& model) {
  return works(model) ? model.tr("ui_start.working") : std::string();
}

std::string name_of_folder(const std::filesystem::path& folder) {
  return path_text(folder.filename().empty() ? folder : folder.filename());
}

/// The documents folder of the computer, as soon as it is known.
std::filesystem::path documents(const Desk& desk) {
  for (const auto& [name, path] : desk.folder.places)
    if (name.ends_with("documents")) return path;
  return desk.folder.path;
}

/// Defaults that the person may change; the folders wait until the computer's places are known.
void seed(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  if (!state.seeded) {
    state.seeded = true;
    state.person.role = assessor::Role::coordinator;
    state.period = ui.today.iso().substr(0, 4);
    actions.push_back(ListFolder{});
    actions.push_back(ListStandards{});
  }
  const std::filesystem::path base = documents(model.desk);
  if (base.empty()) return;
  if (state.folder.empty()) state.folder = path_text(base / model.tr("ui_start.folder.name"));
  if (state.practice_folder.empty())
    state.practice_folder = path_text(base / model.tr("ui_start.practice.folder_name"));
}

struct Choice {
  std::string_view key;
  const char* icon;
  std::string title, detail;
};

/// A wide button of two lines: what it is, and what happens.
bool draw_choice(Ui& ui, const Choice& choice) {
  const float pad = ui.metrics.gap2, square = ui.metrics.px(40);
  const float words = room() - 2 * pad - square - ui.metrics.gap2;
  const float high = wrapped_height(ui.fonts.small, choice.detail, words);
  const ImVec2 size{room(), std::max(square, ui.metrics.leading_body + high) + 2 * pad};
  const Item made = item(ui, {.key = choice.key,
                              .label = choice.title,
                              .value = choice.detail,
                              .size = size,
                              .rounding = ui.metrics.radius_card});
  const Color ground = made.held ? ui.theme.sel : made.hovered ? ui.theme.soft : ui.theme.surface;
  made.draw->AddRectFilled(made.rect.min, made.rect.max, ground, ui.metrics.radius_card);
  made.draw->AddRect(made.rect.min, made.rect.max, ui.theme.line2, ui.metrics.radius_card, 0,
                     ui.metrics.stroke);
  const ImVec2 spot{made.rect.min.x + pad, std::round(made.rect.center().y - square / 2)};
  made.draw->AddRectFilled(spot, {spot.x + square, spot.y + square}, ui.theme.sel, ui.metrics.radius_card);
  draw_text_centered(*made.draw, ui.fonts.body,
                     {spot.x + square / 2, spot.y + (square - ui.fonts.body.size) / 2}, ui.theme.link,
                     choice.icon);
  const ImVec2 at{spot.x + square + ui.metrics.gap2,
                  std::round(made.rect.center().y - (ui.metrics.leading_body + high) / 2)};
  draw_text(*made.draw, ui.fonts.body_bold, at, ui.theme.ink, choice.title);
  draw_wrapped(*made.draw, ui.fonts.small, {at.x, at.y + ui.metrics.leading_body}, ui.theme.ink2,
               choice.detail, {.width = words});
  return made.pressed;
}

void draw_choices(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  const Group group(ui, "ways", Arrows::vertical);
  const auto choice = [&](std::string_view name, const char* icon) {
    const std::string key = "ui_start." + std::string(name);
    const bool pressed = draw_choice(ui, {name, icon, model.tr(key + ".title"), model.tr(key + ".detail")});
    skip_down(ui.metrics.units(1));
    return pressed;
  };
  if (choice("practice", icon::graduate)) state.asks_practice = true;
  if (choice("create", icon::plus)) state.step = Step::office;
  if (choice("open", icon::folder_open)) open_file_picker(state.opening, opening_spec(model), actions);
}

void draw_recent(Ui& ui, const Model& model, Actions& actions) {
  if (model.desk.recent.empty()) return;
  const FlowCard card(ui, "recent", model.words.plain("ui_start.recent"));
  const Group group(ui, "rows", Arrows::vertical);
  for (std::size_t i = 0; i < model.desk.recent.size(); ++i) {
    const std::filesystem::path& folder = model.desk.recent[i];
    const std::string name = name_of_folder(folder), where = path_text(folder.parent_path());
    const ImVec2 size{room(), ui.metrics.row_two_lines};
    const Item made = item(ui, {.key = std::to_string(i),
                                .role = Role::row,
                                .label = name,
                                .value = where,
                                .size = size,
                                .rounding = ui.metrics.radius_control});
    if (made.hovered)
      made.draw->AddRectFilled(made.rect.min, made.rect.max, ui.theme.sunken, ui.metrics.radius_control);
    const float x = made.rect.min.x + ui.metrics.gap1, width = size.x - 2 * ui.metrics.gap1;
    const float top =
        std::round(made.rect.center().y - (ui.metrics.leading_body + ui.metrics.leading_small) / 2);
    draw_fitted(*made.draw, ui.fonts.body_bold, {x, top}, ui.theme.ink, name, width);
    draw_fitted(*made.draw, ui.fonts.small, {x, top + ui.metrics.leading_body}, ui.theme.ink2, where, width);
    if (made.pressed) actions.push_back(OpenWorkspace{folder});
  }
}

void draw_language(Ui& ui, const Model& model, Actions& actions) {
  const Segment segments[] = {{"id", "Bahasa Indonesia"}, {"en", "English"}};
  const int before = model.desk.language == "en" ? 1 : 0;
  const int now = segmented(ui, "language", segments, before);
  if (now != before) actions.push_back(Prefer{.language = std::string(segments[now].key)});
}

void draw_welcome(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  text(ui, {.text = model.words.plain("ui_start.greeting"), .style = TextStyle::title, .key = "greeting"});
  text(ui, {.text = model.words.plain("ui_start.intro"), .color = ui.theme.ink2, .wraps = true});
  skip_down(ui.metrics.gap1);
  draw_choices(ui, model, state, actions);
  draw_recent(ui, model, actions);
  skip_down(ui.metrics.gap1);
  draw_language(ui, model, actions);
}

void ask_practice(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  if (!state.asks_practice) return;
  Dialog dialog(ui, {.key = "practice",
                     .title = model.words.plain("ui_start.practice.ask"),
                     .text = model.words.plain("ui_start.practice.explain"),
                     .width = 44});
  text(ui, {.text = model.words.plain("ui_start.folder"), .color = ui.theme.ink2});
  text_field(ui, {.key = "folder", .label = model.words.plain("ui_start.folder"), .icon = icon::folder},
             state.practice_folder);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_start.later"),
                                              .act = model.words.plain("ui_start.practice.act"),
                                              .act_enabled = !state.practice_folder.empty(),
                                              .reason = model.words.plain("ui_start.missing.folder")});
  if (answer == DialogAnswer::act) actions.push_back(CreatePractice{path_of(state.practice_folder)});
  if (answer != DialogAnswer::none) state.asks_practice = false;
}

Page welcome_page(const Model& model) {
  Page page;
  page.step = {{model.tr("ui_start.step.welcome"), false}};
  page.primary = PageButton{.key = "practice", .label = model.tr("ui_start.practice.title")};
  if (!model.desk.recent.empty()) {
    page.step = {{model.tr("ui_start.step.recent"), false}};
    page.primary =
        PageButton{.key = "recent",
                   .label = model.tr("ui_start.continue", {{"name", name_of_folder(model.desk.recent[0])}})};
  }
  return page;
}

Page step_page(const Model& model, const StartState& state) {
  const bool first = state.step == Step::office;
  Page page;
  page.step = {{model.tr(first ? "ui_start.step.office" : "ui_start.step.assessment"), false}};
  page.secondary = PageButton{.key = "back", .label = model.tr("ui_start.back"), .icon = icon::arrow_left};
  page.primary = PageButton{.key = first ? "next" : "create",
                            .label = model.tr(first ? "ui_start.next" : "ui_start.create.act"),
                            .shortcut = "Ctrl Enter",
                            .disabled_because = missing_in_step(model, state)};
  return page;
}

void take_event(const Model& model, StartState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "practice") state.asks_practice = true;
  if (event.pressed == "recent" && !model.desk.recent.empty())
    actions.push_back(OpenWorkspace{model.desk.recent.front()});
  if (event.pressed == "back") state.step = state.step == Step::assessment ? Step::office : Step::welcome;
  if (event.pressed == "next") state.step = Step::assessment;
  if (event.pressed != "create") return;
  state.person.id = random_uuid();
  state.person.initials = initials_of(state.person.name);
  actions.push_back(
      CreateWorkspace{path_of(state.folder), state.office,
                      model.desk.shipped_standards[static_cast<std::size_t>(state.standard)].key,
                      state.person, state.period});
}

}  // namespace

Page start_page(const Model& model, const StartState& state) {
  Page page = state.step == Step::welcome ? welcome_page(model) : step_page(model, state);
  page.title = model.tr("ui_start.title");
  page.caption = model.tr("ui_start.caption");
  if (const std::string reason = working_reason(model); !reason.empty())
    page.primary->disabled_because = reason;
  return page;
}

void draw_start(Ui& ui, const Model& model, StartState& state, const PageEvent& event, Actions& actions) {
  seed(ui, model, state, actions);
  take_event(model, state, event, actions);
  const Rect whole = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  const float width = std::min(ui.metrics.ems(46), whole.width() - 2 * ui.metrics.page);
  const float side = std::round((whole.width() - width) / 2);
  const Panel panel(ui, {.key = "start",
                         .rect = whole,
                         .fill = ui.theme.bg,
                         .pad_x = side,
                         .pad_y = ui.metrics.page,
                         .scrolls = true});
  if (state.step == Step::welcome)
    draw_welcome(ui, model, state, actions);
  else
    draw_start_step(ui, model, state, actions);
  ask_practice(ui, model, state, actions);
  if (const auto chosen = file_picker(ui, model, state.opening, opening_spec(model), actions))
    actions.push_back(OpenWorkspace{chosen->front()});
}

}  // namespace assessor::ui
