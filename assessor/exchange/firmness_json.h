#pragma once

#include <optional>
#include <string>

#include "domain/standard.h"
#include "scoring/firmness.h"

namespace assessor::exchange {

/// {level, firm, doubts, draws: {count, kept, seed, shift_percent}, below, above, weights: [{section,
/// weight_exact, at_exact, raised, included, level}], items: [{criterion, from, to, supported, level}],
/// left_out: [{criterion, total_exact, level}], unanswered, not_applicable}. `below` and `above` are the
/// nearest totals with another level, {total_exact, included, level} or null; the last two are bounds as in
/// the score object, `not_applicable` null where nothing was declared so. Without a level to judge `firm`
/// is null and nothing follows.
std::string firmness_json(const Standard& standard, const scoring::Score& score,
                          const std::optional<scoring::Firmness>& firmness);

}  // namespace assessor::exchange
