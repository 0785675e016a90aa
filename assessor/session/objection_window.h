#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/standard.h"
#include "session/state.h"

namespace assessor::session {

/// The days on which an organization may object to the result of a stage. Calendar days of the office's zone:
/// day 1 is the day after the result was handed over, the last one ends at 23.59.
struct ObjectionWindow {
  StageKey stage;
  int days = 0;                     ///< as the standard allows
  std::optional<Date> handed_over;  ///< nothing: not yet, so the days have not begun
  std::optional<Date> last_day;
  int days_left = 0;      ///< 0: today is the last day; negative: over
  bool accepted = false;  ///< the organization gave up its days

  bool running() const { return handed_over && !accepted && days_left >= 0; }
};

/// Nothing: the standard allows no objection at this stage, or it was never sent.
std::optional<ObjectionWindow> objection_window(const WorkspaceState& state, const Standard& standard,
                                                const StageKey& stage, Date today);
/// Of all stages that were sent, in the standard's order.
std::vector<ObjectionWindow> objection_windows(const WorkspaceState& state, const Standard& standard,
                                               const std::string& assessment, Date today);

/// Objections of an assessment, by day and then by item.
std::vector<const Objection*> objections_of(const WorkspaceState& state, const std::string& assessment);
/// How many of them wait for an answer or a decision.
int waiting_objections(const WorkspaceState& state, const std::string& assessment);

}  // namespace assessor::session
