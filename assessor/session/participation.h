#pragma once

#include <map>
#include <string>
#include <vector>

#include "scoring/told_counts.h"
#include "session/overview.h"
#include "session/state.h"

namespace assessor::session {

/// How many organizations came how far in a period: registered ⊇ begun ⊇ opened ⊇ sent of the first stage ⊇
/// opened of the second ….
template <class Count>
struct FunnelOf {
  struct StageCount {
    std::size_t stage = 0;  ///< into Standard::stages
    Count opened{}, sent{};
  };
  Count registered{}, begun{};
  std::vector<StageCount> stages;
};
using Funnel = FunnelOf<int>;
using ToldFunnel = FunnelOf<scoring::ToldCount>;

Funnel build_funnel(const WorkspaceState& state, const Overview& overview);
/// As it may leave the office where names are hidden; whole otherwise. Each step lies within the one before,
/// so that a small group could be worked out as the difference of any two: those not begun, or not sent yet.
/// What is told first keeps later counts back, beginning with those registered, who are known anyway.
ToldFunnel told_funnel(const Funnel& funnel, bool hides_names);

/// Who serves which kelurahan in which field.
struct Coverage {
  struct Row {
    std::string kelurahan;
    std::vector<std::vector<std::string>> by_field;  ///< organizations, as `fields`
    std::vector<std::string> without_field;          ///< organizations whose fields are not known

    /// Some organization serves it, in whatever field.
    bool is_served() const;
  };
  std::vector<std::string> fields;  ///< options of the profile's question
  std::vector<Row> rows;            ///< the city's list and all that organizations name, by name
  bool list_known = false;          ///< without the city's list nobody sees a kelurahan that no one serves

  int unserved() const;  ///< rows that nobody serves
};

/// An organization that names no kelurahan served counts in its own.
Coverage build_coverage(const WorkspaceState& state, const Overview& overview);

}  // namespace assessor::session
