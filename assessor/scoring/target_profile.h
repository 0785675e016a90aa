#pragma once

#include "scoring/score.h"

namespace assessor::scoring {

/// A line to compare with that is nobody's result: the least total, section shares and points that a level
/// asks for by rules of its own (a rule inside an alternative asks for nothing by itself). What it does not
/// ask for is missing. `now` says which criteria apply.
Score target_profile(const Standard& standard, const Level& level, const Score& now);

}  // namespace assessor::scoring
