#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/standard.h"
#include "scoring/score.h"
#include "session/state.h"

namespace assessor::session {

/// A finding that was noted, or an unmet gate that nobody took up yet: then it has no id and no text, and is
/// a nonconformity of its criterion all the same.
struct FindingLine {
  Finding finding;
  bool by_itself = false;
};

/// What was noted in the standard's order (the organization as a whole first, then by day), then the gates
/// unmet in `score` without a nonconformity of their own. `score` is of `stage`, the last one that assessors
/// or panel sent; null: nothing adds itself.
std::vector<FindingLine> finding_lines(const WorkspaceState& state, const Standard& standard,
                                       const std::string& assessment, const std::string& stage,
                                       const scoring::Score* score);

/// The last stage of assessors or panel that was sent; its gates make findings. Nothing: none yet.
std::optional<StageKey> last_rated(const WorkspaceState& state, const Standard& standard,
                                   const std::string& assessment);

}  // namespace assessor::session
