// Objections, from handing over a result to the plenary's decision. Errors besides those in process_plan.h:
// hand-over-too-early {date} · hand-over-later {date} (not today yet) · objection-without-reason ·
// objection-exists {criterion} · objection-without-answer · objection-without-decision ·
// objection-without-value · objection-value-same {criterion} · those of may_answer for the panel's stage, and
// of check_answers.
#include <algorithm>

#include "session/journey.h"
#include "session/lock.h"
#include "session/objection_window.h"
#include "session/process_planning.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

Result<ObjectionWindow> window_of(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_open_period(context.state, *scope.assessment));
  ASSESSOR_CHECK(check_unlocked(context.state, stage.assessment));
  if (scope.stage->objection_days <= 0) return fail("no-objection-days", {{"stage", stage.stage}});
  const auto window = objection_window(context.state, *scope.standard, stage, context.today);
  if (!window) return fail("stage-not-sent", {{"stage", stage.stage}});
  return *window;
}

bool has_objections(const WorkspaceState& state, const StageKey& stage) {
  return std::any_of(state.objections.begin(), state.objections.end(), [&](const auto& entry) {
    return entry.second.assessment == stage.assessment && entry.second.stage == stage.stage;
  });
}

bool waits_for(const WorkspaceState& state, const StageKey& stage, const std::string& criterion) {
  return std::any_of(state.objections.begin(), state.objections.end(), [&](const auto& entry) {
    const Objection& one = entry.second;
    return one.waits() && one.assessment == stage.assessment && one.stage == stage.stage &&
           one.criterion == criterion;
  });
}

Result<ChangeSet> with_objection(const Context& context, const Objection& objection, std::string reason) {
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::objection, objection.id), objection);
  return std::move(changes).take(std::move(reason));
}

void decide(Objection& objection, ObjectionState state, const Context& context, const std::string& reason) {
  objection.state = state;
  objection.decision = reason;
  objection.decided = context.today;
  objection.decided_by = context.actor;
}

/// What the plenary has for the item, or what it would copy from the stage before.
Answer answer_before(const Context& context, const StageScope& scope, const StageKey& panel,
                     const std::string& criterion) {
  if (const Answer* here = context.state.answer(panel, criterion)) return *here;
  const std::optional<AnswerSheet> before = inherited_sheet(context, scope, panel);
  if (!before) return {};
  const auto found = before->answers.find(criterion);
  return found == before->answers.end() ? Answer{} : found->second;
}

void link(Answer& answer, const std::vector<std::string>& documents) {
  for (const std::string& id : documents) {
    const bool there = std::any_of(answer.evidence.begin(), answer.evidence.end(),
                                   [&](const EvidenceLink& link) { return link.document == id; });
    if (!there) answer.evidence.push_back({id, {}, {}, {}});
  }
}

/// The value of the item in the result that is objected to.
AnswerValue objected_value(const WorkspaceState& state, const Objection& objection) {
  const auto sheet = state.sheets.find(own_key(objection.assessment, objection.stage));
  if (sheet == state.sheets.end()) return {};
  const auto answer = sheet->second.answers.find(objection.criterion);
  return answer == sheet->second.answers.end() ? AnswerValue{} : answer->second.value;
}

/// The new value as the plenary's answer.
Result<void> add_new_value(const Context& context, const DecideObjection& command, const Objection& objection,
                           Changes& changes) {
  ASSESSOR_TRY(const AssessmentScope found, assessment_scope(context, objection.assessment));
  const Stage* stage = panel_stage(*found.standard);
  if (stage == nullptr) return fail("no-panel");
  const StageKey panel = own_key(objection.assessment, stage->id);
  ASSESSOR_CHECK(may_answer(context, panel));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, panel));
  if (command.value.index() == 0) return fail("objection-without-value");
  if (command.value == objected_value(context.state, objection))
    return fail("objection-value-same", {{"criterion", objection.criterion}});
  Answer answer = answer_before(context, scope, panel, objection.criterion);
  answer.value = command.value;
  answer.unknown = answer.inherited = false;
  answer.reason = command.reason;
  link(answer, objection.documents);
  ASSESSOR_CHECK(check_answers(context.state, scope, {{objection.criterion, answer}}));
  changes.set(Key::answer(panel, objection.criterion), answer);
  return {};
}

}  // namespace

Result<void> may_hand_over(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const ObjectionWindow window, window_of(context, stage));
  if (window.handed_over && has_objections(context.state, stage))
    return fail("hand-over-has-objections", {{"stage", stage.stage}});
  return {};
}

Result<void> may_object(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const ObjectionWindow window, window_of(context, stage));
  if (!window.handed_over) return fail("result-not-handed-over", {{"stage", stage.stage}});
  if (window.accepted) return fail("result-accepted", {{"stage", stage.stage}});
  if (window.days_left < 0) return fail("objection-days-over", {{"until", window.last_day->iso()}});
  return {};
}

Result<void> may_answer_objection(const Context& context, const std::string& id) {
  const Objection* objection = context.state.objection(id);
  if (objection == nullptr) return fail("objection-missing", {{"objection", id}});
  ASSESSOR_CHECK(check_unlocked(context.state, objection->assessment));
  return objection->waits() ? Result<void>{} : fail("objection-decided");
}

Result<void> may_decide_objection(const Context& context, const std::string& id) {
  ASSESSOR_CHECK(may_answer_objection(context, id));
  const bool answered = context.state.objection(id)->state == ObjectionState::answered;
  return answered ? Result<void>{} : fail("objection-not-answered");
}

Result<ChangeSet> plan_command(const Context& context, const HandOverResult& command) {
  ASSESSOR_CHECK(may_hand_over(context, command.stage));
  const StageRecord* record = context.state.stage(command.stage);
  if (record != nullptr && record->sent && command.on < *record->sent)
    return fail("hand-over-too-early", {{"date", record->sent->iso()}});
  if (command.on > context.today) return fail("hand-over-later", {{"date", command.on.iso()}});
  Changes changes(context.state);
  changes.set(Key::hand_over(command.stage), HandOver{command.on, command.accepted, context.actor, {}});
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const RaiseObjection& command) {
  ASSESSOR_CHECK(may_object(context, command.stage));
  ASSESSOR_CHECK(needs_words(command.reason, "objection-without-reason"));
  if (context.state.objection(command.id) != nullptr) return fail("id-taken", {{"id", command.id}});
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  if (scope.standard->criterion(command.criterion) == nullptr)
    return fail("criterion-unknown", {{"criterion", command.criterion}});
  if (waits_for(context.state, command.stage, command.criterion))
    return fail("objection-exists", {{"criterion", command.criterion}});
  for (const std::string& document : command.documents)
    ASSESSOR_CHECK(check_own_document(context.state, *scope.assessment, document));
  Objection objection;
  objection.id = command.id;
  objection.assessment = command.stage.assessment;
  objection.stage = command.stage.stage;
  objection.criterion = command.criterion;
  objection.reason = command.reason;
  objection.documents = command.documents;
  objection.raised = context.today;
  objection.raised_by = context.actor;
  return with_objection(context, objection, command.reason);
}

Result<ChangeSet> plan_command(const Context& context, const WithdrawObjection& command) {
  ASSESSOR_CHECK(may_answer_objection(context, command.id));
  ASSESSOR_CHECK(needs_words(command.reason, "objection-without-decision"));
  Objection objection = *context.state.objection(command.id);
  decide(objection, ObjectionState::withdrawn, context, command.reason);
  return with_objection(context, objection, command.reason);
}

Result<ChangeSet> plan_command(const Context& context, const AnswerObjection& command) {
  ASSESSOR_CHECK(may_answer_objection(context, command.id));
  ASSESSOR_CHECK(needs_words(command.answer, "objection-without-answer"));
  Objection objection = *context.state.objection(command.id);
  objection.state = ObjectionState::answered;
  objection.answer = command.answer;
  objection.answered = context.today;
  objection.answered_by = context.actor;
  return with_objection(context, objection, command.answer);
}

Result<ChangeSet> plan_command(const Context& context, const DecideObjection& command) {
  ASSESSOR_CHECK(may_decide_objection(context, command.id));
  ASSESSOR_CHECK(needs_words(command.reason, "objection-without-decision"));
  Objection objection = *context.state.objection(command.id);
  Changes changes(context.state);
  if (command.accepted) ASSESSOR_CHECK(add_new_value(context, command, objection, changes));
  decide(objection, command.accepted ? ObjectionState::accepted : ObjectionState::rejected, context,
         command.reason);
  changes.set(Key::of(RecordKind::objection, objection.id), objection);
  return std::move(changes).take(command.reason);
}

}  // namespace assessor::session
