#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "session/decision_check.h"
#include "session/discussed.h"
#include "session/journey.h"
#include "session/lock.h"
#include "session/objection_window.h"
#include "session/process_plan.h"
#include "ui/scopes.h"
#include "ui/screens/process_parts.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::vector<Error> blockers_of(const ProcessFrame& frame) {
  return session::plenary_blockers(frame.model.session->context(frame.model.desk.person),
                                   frame.assessment.id);
}

bool is_locked(const ProcessFrame& frame) {
  return session::is_locked(frame.records(), frame.assessment.id);
}

std::vector<std::string> names_in(const std::string& typed) {
  std::vector<std::string> names;
  for (const std::string_view line : split(typed, '\n'))
    if (const std::string_view name = trimmed(line); !name.empty()) names.emplace_back(name);
  return names;
}

session::LockPlenary command_of(const ProcessFrame& frame, const PlenaryForm& form) {
  return {frame.assessment.id, form.decision, form.number, form.on.value.value_or(Date{}),
          names_in(form.present)};
}

/// Another organization's plenary begins with an empty form.
void follow(const Ui& ui, const ProcessFrame& frame, PlenaryForm& form) {
  if (form.assessment == frame.assessment.id) return;
  form = {.assessment = frame.assessment.id, .on = typed_date(ui, frame.model.session->today())};
}

/// Leads to where a blocker is settled.
void settle(const ProcessFrame& frame, ProcessState& state, const Error& blocker, Actions& actions) {
  if (blocker.code != "stage-not-sent") {
    state.view = ProcessView::objections;
    return;
  }
  Go go{.place = Place::assess, .organization = frame.assessment.organization};
  if (const Stage* stage = session::panel_stage(frame.standard))
    go.stage = session::own_key(frame.assessment.id, stage->id);
  actions.push_back(go);
}

void draw_blocker(Ui& ui, const ProcessFrame& frame, ProcessState& state, const Error& blocker,
                  std::size_t index, Actions& actions) {
  const KeyScope scope(ui, "blocker-" + std::to_string(index));
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const std::string words = told(frame.model, blocker), label = frame.model.tr("ui_process.settle");
  const Button act{.key = "settle", .label = label, .small = true};
  const ImVec2 size = button_size(ui, act);
  const float left = start.x + ui.metrics.sign + ui.metrics.gap1, end = start.x + room();
  draw_sign(*ImGui::GetWindowDrawList(), Sign::half,
            {{start.x, start.y + ui.metrics.units(1)}, ui.metrics.sign, ui.theme.surface}, ui.theme);
  place({left, start.y + ui.metrics.units(0.5f)});
  const Rect said = text(
      ui, {.text = words, .width = end - left - size.x - ui.metrics.gap2, .wraps = true, .key = "words"});
  place({end - size.x, start.y});
  if (button(ui, act)) settle(frame, state, blocker, actions);
  place({start.x, std::max(said.max.y, start.y + size.y) + ui.metrics.gap1});
}

void draw_blockers(Ui& ui, const ProcessFrame& frame, ProcessState& state, const std::vector<Error>& blockers,
                   Actions& actions) {
  const FlowCard card(ui, "blockers", frame.model.words.plain("ui_process.plenary.waiting"));
  if (blockers.empty())
    sign_line(ui, Sign::ok, frame.model.words.plain("ui_process.plenary.ready"), ui.theme.surface);
  for (std::size_t i = 0; i < blockers.size(); ++i) draw_blocker(ui, frame, state, blockers[i], i, actions);
}

/// Items that somebody marked for the panel; nothing where there are none.
void draw_discussed(Ui& ui, const ProcessFrame& frame, Actions& actions) {
  const Model& model = frame.model;
  const auto items = session::discussed_items(*model.session, frame.standard, frame.assessment.id);
  if (items.empty()) return;
  const FlowCard card(ui, "discussed", model.words.plain("ui_process.plenary.discussed"));
  for (const session::Discussed& one : items) {
    const std::string& criterion = frame.standard.criteria[one.item].id;
    const KeyScope scope(ui, criterion);
    const std::string points =
        one.points ? model.tr("ui_process.plenary.points", {{"points", model.format.exact(*one.points)}})
                   : std::string();
    draw_item_link(ui, frame, criterion, one.stage, actions, points);
  }
  skip_down(ui.metrics.gap2);
}

void draw_form(Ui& ui, const ProcessFrame& frame, PlenaryForm& form) {
  const Model& model = frame.model;
  const FlowCard card(ui, "decision", model.words.plain("ui_process.plenary.decision"));
  FieldGrid grid(ui);
  words_field(ui, grid, "number", model.tr("ui_process.field.number"), form.number);
  day_field(ui, grid, "on", model.tr("ui_process.field.on"), form.on);
  area_field(ui, grid, "its-decision", model.tr("ui_process.field.decision"), form.decision);
  area_field(ui, grid, "present", model.tr("ui_process.present_each"), form.present);
}

/// What the panel's sheet gives, as long as it is the one that will be decided on.
void draw_outcome(Ui& ui, const ProcessFrame& frame) {
  const Model& model = frame.model;
  const Stage* stage = session::panel_stage(frame.standard);
  const scoring::Score* score =
      stage == nullptr ? nullptr
                       : model.session->sent_score(session::own_key(frame.assessment.id, stage->id));
  text(ui, {.text = model.words.plain("ui_process.plenary.outcome"), .style = TextStyle::small_bold});
  if (score == nullptr) {
    text(ui, {.text = model.words.plain("ui_process.plenary.no_outcome"),
              .color = ui.theme.ink2,
              .wraps = true,
              .key = "no-outcome"});
    return;
  }
  draw_named(ui, "total", model.words.plain("ui_process.field.total"),
             total_words(model, frame.standard, *score));
  draw_named(ui, "level", model.words.plain("ui_process.field.level"),
             level_name(model, frame.standard, score->level));
}

/// Of the panel's score; until that is sent, of what it will be asked about.
void draw_near(Ui& ui, const ProcessFrame& frame) {
  const session::Session& session = *frame.model.session;
  const auto last = session.latest_sent(frame.assessment.id);
  const scoring::Score* score = last ? session.sent_score(*last) : nullptr;
  const std::string near = score == nullptr ? std::string() : near_words(frame.model, frame.standard, *score);
  if (!near.empty()) text(ui, {.text = near, .color = ui.theme.ink2, .wraps = true, .key = "near"});
}

void draw_objection_counts(Ui& ui, const ProcessFrame& frame) {
  int accepted = 0, rejected = 0;
  for (const Objection* one : session::objections_of(frame.records(), frame.assessment.id)) {
    if (one->state == ObjectionState::accepted) ++accepted;
    if (one->state == ObjectionState::rejected) ++rejected;
  }
  draw_named(
      ui, "objections", frame.model.words.plain("ui_process.tab.objections"),
      frame.model.tr(
          "ui_process.plenary.objections",
          {{"accepted", std::to_string(accepted)},
           {"rejected", std::to_string(rejected)},
           {"waiting", std::to_string(session::waiting_objections(frame.records(), frame.assessment.id))}}));
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "\n") + name;
  return all;
}

void draw_decision(Ui& ui, const ProcessFrame& frame, const PlenaryDecision& made, int revision) {
  const Model& model = frame.model;
  const FlowCard card(ui, "decision",
                      model.tr("ui_process.plenary.heading",
                               {{"number", made.number}, {"revision", std::to_string(revision)}}));
  const auto fact = [&](const char* field, const std::string& value) {
    draw_named(ui, field, model.words.plain("ui_process.field." + std::string(field)), value);
  };
  fact("decision", made.decision);
  fact("on", model.format.date(made.on));
  fact("level", level_name(model, frame.standard,
                           made.level.empty() ? std::nullopt : std::optional<std::string>(made.level)));
  if (made.total) fact("total", model.format.number(*made.total, frame.standard.scoring.decimals));
  fact("present", joined(made.present));
  fact("correction", made.reason);
}

void draw_ministry(Ui& ui, const ProcessFrame& frame, const Plenary& plenary) {
  if (!plenary.ministry) return;
  const Model& model = frame.model;
  const FlowCard card(ui, "ministry", model.words.plain("ui_process.ministry.title"));
  draw_named(ui, "ministry-number", model.words.plain("ui_process.field.ministry_number"),
             plenary.ministry->number + ", " + model.format.date(plenary.ministry->on));
  draw_named(ui, "ministry-text", model.words.plain("ui_process.field.decision"), plenary.ministry->text);
}

void draw_check(Ui& ui, const ProcessFrame& frame, const PlenaryDecision& made) {
  const session::DecisionCheck check = session::check_decision(made, frame.model.session->standards());
  const auto line = [&](const char* name, bool holds, const std::string& digest) {
    const std::string words = frame.model.tr("ui_process.check." + std::string(name));
    sign_line(ui, holds ? Sign::ok : Sign::un, words, ui.theme.surface);
    if (!digest.empty())
      text(ui, {.text = digest, .style = TextStyle::small, .color = ui.theme.ink2, .key = name});
    skip_down(ui.metrics.units(1));
  };
  line("standard", check.standard, made.standard.digest);
  line("answers", check.answers, made.answers_digest);
  line("documents", check.documents, made.documents_digest);
  line("total", check.total, {});
}

/// All revisions stay readable.
void choose_revision(Ui& ui, const ProcessFrame& frame, ProcessState& state, int last) {
  if (last < 2) return;
  std::vector<std::string> keys, words;
  for (int revision = last; revision > 0; --revision) {
    const PlenaryDecision* made = frame.records().decision({frame.assessment.id, revision});
    keys.push_back(std::to_string(revision));
    words.push_back(
        frame.model.tr("ui_process.plenary.revision",
                       {{"revision", keys.back()}, {"number", made == nullptr ? "" : made->number}}));
  }
  std::vector<Option> options;
  for (std::size_t i = 0; i < keys.size(); ++i) options.push_back({keys[i], words[i]});
  const int before = state.revision == 0 ? 0 : last - state.revision;
  const int now = select(ui, {.key = "revision",
                              .label = frame.model.words.plain("ui_process.field.revision"),
                              .options = options,
                              .chosen = before,
                              .width = room()});
  state.revision = now == 0 ? 0 : last - now;
}

void draw_side(Ui& ui, const ProcessFrame& frame, ProcessState& state, Rect side) {
  const SidePanel panel(ui, side);
  const int last = session::last_revision(frame.records(), frame.assessment.id);
  if (!is_locked(frame)) {
    draw_outcome(ui, frame);
    draw_near(ui, frame);
    draw_objection_counts(ui, frame);
    if (const Plenary* plenary = frame.records().plenary(frame.assessment.id))
      draw_named(ui, "correction", frame.model.words.plain("ui_process.field.correction"),
                 plenary->correction);
  }
  if (last == 0) return;
  choose_revision(ui, frame, state, last);
  const int shown = state.revision == 0 ? last : state.revision;
  const PlenaryDecision* made = frame.records().decision({frame.assessment.id, shown});
  if (made != nullptr) draw_check(ui, frame, *made);
}

void ask_lock(Ui& ui, const ProcessFrame& frame, PlenaryForm& form, Actions& actions) {
  if (!form.asking) return;
  const Model& model = frame.model;
  const session::LockPlenary command = command_of(frame, form);
  const std::string reason = why_not(model, command);
  const std::string title = model.tr("ui_process.lock.title", {{"number", form.number}});
  Dialog dialog(ui, {.key = "lock", .title = title, .text = model.words.plain("ui_process.lock.text")});
  dialog.fact(Sign::ok, form.decision);
  dialog.fact(Sign::ok, model.tr("ui_process.lock.present",
                                 {{"count", std::to_string(names_in(form.present).size())}}));
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_process.lock.keep"),
                                              .act = model.words.plain("ui_process.lock.act"),
                                              .act_enabled = reason.empty(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) {
    actions.push_back(Do{command});
    form = {};
  }
  if (answer != DialogAnswer::none) form.asking = false;
}

void ask_ministry(Ui& ui, const ProcessFrame& frame, MinistryForm& form, Actions& actions) {
  if (!form.open) return;
  const Model& model = frame.model;
  Dialog dialog(ui, {.key = "ministry-form",
                     .title = model.words.plain("ui_process.ministry.title"),
                     .text = model.words.plain("ui_process.ministry.text"),
                     .width = 40});
  {
    FieldGrid grid(ui);
    words_field(ui, grid, "number", model.tr("ui_process.field.ministry_number"), form.number);
    day_field(ui, grid, "on", model.tr("ui_process.field.on"), form.on);
    area_field(ui, grid, "its-decision", model.tr("ui_process.field.decision"), form.text);
  }
  const session::RecordMinistryDecision command{frame.assessment.id,
                                                {form.on.value.value_or(Date{}), form.number, form.text}};
  const std::string reason = form.on.value ? why_not(model, command) : model.tr("ui_process.half_date");
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_process.keep"),
                                              .act = model.words.plain("ui_process.ministry.act"),
                                              .act_enabled = reason.empty(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) actions.push_back(Do{command});
  if (answer != DialogAnswer::none) form.open = false;
}

void open_ministry(const Ui& ui, const ProcessFrame& frame, MinistryForm& form) {
  const Plenary* plenary = frame.records().plenary(frame.assessment.id);
  form = {.open = true, .on = typed_date(ui, frame.model.session->today())};
  if (plenary == nullptr || !plenary->ministry) return;
  form.number = plenary->ministry->number;
  form.text = plenary->ministry->text;
  form.on = typed_date(ui, plenary->ministry->on);
}

void draw_main(Ui& ui, const ProcessFrame& frame, ProcessState& state, Rect area, Actions& actions) {
  const Panel panel(ui, {.key = "main",
                         .rect = area,
                         .fill = ui.theme.bg,
                         .pad_x = ui.metrics.page,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  const KeyScope scope(ui, "main");
  draw_minority(ui, frame);
  if (!is_locked(frame)) {
    draw_blockers(ui, frame, state, blockers_of(frame), actions);
    skip_down(ui.metrics.gap2);
    draw_discussed(ui, frame, actions);
    return draw_form(ui, frame, state.plenary);
  }
  const int last = session::last_revision(frame.records(), frame.assessment.id);
  const int shown = state.revision == 0 ? last : state.revision;
  if (const PlenaryDecision* made = frame.records().decision({frame.assessment.id, shown}))
    draw_decision(ui, frame, *made, shown);
  skip_down(ui.metrics.gap2);
  draw_ministry(ui, frame, *frame.records().plenary(frame.assessment.id));
}

}  // namespace

void tell_plenary(const ProcessFrame& frame, const ProcessState& state, Page& page) {
  const Model& model = frame.model;
  if (is_locked(frame)) {
    page.step = {{model.tr("ui_process.step.locked"), false}};
    page.primary =
        PageButton{.key = "to-plan", .label = model.tr("ui_process.to_plan"), .shortcut = "Ctrl Enter"};
    page.secondary = PageButton{.key = "more", .label = model.tr("ui_process.ministry.act")};
    page.tools.push_back({.key = "revise", .label = model.tr("ui_process.sentence.revise.act")});
    return;
  }
  const auto blockers = blockers_of(frame);
  std::string reason = blockers.empty() ? std::string() : told(model, blockers.front());
  if (reason.empty()) reason = why_not(model, command_of(frame, state.plenary));
  page.step = {{blockers.empty() ? model.tr("ui_process.step.decide") : reason, false}};
  page.primary = PageButton{.key = "lock",
                            .label = model.tr("ui_process.lock.act"),
                            .shortcut = "Ctrl Enter",
                            .disabled_because = reason};
}

void draw_plenary(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event, Rect area,
                  Actions& actions) {
  follow(ui, frame, state.plenary);
  if (event.pressed == "lock") state.plenary.asking = true;
  if (event.pressed == "revise") state.sentence = {SentenceForm::Kind::revise, frame.assessment.id, {}};
  if (event.pressed == "more") open_ministry(ui, frame, state.ministry);
  if (event.pressed == "to-plan") state.view = ProcessView::plan;
  if (state.revision > session::last_revision(frame.records(), frame.assessment.id)) state.revision = 0;
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  const Rect side =
      wide ? area.cut_right(ui.metrics.px(330)) : area.cut_bottom(std::round(area.height() * 0.35f));
  draw_main(ui, frame, state, area, actions);
  draw_side(ui, frame, state, side);
  ask_lock(ui, frame, state.plenary, actions);
  ask_ministry(ui, frame, state.ministry, actions);
}

}  // namespace assessor::ui
