#pragma once

#include <string>

#include "base/result.h"
#include "session/command.h"
#include "session/standards.h"
#include "session/state.h"

namespace assessor::session {

/// What a decision may look at. Pure: the same context and command give the same answer.
struct Context {
  const WorkspaceState& state;
  const Standards& standards;
  std::string actor;  ///< person id
  Instant now;
  Date today;  ///< in the office's zone, or the practice workspace's own day
};

/// What the command would change, or why it cannot be done: first whether the role allows it (roles.h). Error
/// codes of each command stand with its plan_*.cpp; a command that changes nothing gives no changes and no
/// error.
Result<ChangeSet> plan(const Context& context, const Command& command);

// One predicate an action, the same for button, shortcut, palette and command line. The error is the reason
// to show on a disabled button.

Result<void> may_edit_organization(const Context& context, const std::string& id);
/// Errors: organization-missing, organization-archived, period-missing, period-closed, assessment-exists.
Result<void> may_start_assessment(const Context& context, const std::string& organization,
                                  const std::string& period);
/// Until the first assessor's stage was sent: afterwards what applies is settled. Error: profile-settled.
Result<void> may_set_profile(const Context& context, const std::string& assessment);
/// Errors: stage-unknown, stage-exists, stage-too-early {stage}, period-closed, sheet-of-rater (a rater's
/// sheet is opened and closed with the stage).
Result<void> may_open_stage(const Context& context, const StageKey& stage);
/// Errors: stage-not-open {state}, period-closed, not-your-sheet, conflict-declared {person, organization},
/// stage-rated-apart (what was agreed is settled item by item).
Result<void> may_answer(const Context& context, const StageKey& stage);
/// May answer, and nothing of blockers.h blocks. Error: stage-blocked {count, code, criterion} (the first).
Result<void> may_send_stage(const Context& context, const StageKey& stage);
/// Errors: stage-not-sent, stage-superseded {stage} when a later stage was sent already, sheet-locked when
/// both raters have seen each other's, assessment-locked {revision}.
Result<void> may_return_stage(const Context& context, const StageKey& stage);
Result<void> may_close_stage(const Context& context, const StageKey& stage);
/// Errors: those of may_answer, nothing-to-inherit.
Result<void> may_copy_inherited(const Context& context, const StageKey& stage);
/// Errors: those of may_open_stage, stage-not-for-two {stage}, raters-not-two, person-missing {person},
/// not-an-assessor {person}, conflict-declared {person, organization}.
Result<void> may_open_apart(const Context& context, const OpenApart& command);
/// Errors: stage-not-apart, sheets-not-sent {person, count}, not-a-rater, stage-not-open {state},
/// conflict-declared {person, organization}, period-closed.
Result<void> may_settle(const Context& context, const StageKey& stage);
Result<void> may_edit_document(const Context& context, const std::string& id);

}  // namespace assessor::session
