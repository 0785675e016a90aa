#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "session/peers.h"
#include "session/session.h"

namespace assessor::session {

enum class LineKind {
  benchmark,     ///< from a benchmark file
  organization,  ///< of the workspace, verified and with its consent to teach
  best,          ///< the best that anyone verified shows, item by item
  peers,         ///< the median of the peers
  earlier,       ///< its own result of the period before
  target,        ///< what the next level asks for
};
std::string_view name_of(LineKind kind);

/// Something to compare a result with.
struct ReferenceLine {
  LineKind kind;
  std::string key;        ///< id of a benchmark or organization, else the name of the kind
  std::string name;       ///< theirs; of an earlier line its period, of a target the id of the level
  std::size_t count = 0;  ///< organizations that it is composed of
  const scoring::Score* score = nullptr;  ///< where it stands in the records; null: `make` makes it
  std::function<scoring::Score()> make;   ///< costs a scoring, so whoever draws keeps what it gives
  const Benchmark* practices = nullptr;   ///< null: it tells nothing of how it works
};

/// All lines that there are for an organization with a sent score, as LineKind orders them. Lines composed of
/// others are nobody's result and need five verified organizations. `own` is a row of the overview, `peers`
/// are its own. Valid until the next change.
std::vector<ReferenceLine> reference_lines(const Session& session, const Overview& overview,
                                           const OrganizationRow& own, const Peers& peers);

}  // namespace assessor::session
