// The follow-up plan; it goes on after the plenary's lock. Errors: id-taken {id} · assessment-missing ·
// standard-missing · follow-up-missing {entry} · follow-up-empty · follow-up-without-owner ·
// follow-up-without-due · follow-up-without-evidence · follow-up-without-reason (dropped) ·
// follow-up-done-later {date} · finding-missing {finding} · criterion-unknown {criterion} ·
// document-missing and document-of-other {document}.
#include "base/text.h"
#include "session/process_planning.h"

namespace assessor::session {

namespace {

Result<void> check_links(const Context& context, const FollowUp& entry) {
  ASSESSOR_TRY(const AssessmentScope scope, assessment_scope(context, entry.assessment));
  ASSESSOR_CHECK(check_criterion(*scope.standard, entry.criterion));
  if (!entry.document.empty())
    ASSESSOR_CHECK(check_own_document(context.state, *scope.assessment, entry.document));
  if (entry.finding.empty()) return {};
  const Finding* finding = context.state.finding(entry.finding);
  if (finding != nullptr && finding->assessment == entry.assessment) return {};
  return fail("finding-missing", {{"finding", entry.finding}});
}

Result<void> check_done(const Context& context, const FollowUp& entry) {
  if (trimmed(entry.completion).empty() && entry.document.empty()) return fail("follow-up-without-evidence");
  if (entry.done_on && *entry.done_on > context.today)
    return fail("follow-up-done-later", {{"date", entry.done_on->iso()}});
  return {};
}

/// A plan may be drafted; what is under way has somebody who does it and a day.
Result<void> check_state(const Context& context, const FollowUp& entry) {
  if (entry.state == FollowUpState::dropped) return needs_words(entry.completion, "follow-up-without-reason");
  if (entry.state == FollowUpState::done) return check_done(context, entry);
  if (entry.state == FollowUpState::planned) return {};
  ASSESSOR_CHECK(needs_words(entry.owner, "follow-up-without-owner"));
  return entry.due ? Result<void>{} : fail("follow-up-without-due");
}

Result<void> check_entry(const Context& context, const FollowUp& entry) {
  ASSESSOR_CHECK(needs_words(entry.action, "follow-up-empty"));
  ASSESSOR_CHECK(check_links(context, entry));
  return check_state(context, entry);
}

/// The day it was done stands exactly where it is done.
void date_completion(const Context& context, FollowUp& entry) {
  if (entry.state != FollowUpState::done)
    entry.done_on.reset();
  else if (!entry.done_on)
    entry.done_on = context.today;
}

Result<const FollowUp*> found_entry(const WorkspaceState& state, const std::string& id) {
  const FollowUp* entry = state.follow_up(id);
  if (entry == nullptr) return fail("follow-up-missing", {{"entry", id}});
  return entry;
}

}  // namespace

Result<ChangeSet> plan_command(const Context& context, const AddFollowUps& command) {
  Changes changes(context.state);
  for (FollowUp entry : command.entries) {
    if (context.state.follow_up(entry.id) != nullptr) return fail("id-taken", {{"id", entry.id}});
    entry.noted = context.today;
    date_completion(context, entry);
    ASSESSOR_CHECK(check_entry(context, entry));
    changes.set(Key::of(RecordKind::follow_up, entry.id), entry);
  }
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const EditFollowUp& command) {
  ASSESSOR_TRY(const FollowUp* found, found_entry(context.state, command.entry.id));
  FollowUp entry = command.entry;
  entry.assessment = found->assessment;
  entry.source = found->source;
  entry.finding = found->finding;
  entry.noted = found->noted;
  date_completion(context, entry);
  ASSESSOR_CHECK(check_entry(context, entry));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::follow_up, entry.id), entry);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const RemoveFollowUp& command) {
  ASSESSOR_CHECK(found_entry(context.state, command.id).map([](const FollowUp*) {}));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::follow_up, command.id), std::nullopt);
  return std::move(changes).take();
}

}  // namespace assessor::session
