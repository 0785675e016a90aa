#pragma once

#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "exchange/json_tree.h"
#include "scoring/score.h"

namespace assessor::exchange {

/// The score object of formats.md, section 4. Exact values are "n/d"; `contribution` is rounded half up
/// to the standard's decimals (so a column of them need not add up to the total, which is never made of
/// them); totals, bounds and section scores are cut or rounded as the standard says. `sections` holds
/// nested ones too, in file order. An unmet rule has `subject`, `criteria` and `parts` only where there
/// are some, a finding `params` likewise.
std::string score_json(const Standard& standard, const scoring::Score& score);

/// One whose answers stand for comparison.
struct Compared {
  const AnswerSheet& sheet;
  const scoring::Score& score;
};

/// {benchmarks, sections, criteria, x-total}, the last as a row without an id. Sections are compared in
/// percent, criteria in the points that count; a gap is own minus benchmark, exact, and null where either
/// does not apply. With one benchmark `benchmark` and `gap_exact` are values, with several they are objects
/// by the benchmark's id.
JsonNode compare_json(const Standard& standard, const scoring::Score& own,
                      const std::vector<Compared>& benchmarks);

/// Unmet rules as they stand in the score object.
JsonNode unmet_node(const std::vector<scoring::UnmetRule>& rules);

/// The word for a reason in `why`: "answered", "capped-no-support", …
std::string word_of(scoring::Why why);

}  // namespace assessor::exchange
