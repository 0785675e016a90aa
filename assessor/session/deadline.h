#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/standards.h"
#include "session/state.h"

namespace assessor::session {

/// A day until which something is due.
struct Deadline {
  enum class Kind {
    stage,      ///< a stage is to be sent
    objection,  ///< the organization's last day to object
    finding,    ///< a nonconformity is to be mended
    follow_up,  ///< an entry of the follow-up plan
    visit,      ///< the organization is visited
    plenary,    ///< the plenary meets on it
  };
  Kind kind = Kind::stage;
  Date on;
  Date since;  ///< the day on which it was set
  std::string organization, assessment;
  std::string stage, criterion;  ///< where there is one
  std::string record;            ///< id of the finding or the entry
  int days_left = 0;             ///< negative: over
  std::optional<TimeOfDay> at;   ///< of a visit, in the office's zone
  std::string place;             ///< of a visit
};

std::string_view name_of(Deadline::Kind kind);

/// Of all organizations that are not archived, soonest first; what is done, over with or replaced is not in
/// it.
std::vector<Deadline> deadlines(const WorkspaceState& state, const Standards& standards, Date today);

}  // namespace assessor::session
