#pragma once

#include <map>
#include <string>
#include <vector>

#include "scoring/transition.h"
#include "session/session.h"

namespace assessor::session {

/// Where a unit stands in a period, beside the levels.
enum class Standing {
  not_assessed,  ///< there, without a level
  away,          ///< before: new since then; after: left
};

/// From which level to which between two periods. States are the standard's levels (lowest first), then
/// not_assessed, then away; nobody is away in both.
struct Transitions {
  std::string from, to;                ///< periods
  const Standard* standard = nullptr;  ///< of `to`; null: one of the periods is not there
  /// The two standards are different versions with the same levels: a change may come from the standard.
  bool standards_differ = false;
  bool same_levels = false;  ///< only then is there a matrix
  scoring::TransitionMatrix matrix{0, 0};
  std::map<std::string, std::pair<std::size_t, std::size_t>>
      units;                          ///< state in each period, by organization
  int own_before = 0, own_after = 0;  ///< levels that only the organization itself has claimed

  std::size_t levels() const { return standard == nullptr ? 0 : standard->levels.size(); }
  std::size_t state(Standing standing) const { return levels() + static_cast<std::size_t>(standing); }
  std::size_t states() const { return levels() + 2; }
  int stayed() const;
  int up() const;
  int down() const;
  int fresh() const;  ///< new in `to`
  int left() const;
  /// There in both periods, without a level in one of them.
  int without_level() const;
};

/// A unit of a period is an organization with an assessment in it; for `to` also everyone who is not
/// archived, since it could be assessed. Levels are those of the last stage sent.
Transitions build_transitions(const Session& session, const std::string& from, const std::string& to);
/// The period before, by id; empty: there is none.
std::string period_before(const WorkspaceState& state, const std::string& period);

}  // namespace assessor::session
