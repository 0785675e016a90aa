#pragma once

#include "session/practice_calendar.h"

namespace assessor::session {

/// What follows the rating in the practice workspace: findings, objections, a decision, follow-up plans.
/// Error: practice-damaged {file, reason, path} where an act names an organization that is not there.
Result<void> add_practice_process(const PracticePlan& plan, PracticeCalendar& calendar);

}  // namespace assessor::session
