// Two assessors apart, then agreed. Errors stand at the predicates in plan.h; also criterion-unknown
// {criterion} · difference-missing {criterion} (the two rated it alike) · settle-needs-value {criterion} ·
// settle-without-reason {criterion} · person-missing {person} · organization-missing {organization} ·
// conflict-of-other (each declares for himself).
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "session/agreement.h"
#include "session/apart.h"
#include "session/journey.h"
#include "session/planning.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

Result<void> no_conflict(const Context& context, const StageScope& scope, const std::string& id) {
  const Person* person = context.state.person(id);
  const std::string& organization = scope.assessment->organization;
  if (person == nullptr || !has_conflict(*person, organization)) return {};
  return fail("conflict-declared", {{"person", id}, {"organization", organization}});
}

Result<void> may_be_rater(const Context& context, const StageScope& scope, const std::string& id) {
  const Person* person = context.state.person(id);
  if (person == nullptr || person->archived) return fail("person-missing", {{"person", id}});
  if (person->role != Role::assessor) return fail("not-an-assessor", {{"person", id}});
  return no_conflict(context, scope, id);
}

Result<void> check_apart(const Context& context, const StageKey& stage) {
  if (!rated_apart(context.state, stage)) return fail("stage-not-apart", {{"stage", stage.stage}});
  if (is_rater(context.state, stage, context.actor)) return {};
  return fail("not-a-rater", {{"stage", stage.stage}});
}

Result<void> all_sent(const Context& context, const StageKey& stage) {
  const auto waiting = waiting_for(context.state, stage);
  if (waiting.empty()) return {};
  return fail("sheets-not-sent", {{"person", waiting.front()}, {"count", std::to_string(waiting.size())}});
}

/// The lower value that is proposed, if it is all that was asked for.
bool takes_proposal(const SettleDifference& command, const scoring::Difference& difference,
                    const Answer& lower) {
  return difference.confirms_lower() && (!command.value || *command.value == lower.value);
}

struct Both {
  Answer first, second;
};

Both answers_of_both(const Context& context, const SettleDifference& command) {
  const auto& raters = raters_of(context.state, command.stage);
  const auto answer = [&](std::size_t rater) {
    const Answer* found = context.state.answer(by_rater(command.stage, raters[rater]), command.criterion);
    return found == nullptr ? Answer{} : *found;
  };
  return {answer(0), answer(1)};
}

Result<Answer> settled_answer(const SettleDifference& command, const scoring::Difference& difference,
                              const Both& both) {
  const Answer& lower = difference.lower == 0 ? both.first : both.second;
  const Answer& higher = difference.lower == 0 ? both.second : both.first;
  const bool proposal = takes_proposal(command, difference, lower);
  if (!proposal && !command.value) return fail("settle-needs-value", {{"criterion", command.criterion}});
  const bool reasoned = !trimmed(command.reason).empty();
  if (!proposal && !reasoned) return fail("settle-without-reason", {{"criterion", command.criterion}});
  const bool is_higher = !proposal && *command.value == higher.value;
  Answer answer = is_higher ? scoring::joined(higher, lower) : scoring::joined(lower, higher);
  if (!proposal) answer.value = *command.value;
  answer.unknown = answer.discuss = answer.inherited = false;
  if (reasoned) answer.reason = command.reason;
  return answer;
}

}  // namespace

Result<void> may_rate(const Context& context, const StageScope& scope, const StageKey& stage) {
  if (!stage.rater.empty() && stage.rater != context.actor)
    return fail("not-your-sheet", {{"stage", stage.stage}});
  if (scope.stage->by == StageActor::organization) return {};
  return no_conflict(context, scope, context.actor);
}

Result<void> may_change_answers(const Context& context, const StageKey& stage) {
  if (!rated_apart(context.state, stage)) return may_answer(context, stage);
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_period_open(context, scope.assessment->period));
  ASSESSOR_CHECK(may_rate(context, scope, stage));
  if (being_worked_on(*scope.record)) return {};
  return fail("stage-not-open", {{"stage", stage.stage}, {"state", state_name(scope.record->state)}});
}

Result<void> may_open_apart(const Context& context, const OpenApart& command) {
  ASSESSOR_CHECK(may_open_stage(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  if (scope.stage->by != StageActor::assessor || scope.stage->assessors != 2)
    return fail("stage-not-for-two", {{"stage", command.stage.stage}});
  if (command.raters.size() != 2 || command.raters[0] == command.raters[1]) return fail("raters-not-two");
  for (const std::string& rater : command.raters) ASSESSOR_CHECK(may_be_rater(context, scope, rater));
  return {};
}

Result<void> may_settle(const Context& context, const StageKey& stage) {
  ASSESSOR_CHECK(check_apart(context, stage));
  ASSESSOR_CHECK(all_sent(context, stage));
  return may_change_answers(context, stage);
}

Result<ChangeSet> plan_command(const Context& context, const OpenApart& command) {
  ASSESSOR_CHECK(may_open_apart(context, command));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  StageRecord record;
  record.opened = context.today;
  Changes changes(context.state);
  for (const std::string& rater : command.raters)
    begin_sheet(changes, context, scope, by_rater(command.stage, rater), record);
  record.raters = command.raters;
  changes.set(Key::stage(command.stage), record);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const SettleDifference& command) {
  ASSESSOR_CHECK(may_settle(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  const auto found = scope.standard->criterion_by_id.find(command.criterion);
  if (found == scope.standard->criterion_by_id.end())
    return fail("criterion-unknown", {{"criterion", command.criterion}});
  const auto agreement =
      agreement_of(context.state, scoring::PreparedStandard(*scope.standard), command.stage);
  const scoring::Difference* difference = agreement ? agreement->difference(found->second) : nullptr;
  if (difference == nullptr) return fail("difference-missing", {{"criterion", command.criterion}});
  ASSESSOR_TRY(const Answer answer, settled_answer(command, *difference, answers_of_both(context, command)));
  ASSESSOR_CHECK(check_answers(context.state, scope, {{command.criterion, answer}}));
  Changes changes(context.state);
  changes.set(Key::answer(command.stage, command.criterion), answer);
  return std::move(changes).take(command.reason);
}

Result<ChangeSet> plan_command(const Context& context, const WriteMinorityNote& command) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  ASSESSOR_CHECK(check_apart(context, command.stage));
  ASSESSOR_CHECK(all_sent(context, command.stage));
  if (scope.record->state == StageState::closed)
    return fail("stage-not-open",
                {{"stage", command.stage.stage}, {"state", state_name(StageState::closed)}});
  const StageKey own = by_rater(command.stage, context.actor);
  StageRecord record = *context.state.stage(own);
  record.minority_note = command.note;
  Changes changes(context.state);
  changes.set(Key::stage(own), record);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const DeclareConflict& command) {
  const Person* found = context.state.person(command.person);
  if (found == nullptr) return fail("person-missing", {{"person", command.person}});
  if (context.state.organization(command.organization) == nullptr)
    return fail("organization-missing", {{"organization", command.organization}});
  Person person = *found;
  if (trimmed(command.reason).empty())
    person.conflicts.erase(command.organization);
  else
    person.conflicts.insert_or_assign(command.organization, command.reason);
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::person, person.id), person);
  return std::move(changes).take(command.reason);
}

}  // namespace assessor::session
