#pragma once

#include "scoring/limited_search.h"

// What an item waits for (domain/criterion.h, Criterion::after): it may rise above the points it has now only
// if, at the end of the way, each prerequisite has at least its points. One that does not apply is no hurdle.

namespace assessor::scoring {

/// The prerequisites of a criterion that do not hold now.
std::vector<Precedence> open_prerequisites(const PreparedStandard& prepared, const Score& now,
                                           CriterionIndex criterion);
bool holds_after(const Precedence& wanted, const Targets& targets);

/// A criterion that would rise although a prerequisite of it would still not hold.
struct Breach {
  CriterionIndex criterion = 0;
  Precedence lacks;
};
std::optional<Breach> breach_of(const PreparedStandard& prepared, const Score& now, const Targets& targets);

/// With everything added that the targets wait for. None where a prerequisite cannot be brought so far.
std::optional<Targets> with_prerequisites(const PreparedStandard& prepared, const Score& now,
                                          Targets targets);

/// Prerequisites before what waits for them, otherwise in the order given.
std::vector<Step> in_order(const PreparedStandard& prepared, const Score& now, std::vector<Step> steps);

}  // namespace assessor::scoring
