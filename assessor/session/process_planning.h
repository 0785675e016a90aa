#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "session/planning.h"
#include "session/process_plan.h"

namespace assessor::session {

// What the plans of findings, objections, plenary and follow-up share; not for other folders.

/// Error: `code` for what is empty or only blanks.
Result<void> needs_words(std::string_view words, const char* code);
/// Error: criterion-unknown {criterion}; an empty one is the organization as a whole.
Result<void> check_criterion(const Standard& standard, const std::string& criterion);
/// Errors: document-missing {document}, document-of-other {document}.
Result<void> check_own_document(const WorkspaceState& state, const Assessment& assessment,
                                const std::string& document);
/// Error: period-closed {period}.
Result<void> check_open_period(const WorkspaceState& state, const Assessment& assessment);
/// The assessment and its standard. Errors: assessment-missing {assessment}, standard-missing {digest}.
struct AssessmentScope {
  const Assessment* assessment = nullptr;
  const Standard* standard = nullptr;
};
Result<AssessmentScope> assessment_scope(const Context& context, const std::string& assessment);

Result<ChangeSet> plan_command(const Context& context, const AddFinding& command);
Result<ChangeSet> plan_command(const Context& context, const EditFinding& command);
Result<ChangeSet> plan_command(const Context& context, const RemoveFinding& command);
Result<ChangeSet> plan_command(const Context& context, const RespondToFinding& command);
Result<ChangeSet> plan_command(const Context& context, const HandOverResult& command);
Result<ChangeSet> plan_command(const Context& context, const RaiseObjection& command);
Result<ChangeSet> plan_command(const Context& context, const WithdrawObjection& command);
Result<ChangeSet> plan_command(const Context& context, const AnswerObjection& command);
Result<ChangeSet> plan_command(const Context& context, const DecideObjection& command);
Result<ChangeSet> plan_command(const Context& context, const LockPlenary& command);
Result<ChangeSet> plan_command(const Context& context, const RevisePlenary& command);
Result<ChangeSet> plan_command(const Context& context, const RecordMinistryDecision& command);
Result<ChangeSet> plan_command(const Context& context, const AddFollowUps& command);
Result<ChangeSet> plan_command(const Context& context, const EditFollowUp& command);
Result<ChangeSet> plan_command(const Context& context, const RemoveFollowUp& command);
Result<ChangeSet> plan_command(const Context& context, const EditSchedule& command);

Result<ChangeSet> plan_command(const Context& context, const Erase& command);
Result<ChangeSet> plan_command(const Context& context, const CoverPicture& command);
Result<ChangeSet> plan_command(const Context& context, const SetRetention& command);

}  // namespace assessor::session
