// Answers of a stage, typed, pasted, copied or imported. Errors: those of may_answer and check_answer,
// criterion-unknown {criterion} · document-missing {document} · document-of-other {document} ·
// sheet-of-other-standard {standard, version} · sheet-of-other-period {period} · sheet-of-other-stage
// {stage}.
#include <algorithm>
#include <utility>

#include "domain/answer_check.h"
#include "session/journey.h"
#include "session/planning.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

Result<const Criterion*> found_criterion(const Standard& standard, const std::string& id) {
  const Criterion* criterion = standard.criterion(id);
  if (criterion == nullptr) return fail("criterion-unknown", {{"criterion", id}});
  return criterion;
}

Result<void> check_link(const WorkspaceState& state, const std::string& organization, const std::string& id) {
  const EvidenceDocument* document = state.document(id);
  if (document == nullptr) return fail("document-missing", {{"document", id}});
  if (document->organization != organization) return fail("document-of-other", {{"document", id}});
  return {};
}

/// An inherited mark stays only while the value is the one that was copied.
Answer as_looked_at(Answer answer, const Answer* before) {
  answer.inherited =
      answer.inherited && before != nullptr && before->inherited && before->value == answer.value;
  return answer;
}

std::optional<Record> record_or_nothing(const Answer& answer) {
  return answer == Answer{} ? std::nullopt : std::optional<Record>(answer);
}

Answer inherited_answer(const Answer& from, const Answer* before) {
  Answer answer = before == nullptr ? Answer{} : *before;
  answer.value = from.value;
  answer.inherited = true;
  if (answer.evidence.empty()) answer.evidence = from.evidence;
  return answer;
}

bool wanted(const CopyInherited& command, const std::string& criterion) {
  const auto& list = command.criteria;
  return list.empty() || std::find(list.begin(), list.end(), criterion) != list.end();
}

/// What would be copied: answered before, blank here, and no gate.
std::map<std::string, Answer> inheritable(const WorkspaceState& state, const Standard& standard,
                                          const StageKey& stage, const AnswerSheet& previous) {
  std::map<std::string, Answer> answers;
  for (const auto& [id, from] : previous.answers) {
    const Criterion* criterion = standard.criterion(id);
    const Answer* here = state.answer(stage, id);
    const bool blank = here == nullptr || (!here->answered() && !here->unknown);
    if (criterion != nullptr && !criterion->gate_min_points && from.answered() && blank)
      answers.emplace(id, inherited_answer(from, here));
  }
  return answers;
}

Result<void> check_sheet(const StageScope& scope, const ImportStage& command) {
  const AnswerSheet& sheet = command.sheet;
  if (sheet.standard_id != scope.standard->id || sheet.standard_version != scope.standard->version)
    return fail("sheet-of-other-standard",
                {{"standard", sheet.standard_id}, {"version", sheet.standard_version}});
  if (sheet.period != scope.assessment->period)
    return fail("sheet-of-other-period", {{"period", sheet.period}});
  if (sheet.stage != command.stage.stage) return fail("sheet-of-other-stage", {{"stage", sheet.stage}});
  return check_profile(*scope.standard, sheet.profile);
}

Result<void> check_answers(const WorkspaceState& state, const StageScope& scope,
                           const std::map<std::string, Answer>& answers) {
  for (const auto& [id, answer] : answers) {
    ASSESSOR_TRY(const Criterion* criterion, found_criterion(*scope.standard, id));
    ASSESSOR_CHECK(check_answer(*scope.standard, *criterion, answer));
    for (const EvidenceLink& link : answer.evidence)
      ASSESSOR_CHECK(check_link(state, scope.assessment->organization, link.document));
  }
  return {};
}

Result<void> may_import(const Context& context, const StageKey& stage, const StageScope& scope) {
  return scope.record == nullptr ? may_open_stage(context, stage) : may_answer(context, stage);
}

StageRecord imported_record(const Context& context, const StageScope& scope, const ImportStage& command) {
  StageRecord record = scope.record == nullptr ? StageRecord{} : *scope.record;
  if (scope.record == nullptr) record.opened = command.sheet.date;
  if (!command.send) return record;
  record.state = StageState::sent;
  record.sent = context.today;
  record.assessed_on = command.sheet.date;
  record.sent_by = context.actor;
  return record;
}

/// The workspace with the documents, profile and answers of the import in place.
Result<WorkspaceState> with_import(const Context& context, const StageScope& scope,
                                   const ImportStage& command) {
  WorkspaceState state = context.state;
  for (const EvidenceDocument& document : command.documents) {
    const EvidenceDocument* there = state.document(document.document.id);
    if (document.organization != scope.assessment->organization ||
        (there != nullptr && there->organization != document.organization))
      return fail("document-of-other", {{"document", document.document.id}});
    put(state, Key::of(RecordKind::document, document.document.id), document);
  }
  Assessment assessment = *scope.assessment;
  if (may_set_profile(context, assessment.id)) assessment.profile = command.sheet.profile;
  put(state, Key::of(RecordKind::assessment, assessment.id), assessment);
  state.answers.erase(command.stage);
  for (const auto& [criterion, answer] : command.sheet.answers)
    put(state, Key::answer(command.stage, criterion), record_or_nothing(answer));
  return state;
}

}  // namespace

Result<void> may_copy_inherited(const Context& context, const StageKey& stage) {
  ASSESSOR_CHECK(may_answer(context, stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  const std::optional<AnswerSheet> previous = inherited_sheet(context, scope, stage);
  if (previous && !inheritable(context.state, *scope.standard, stage, *previous).empty()) return {};
  return fail("nothing-to-inherit", {{"stage", stage.stage}});
}

Result<ChangeSet> plan_command(const Context& context, const SetAnswers& command) {
  ASSESSOR_CHECK(may_answer(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  ASSESSOR_CHECK(check_answers(context.state, scope, command.answers));
  Changes changes(context.state);
  for (const auto& [id, answer] : command.answers)
    changes.set(Key::answer(command.stage, id),
                record_or_nothing(as_looked_at(answer, context.state.answer(command.stage, id))));
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const CopyInherited& command) {
  ASSESSOR_CHECK(may_copy_inherited(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  const AnswerSheet previous = *inherited_sheet(context, scope, command.stage);
  Changes changes(context.state);
  for (const auto& [id, answer] : inheritable(context.state, *scope.standard, command.stage, previous))
    if (wanted(command, id)) changes.set(Key::answer(command.stage, id), answer);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const ImportStage& command) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  ASSESSOR_CHECK(may_import(context, command.stage, scope));
  ASSESSOR_CHECK(check_sheet(scope, command));
  ASSESSOR_TRY(const WorkspaceState after, with_import(context, scope, command));
  ASSESSOR_CHECK(check_answers(after, scope, command.sheet.answers));
  Changes changes(context.state);
  for (const auto& [id, answer] : context.state.answers_of(command.stage))
    changes.set(Key::answer(command.stage, id), std::nullopt);
  for (const auto& [id, answer] : after.answers_of(command.stage))
    changes.set(Key::answer(command.stage, id), answer);
  for (const EvidenceDocument& document : command.documents)
    changes.set(Key::of(RecordKind::document, document.document.id), document);
  changes.set(Key::of(RecordKind::assessment, command.stage.assessment),
              *after.assessment(command.stage.assessment));
  changes.set(Key::stage(command.stage), imported_record(context, scope, command));
  if (command.send)
    changes.set(Key::sheet(command.stage),
                live_sheet(after, *scope.standard, command.stage, command.sheet.date));
  return std::move(changes).take();
}

}  // namespace assessor::session
