#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/plan.h"

namespace assessor::session {

/// When a stage is to be sent: the day agreed with the organization, else the period's.
std::optional<Date> due_of(const WorkspaceState& state, const Assessment& assessment,
                           const std::string& stage);
/// True where that day is the organization's own.
bool has_own_due(const WorkspaceState& state, const std::string& assessment, const std::string& stage);

/// True where the person is assigned, or rates this stage apart, or nobody is assigned yet.
bool is_assigned(const WorkspaceState& state, const StageKey& stage, const std::string& person);

/// What does not fit together and is told; the office may still want it so.
struct ScheduleClash {
  enum class Kind {
    two_visits,      ///< an assessor has another visit within the same hour
    after_plenary,   ///< the visit is after the plenary
    outside_period,  ///< a day lies before or after the period
    past,            ///< the visit or the plenary lies before today
  };
  Kind kind = Kind::two_visits;
  std::string person, organization;  ///< of two visits: whose, and where the other one is
  std::optional<Date> on;            ///< the day it is about
};
std::string_view name_of(ScheduleClash::Kind kind);

/// In the order of the kinds; empty: all fits.
std::vector<ScheduleClash> schedule_clashes(const WorkspaceState& state, const Schedule& schedule,
                                            Date today);

/// First and last day of a period that is called after the calendar: "2026", "2026-S1", "2026-C3", "2026-11".
struct DaySpan {
  Date first, last;
};
std::optional<DaySpan> days_of_period(const std::string& id);

/// Errors: assessment-missing {assessment}, period-missing, period-closed {period}, standard-missing
/// {digest}.
Result<void> may_edit_schedule(const Context& context, const std::string& assessment);

}  // namespace assessor::session
