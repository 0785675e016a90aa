// Findings of assessors and panel. Errors besides those in process_plan.h: id-taken {id} · finding-empty ·
// finding-without-due · finding-due-past {date} · criterion-unknown {criterion} · document-missing and
// document-of-other {document} · finding-followed (the follow-up plan answers it).
#include <algorithm>

#include "base/text.h"
#include "session/apart.h"
#include "session/journey.h"
#include "session/lock.h"
#include "session/process_planning.h"

namespace assessor::session {

namespace {

Result<void> check_finding(const Context& context, const Finding& finding) {
  ASSESSOR_TRY(const AssessmentScope scope, assessment_scope(context, finding.assessment));
  ASSESSOR_CHECK(needs_words(finding.text, "finding-empty"));
  ASSESSOR_CHECK(check_criterion(*scope.standard, finding.criterion));
  for (const DocumentReference& reference : finding.references)
    ASSESSOR_CHECK(check_own_document(context.state, *scope.assessment, reference.document));
  if (finding.kind != FindingKind::nonconformity) return {};
  if (!finding.due) return fail("finding-without-due");
  if (*finding.due < finding.noted) return fail("finding-due-past", {{"date", finding.due->iso()}});
  return {};
}

Result<ChangeSet> with_finding(const Context& context, const Finding& finding) {
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::finding, finding.id), finding);
  return std::move(changes).take();
}

/// Noted by one of two who rate apart, and not for this person to see yet.
bool is_veiled(const Context& context, const Finding& finding) {
  const StageKey sheet{finding.assessment, finding.stage, finding.noted_by};
  return is_rater(context.state, sheet, finding.noted_by) && hidden_from(context.state, context.actor, sheet);
}

}  // namespace

Result<void> needs_words(std::string_view words, const char* code) {
  return trimmed(words).empty() ? fail(code) : Result<void>{};
}

Result<void> check_criterion(const Standard& standard, const std::string& criterion) {
  if (criterion.empty() || standard.criterion(criterion) != nullptr) return {};
  return fail("criterion-unknown", {{"criterion", criterion}});
}

Result<void> check_own_document(const WorkspaceState& state, const Assessment& assessment,
                                const std::string& document) {
  const EvidenceDocument* found = state.document(document);
  if (found == nullptr) return fail("document-missing", {{"document", document}});
  if (found->organization != assessment.organization)
    return fail("document-of-other", {{"document", document}});
  return {};
}

Result<void> check_open_period(const WorkspaceState& state, const Assessment& assessment) {
  const Period* period = state.period(assessment.period);
  const bool closed = period != nullptr && period->closed;
  return closed ? fail("period-closed", {{"period", period->id}}) : Result<void>{};
}

Result<AssessmentScope> assessment_scope(const Context& context, const std::string& assessment) {
  AssessmentScope scope;
  scope.assessment = context.state.assessment(assessment);
  if (scope.assessment == nullptr) return fail("assessment-missing", {{"assessment", assessment}});
  scope.standard = context.standards.of(scope.assessment->standard);
  if (scope.standard == nullptr)
    return fail("standard-missing", {{"digest", scope.assessment->standard.digest}});
  return scope;
}

Result<void> may_note_finding(const Context& context, const StageKey& stage) {
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  ASSESSOR_CHECK(check_open_period(context.state, *scope.assessment));
  ASSESSOR_CHECK(check_unlocked(context.state, stage.assessment));
  if (scope.stage->by == StageActor::organization || scope.record == nullptr)
    return fail("finding-stage", {{"stage", stage.stage}});
  return {};
}

Result<void> may_edit_finding(const Context& context, const std::string& id) {
  const Finding* finding = context.state.finding(id);
  if (finding == nullptr || is_veiled(context, *finding)) return fail("finding-missing", {{"finding", id}});
  return check_unlocked(context.state, finding->assessment);
}

Result<ChangeSet> plan_command(const Context& context, const AddFinding& command) {
  Finding finding = command.finding;
  ASSESSOR_CHECK(may_note_finding(context, own_key(finding.assessment, finding.stage)));
  if (context.state.finding(finding.id) != nullptr) return fail("id-taken", {{"id", finding.id}});
  finding.noted = context.today;
  finding.noted_by = context.actor;
  ASSESSOR_CHECK(check_finding(context, finding));
  return with_finding(context, finding);
}

Result<ChangeSet> plan_command(const Context& context, const EditFinding& command) {
  ASSESSOR_CHECK(may_edit_finding(context, command.finding.id));
  Finding finding = *context.state.finding(command.finding.id);
  finding.kind = command.finding.kind;
  finding.text = command.finding.text;
  finding.criterion = command.finding.criterion;
  finding.due = command.finding.due;
  finding.references = command.finding.references;
  ASSESSOR_CHECK(check_finding(context, finding));
  return with_finding(context, finding);
}

Result<ChangeSet> plan_command(const Context& context, const RemoveFinding& command) {
  ASSESSOR_CHECK(may_edit_finding(context, command.id));
  const auto& entries = context.state.follow_ups;
  if (std::any_of(entries.begin(), entries.end(),
                  [&](const auto& entry) { return entry.second.finding == command.id; }))
    return fail("finding-followed");
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::finding, command.id), std::nullopt);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const RespondToFinding& command) {
  ASSESSOR_CHECK(may_edit_finding(context, command.id));
  Finding finding = *context.state.finding(command.id);
  finding.response = command.response;
  return with_finding(context, finding);
}

}  // namespace assessor::session
