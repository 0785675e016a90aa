#pragma once

#include <string>
#include <vector>

#include "session/plan.h"

namespace assessor::session {

// One predicate an action of the process, as in plan.h: the same for button, shortcut and command line.
// Besides their own errors all but the follow-up plan's also give assessment-locked {revision} and
// period-closed.

/// Errors: stage-unknown, finding-stage {stage} (not rated by assessors or panel, or not
/// opened yet).
Result<void> may_note_finding(const Context& context, const StageKey& stage);
/// Errors: finding-missing {finding}.
Result<void> may_edit_finding(const Context& context, const std::string& id);
/// Errors: no-objection-days {stage}, stage-not-sent {stage}, hand-over-has-objections {stage}.
Result<void> may_hand_over(const Context& context, const StageKey& stage);
/// Errors: no-objection-days {stage}, stage-not-sent {stage}, result-not-handed-over {stage},
/// result-accepted {stage}, objection-days-over {until}.
Result<void> may_object(const Context& context, const StageKey& stage);
/// Errors: objection-missing {objection}, objection-decided.
Result<void> may_answer_objection(const Context& context, const std::string& id);
/// The same, and objection-not-answered.
Result<void> may_decide_objection(const Context& context, const std::string& id);
/// Errors: no-panel, stage-not-sent {stage}, objections-waiting {count}, result-not-handed-over {stage},
/// objection-days-running {stage, until}.
Result<void> may_lock_plenary(const Context& context, const std::string& assessment);
/// All that may_lock_plenary stops at, in the order in which it can be settled; empty: nothing.
std::vector<Error> plenary_blockers(const Context& context, const std::string& assessment);
/// Errors: plenary-not-locked.
Result<void> may_revise_plenary(const Context& context, const std::string& assessment);

/// The panel's last stage, where what was decided stands; null: the standard has none.
const Stage* panel_stage(const Standard& standard);

}  // namespace assessor::session
