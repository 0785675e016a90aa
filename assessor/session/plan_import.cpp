// A stage that comes in as a whole. Errors: those of may_open_stage, may_answer, check_answers,
// check_document and of what begins with it; document-of-other {document} · sheet-of-other-standard
// {standard, version} · sheet-of-other-period {period} · sheet-of-other-stage {stage} · of a rater's sheet
// stage-not-apart {stage}, import-rater-sent {person}, not-your-sheet {stage}.
#include <utility>

#include "domain/answer_check.h"
#include "session/apart.h"
#include "session/planning.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

/// The workspace with what begins with the import, one thing upon the other.
struct Beginning {
  const Context& context;
  WorkspaceState state;
  Changes changes;

  explicit Beginning(const Context& from) : context(from), state(from.state), changes(from.state) {}

  Context now() const { return {state, context.standards, context.actor, context.now, context.today}; }

  template <class Wanted>
  Result<void> begin(const std::optional<Wanted>& wanted) {
    if (!wanted) return {};
    ASSESSOR_TRY(const ChangeSet set, plan_command(now(), *wanted));
    for (const Change& change : set.changes) {
      put(state, change.key, change.after);
      changes.set(change.key, change.after);
    }
    return {};
  }

  Result<void> begin_all(const ImportStage& command) {
    std::optional<AddOrganizations> organizations;
    if (command.organization) organizations = AddOrganizations{{*command.organization}};
    ASSESSOR_CHECK(begin(organizations));
    ASSESSOR_CHECK(begin(command.period));
    return begin(command.assessment);
  }
};

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

/// The rater himself or the office may; another rater of the stage may not.
Result<void> may_import_rater(const Context& context, const StageKey& stage, const StageScope& scope) {
  ASSESSOR_CHECK(check_period_open(context, scope.assessment->period));
  if (!is_rater(context.state, stage, stage.rater) || scope.record == nullptr)
    return fail("stage-not-apart", {{"stage", stage.stage}});
  if (context.actor != stage.rater && is_rater(context.state, stage, context.actor))
    return fail("not-your-sheet", {{"stage", stage.stage}});
  const Person* rater = context.state.person(stage.rater);
  if (rater == nullptr) return fail("person-missing", {{"person", stage.rater}});
  if (has_conflict(*rater, scope.assessment->organization))
    return fail("conflict-declared",
                {{"person", stage.rater}, {"organization", scope.assessment->organization}});
  if (!being_worked_on(*scope.record)) return fail("import-rater-sent", {{"person", rater->name}});
  return {};
}

Result<void> may_import(const Context& context, const StageKey& stage, const StageScope& scope) {
  if (!stage.rater.empty()) return may_import_rater(context, stage, scope);
  return scope.record == nullptr ? may_open_stage(context, stage) : may_answer(context, stage);
}

StageRecord imported_record(const Context& context, const StageScope& scope, const ImportStage& command) {
  StageRecord record = scope.record == nullptr ? StageRecord{} : *scope.record;
  if (scope.record == nullptr) record.opened = command.sheet.date;
  if (!command.send) return record;
  record.state = StageState::sent;
  record.sent = context.today;
  record.assessed_on = command.sheet.date;
  record.sent_by = command.stage.rater.empty() ? context.actor : command.stage.rater;
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
    ASSESSOR_CHECK(check_document(state, context.standards, document));
    put(state, Key::of(RecordKind::document, document.document.id), document);
  }
  Assessment assessment = *scope.assessment;
  const bool whole = command.stage.rater.empty();  // what applies is not one rater's to say
  if (whole && may_set_profile(context, assessment.id)) assessment.profile = command.sheet.profile;
  put(state, Key::of(RecordKind::assessment, assessment.id), assessment);
  state.answers.erase(command.stage);
  for (const auto& [criterion, answer] : command.sheet.answers)
    put(state, Key::answer(command.stage, criterion), record_or_nothing(answer));
  return state;
}

/// Answers that stood there go, those of the import come.
void replace_answers(const WorkspaceState& before, const WorkspaceState& after, const StageKey& stage,
                     Changes& changes) {
  for (const auto& [criterion, answer] : before.answers_of(stage))
    changes.set(Key::answer(stage, criterion), std::nullopt);
  for (const auto& [criterion, answer] : after.answers_of(stage))
    changes.set(Key::answer(stage, criterion), answer);
}

}  // namespace

Result<ChangeSet> plan_command(const Context& context, const ImportStage& command) {
  Beginning beginning(context);
  ASSESSOR_CHECK(beginning.begin_all(command));
  const Context begun = beginning.now();
  ASSESSOR_TRY(const StageScope scope, scope_of(begun, command.stage));
  ASSESSOR_CHECK(may_import(begun, command.stage, scope));
  ASSESSOR_CHECK(check_sheet(scope, command));
  ASSESSOR_TRY(const WorkspaceState after, with_import(begun, scope, command));
  ASSESSOR_CHECK(check_answers(after, scope, command.sheet.answers));
  Changes& changes = beginning.changes;
  replace_answers(begun.state, after, command.stage, changes);
  for (const EvidenceDocument& document : command.documents)
    changes.set(Key::of(RecordKind::document, document.document.id), document);
  changes.set(Key::of(RecordKind::assessment, command.stage.assessment),
              *after.assessment(command.stage.assessment));
  changes.set(Key::stage(command.stage), imported_record(begun, scope, command));
  if (command.send)
    changes.set(Key::sheet(command.stage),
                live_sheet(after, *scope.standard, command.stage, command.sheet.date));
  return std::move(changes).take();
}

}  // namespace assessor::session
