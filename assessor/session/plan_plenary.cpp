// The plenary's decision, its corrections, and what the ministry decides afterwards. Errors besides those in
// process_plan.h: plenary-without-decision · plenary-without-number · plenary-nobody-present ·
// plenary-later {date} (not today yet) · plenary-too-early {date} (before the stage was sent) ·
// plenary-without-reason · ministry-without-number · ministry-too-early {date} (before the plenary).
#include "base/text.h"
#include "exchange/sheet_digest.h"
#include "session/journey.h"
#include "session/lock.h"
#include "session/objection_window.h"
#include "session/process_planning.h"
#include "session/score_book.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

struct PanelScope {
  AssessmentScope of;
  StageKey key;
};

Result<PanelScope> panel_of(const Context& context, const std::string& assessment) {
  ASSESSOR_TRY(const AssessmentScope scope, assessment_scope(context, assessment));
  ASSESSOR_CHECK(check_open_period(context.state, *scope.assessment));
  const Stage* stage = panel_stage(*scope.standard);
  if (stage == nullptr) return fail("no-panel");
  return PanelScope{scope, own_key(assessment, stage->id)};
}

/// The organization has not had its days yet, nor given them up.
void add_objections(const Context& context, const PanelScope& panel, std::vector<Error>& blockers) {
  const std::string& assessment = panel.key.assessment;
  const int waiting = waiting_objections(context.state, assessment);
  if (waiting > 0) blockers.push_back({"objections-waiting", {{"count", std::to_string(waiting)}}, {}});
  for (const ObjectionWindow& window :
       objection_windows(context.state, *panel.of.standard, assessment, context.today)) {
    if (!window.handed_over && window.stage == panel.key)
      blockers.push_back({"result-not-handed-over", {{"stage", window.stage.stage}}, {}});
    if (window.running())
      blockers.push_back(
          {"objection-days-running", {{"stage", window.stage.stage}, {"until", window.last_day->iso()}}, {}});
  }
}

std::vector<std::string> names_in(const std::vector<std::string>& typed) {
  std::vector<std::string> names;
  for (const std::string& name : typed)
    if (const std::string_view said = trimmed(name); !said.empty()) names.emplace_back(said);
  return names;
}

Result<void> check_decision(const Context& context, const LockPlenary& command, const StageRecord& stage) {
  ASSESSOR_CHECK(needs_words(command.decision, "plenary-without-decision"));
  ASSESSOR_CHECK(needs_words(command.number, "plenary-without-number"));
  if (names_in(command.present).empty()) return fail("plenary-nobody-present");
  if (command.on > context.today) return fail("plenary-later", {{"date", command.on.iso()}});
  if (stage.sent && command.on < *stage.sent) return fail("plenary-too-early", {{"date", stage.sent->iso()}});
  return {};
}

PlenaryDecision decision_from(const Context& context, const LockPlenary& command, const PanelScope& panel) {
  PlenaryDecision made;
  made.decision = command.decision;
  made.number = command.number;
  made.on = command.on;
  made.present = names_in(command.present);
  made.standard = panel.of.assessment->standard;
  made.sheet = context.state.sheets.at(panel.key);
  made.answers_digest = exchange::answers_digest(made.sheet);
  made.documents_digest = exchange::documents_digest(made.sheet.documents);
  made.locked = context.now;
  made.locked_by = context.actor;
  ScoreBook book(context.state, context.standards);
  if (const scoring::Score* score = book.sent_score(panel.key)) {
    made.total = score->total;
    made.level = score->level.value_or(std::string());
  }
  return made;
}

}  // namespace

const Stage* panel_stage(const Standard& standard) {
  const Stage* found = nullptr;
  for (const Stage& stage : standard.stages)
    if (stage.by == StageActor::panel) found = &stage;
  return found;
}

Result<void> may_lock_plenary(const Context& context, const std::string& assessment) {
  const std::vector<Error> blockers = plenary_blockers(context, assessment);
  return blockers.empty() ? Result<void>{} : tl::unexpected(blockers.front());
}

std::vector<Error> plenary_blockers(const Context& context, const std::string& assessment) {
  const auto panel = panel_of(context, assessment);
  if (!panel) return {panel.error()};
  if (const auto unlocked = check_unlocked(context.state, assessment); !unlocked) return {unlocked.error()};
  std::vector<Error> blockers;
  const StageRecord* record = context.state.stage(panel->key);
  if (record == nullptr || being_worked_on(*record) || !context.state.sheets.contains(panel->key))
    blockers.push_back({"stage-not-sent", {{"stage", panel->key.stage}}, {}});
  add_objections(context, *panel, blockers);
  return blockers;
}

Result<void> may_revise_plenary(const Context& context, const std::string& assessment) {
  ASSESSOR_CHECK(panel_of(context, assessment).map([](const PanelScope&) {}));
  return is_locked(context.state, assessment) ? Result<void>{} : fail("plenary-not-locked");
}

Result<ChangeSet> plan_command(const Context& context, const LockPlenary& command) {
  ASSESSOR_CHECK(may_lock_plenary(context, command.assessment));
  ASSESSOR_TRY(const PanelScope panel, panel_of(context, command.assessment));
  StageRecord stage = *context.state.stage(panel.key);
  ASSESSOR_CHECK(check_decision(context, command, stage));
  PlenaryDecision made = decision_from(context, command, panel);
  const Plenary* before = context.state.plenary(command.assessment);
  Plenary plenary = before == nullptr ? Plenary{} : *before;
  made.reason = std::exchange(plenary.correction, {});
  if (stage.state != StageState::closed) stage.closed = context.today;
  stage.state = StageState::closed;
  Changes changes(context.state);
  changes.set(Key::decision({command.assessment, last_revision(context.state, command.assessment) + 1}),
              made);
  changes.set(Key::of(RecordKind::plenary, command.assessment), plenary);
  changes.set(Key::stage(panel.key), stage);
  return std::move(changes).take(made.reason);
}

Result<ChangeSet> plan_command(const Context& context, const RevisePlenary& command) {
  ASSESSOR_CHECK(may_revise_plenary(context, command.assessment));
  ASSESSOR_CHECK(needs_words(command.reason, "plenary-without-reason"));
  ASSESSOR_TRY(const PanelScope panel, panel_of(context, command.assessment));
  Plenary plenary = *context.state.plenary(command.assessment);
  plenary.correction = command.reason;
  StageRecord stage = *context.state.stage(panel.key);
  stage.state = StageState::returned;
  stage.returned = context.today;
  stage.return_reason = command.reason;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::plenary, command.assessment), plenary);
  changes.set(Key::stage(panel.key), stage);
  // The corrected result is another one: it is handed over anew, with its own days.
  changes.set(Key::hand_over(panel.key), std::nullopt);
  return std::move(changes).take(command.reason);
}

Result<ChangeSet> plan_command(const Context& context, const RecordMinistryDecision& command) {
  if (!is_locked(context.state, command.assessment)) return fail("plenary-not-locked");
  ASSESSOR_CHECK(needs_words(command.decision.number, "ministry-without-number"));
  const PlenaryDecision& decided = *last_decision(context.state, command.assessment);
  if (command.decision.on < decided.on) return fail("ministry-too-early", {{"date", decided.on.iso()}});
  Plenary plenary = *context.state.plenary(command.assessment);
  plenary.ministry = command.decision;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::plenary, command.assessment), plenary);
  return std::move(changes).take();
}

}  // namespace assessor::session
