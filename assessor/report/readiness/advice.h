#pragma once

#include <string>

#include "report/readiness/manuscript.h"
#include "scoring/next_step.h"

namespace assessor::report {

/// What the standard advises for reaching the points; empty: nothing.
std::string standard_advice(const Script& script, const Criterion& criterion, const Rational& points);
/// What to do for a step: bring its evidence, follow the standard's advice, else the item's own question.
std::string advice_for(const Manuscript& script, const scoring::Step& step);
/// "ringan"; a dash where the standard does not say.
std::string effort_words(const Script& script, Effort effort);

}  // namespace assessor::report
