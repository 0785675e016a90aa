// An assessment and its stages. Errors stand at the predicates in plan.h; also id-taken {id},
// return-without-reason.
#include "base/text.h"
#include "domain/answer_check.h"
#include "session/agreement.h"
#include "session/apart.h"
#include "session/blockers.h"
#include "session/follow_up_count.h"
#include "session/journey.h"
#include "session/lock.h"
#include "session/planning.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

bool was_sent(const StageRecord* record) {
  return record != nullptr && !being_worked_on(*record);
}

/// Sent by a rater or as the stage's own.
bool any_sheet(const WorkspaceState& state, const StageKey& stage) {
  const auto found = state.sheets.lower_bound(stage);
  return found != state.sheets.end() && by_rater(found->first, {}) == stage;
}

/// The first assessors' or panel's stage that was ever sent, and nothing where none was.
const Stage* settled_by(const WorkspaceState& state, const Standard& standard,
                        const std::string& assessment) {
  for (const Stage& stage : standard.stages)
    if (stage.by != StageActor::organization && any_sheet(state, own_key(assessment, stage.id)))
      return &stage;
  return nullptr;
}

std::vector<Blocker> found_blockers(const Context& context, const StageScope& scope, const StageKey& stage) {
  if (auto unsettled = unsettled_blockers(context.state, *scope.standard, stage); !unsettled.empty())
    return unsettled;
  const AnswerSheet sheet = live_sheet(context.state, *scope.standard, stage, context.today);
  const std::optional<AnswerSheet> previous = inherited_sheet(context, scope, stage);
  return blockers(*scope.standard, sheet, scoring::score(*scope.standard, sheet),
                  previous ? &*previous : nullptr);
}

Result<void> nothing_blocks(const Context& context, const StageScope& scope, const StageKey& stage) {
  const std::vector<Blocker> found = found_blockers(context, scope, stage);
  std::size_t count = 0;
  const Blocker* first = nullptr;
  for (const Blocker& blocker : found) {
    if (!blocker.blocks) continue;
    ++count;
    if (first == nullptr) first = &blocker;
  }
  if (first == nullptr) return {};
  return fail("stage-blocked",
              {{"count", std::to_string(count)}, {"code", first->code}, {"criterion", first->criterion}});
}

/// Later stages that were sent stand on this one.
const Stage* superseding(const Context& context, const StageScope& scope, const StageKey& stage) {
  bool later = false;
  for (const Stage& candidate : scope.standard->stages) {
    if (later && was_sent(context.state.stage(own_key(stage.assessment, candidate.id)))) return &candidate;
    if (!stage.rater.empty() && candidate.id == stage.stage &&
        was_sent(context.state.stage(by_rater(stage, {}))))
      return &candidate;
    later = later || candidate.id == stage.stage;
  }
  return nullptr;
}

}  // namespace

std::string state_name(StageState state) {
  switch (state) {
    case StageState::open:
      return "open";
    case StageState::sent:
      return "sent";
    case StageState::returned:
      return "returned";
    case StageState::closed:
      return "closed";
  }
  return {};
}

Result<void> check_period_open(const Context& context, const std::string& id) {
  const Period* period = context.state.period(id);
  if (period == nullptr) return fail("period-missing", {{"period", id}});
  return period->closed ? fail("period-closed", {{"period", id}}) : Result<void>{};
}

void begin_sheet(Changes& changes, const Context& context, const StageScope& scope, const StageKey& sheet,
                 const StageRecord& record) {
  changes.set(Key::stage(sheet), record);
  for (const CountedAnswer& counted :
       counted_answers(context.state, *scope.standard, *scope.assessment, context.today))
    changes.set(Key::answer(sheet, counted.criterion), counted.answer);
}

std::optional<AnswerSheet> inherited_sheet(const Context& context, const StageScope& scope,
                                           const StageKey& stage) {
  if (scope.stage->inherits.empty()) return std::nullopt;
  return sheet_now(context.state, *scope.standard, own_key(stage.assessment, scope.stage->inherits),
                   context.today);
}

Result<void> may_start_assessment(const Context& context, const std::string& organization,
                                  const std::string& period) {
  ASSESSOR_CHECK(may_edit_organization(context, organization));
  ASSESSOR_CHECK(check_period_open(context, period));
  if (context.state.assessment_of(organization, period) == nullptr) return {};
  return fail("assessment-exists", {{"organization", organization}, {"period", period}});
}

Result<void> may_set_profile(const Context& context, const std::string& assessment) {
  const Assessment* found = context.state.assessment(assessment);
  if (found == nullptr) return fail("assessment-missing", {{"assessment", assessment}});
  ASSESSOR_CHECK(check_period_open(context, found->period));
  const Standard* standard = context.standards.of(found->standard);
  if (standard == nullptr) return fail("standard-missing", {{"digest", found->standard.digest}});
  const Stage* settled = settled_by(context.state, *standard, assessment);
  return settled == nullptr ? Result<void>{} : fail("profile-settled", {{"stage", settled->id}});
}

Result<void> may_open_stage(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_period_open(context, scope.assessment->period));
  if (!stage.rater.empty()) return fail("sheet-of-rater", {{"stage", stage.stage}});
  if (scope.record != nullptr) return fail("stage-exists", {{"stage", stage.stage}});
  ASSESSOR_CHECK(check_unlocked(context.state, stage.assessment));
  const Stage* before = stage_before(*scope.standard, stage.stage);
  if (before == nullptr || was_sent(context.state.stage(own_key(stage.assessment, before->id)))) return {};
  return fail("stage-too-early", {{"stage", before->id}});
}

Result<void> may_answer(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_period_open(context, scope.assessment->period));
  ASSESSOR_CHECK(may_rate(context, scope, stage));
  if (rated_apart(context.state, stage)) return fail("stage-rated-apart", {{"stage", stage.stage}});
  if (scope.record != nullptr && being_worked_on(*scope.record)) return {};
  const std::string state = scope.record == nullptr ? "missing" : state_name(scope.record->state);
  return fail("stage-not-open", {{"stage", stage.stage}, {"state", state}});
}

Result<void> may_send_stage(const Context& context, const StageKey& stage) {
  ASSESSOR_CHECK(may_change_answers(context, stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  return nothing_blocks(context, scope, stage);
}

Result<void> may_return_stage(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_period_open(context, scope.assessment->period));
  if (scope.record == nullptr || scope.record->state != StageState::sent)
    return fail("stage-not-sent", {{"stage", stage.stage}});
  if (!stage.rater.empty() && sheets_revealed(context.state, stage))
    return fail("sheet-locked", {{"stage", stage.stage}});
  ASSESSOR_CHECK(check_unlocked(context.state, stage.assessment));
  if (const Stage* later = superseding(context, scope, stage))
    return fail("stage-superseded", {{"stage", later->id}});
  const std::optional<int>& rounds = scope.stage->rework_rounds;
  if (!rounds || !stage.rater.empty() || scope.record->returns < *rounds) return {};
  return fail("rework-used", {{"stage", stage.stage}, {"count", std::to_string(*rounds)}});
}

Result<void> may_close_stage(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_period_open(context, scope.assessment->period));
  if (!stage.rater.empty()) return fail("sheet-of-rater", {{"stage", stage.stage}});
  if (scope.record != nullptr && scope.record->state == StageState::sent) return {};
  return fail("stage-not-sent", {{"stage", stage.stage}});
}

Result<ChangeSet> plan_command(const Context& context, const StartAssessment& command) {
  ASSESSOR_CHECK(may_start_assessment(context, command.organization, command.period));
  if (context.state.assessment(command.id) != nullptr) return fail("id-taken", {{"id", command.id}});
  const StandardPin& pin = context.state.period(command.period)->standard;
  const Standard* standard = context.standards.of(pin);
  if (standard == nullptr) return fail("standard-missing", {{"digest", pin.digest}});
  ASSESSOR_CHECK(check_profile(*standard, command.profile));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::assessment, command.id),
              Assessment{command.id, command.organization, command.period, pin, command.profile, {}});
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const SetProfile& command) {
  ASSESSOR_CHECK(may_set_profile(context, command.assessment));
  Assessment assessment = *context.state.assessment(command.assessment);
  ASSESSOR_CHECK(check_profile(*context.standards.of(assessment.standard), command.profile));
  assessment.profile = command.profile;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::assessment, assessment.id), assessment);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const OpenStage& command) {
  ASSESSOR_CHECK(may_open_stage(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  StageRecord record;
  record.opened = context.today;
  Changes changes(context.state);
  begin_sheet(changes, context, scope, command.stage, record);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const SendStage& command) {
  ASSESSOR_CHECK(may_send_stage(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  StageRecord record = *scope.record;
  record.state = StageState::sent;
  record.sent = context.today;
  record.assessed_on = context.today;
  record.sent_by = context.actor;
  Changes changes(context.state);
  changes.set(Key::stage(command.stage), record);
  changes.set(Key::sheet(command.stage),
              live_sheet(context.state, *scope.standard, command.stage, context.today));
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const ReturnStage& command) {
  ASSESSOR_CHECK(may_return_stage(context, command.stage));
  if (trimmed(command.reason).empty()) return fail("return-without-reason");
  StageRecord record = *context.state.stage(command.stage);
  record.state = StageState::returned;
  record.returned = context.today;
  record.return_reason = command.reason;
  ++record.returns;
  Changes changes(context.state);
  changes.set(Key::stage(command.stage), record);
  return std::move(changes).take(command.reason);
}

Result<ChangeSet> plan_command(const Context& context, const CloseStage& command) {
  ASSESSOR_CHECK(may_close_stage(context, command.stage));
  StageRecord record = *context.state.stage(command.stage);
  record.state = StageState::closed;
  record.closed = context.today;
  Changes changes(context.state);
  changes.set(Key::stage(command.stage), record);
  return std::move(changes).take();
}

}  // namespace assessor::session
