#pragma once

#include <string>

#include "domain/standard.h"
#include "exchange/json_tree.h"
#include "scoring/cheapest_path.h"

namespace assessor::exchange {

/// {level, next_level, proven, ways: [{effort, arrives, total, level, steps: [{criterion, from, to, reason,
/// effort, evidence_only, gain_exact, total_exact}], remains}]}. `total`, `level` and a step's `total_exact`
/// are what would be after it; `remains` are the rules that no points can meet, as in the score object.
JsonNode path_node(const scoring::PreparedStandard& prepared, const scoring::Score& now,
                   const scoring::CheapestPaths& paths);
std::string path_json(const scoring::PreparedStandard& prepared, const scoring::Score& now,
                      const scoring::CheapestPaths& paths);

}  // namespace assessor::exchange
