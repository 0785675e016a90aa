#pragma once

#include "scoring/condition.h"
#include "scoring/evidence.h"
#include "scoring/explain.h"

namespace assessor::scoring {

/// What was typed and which points it gives; the band, where there is one, is a part of it.
Explanation explain_answer(const Facts& facts, CriterionIndex criterion);
/// What supports the answer: its documents and the observation.
std::vector<Explanation> explain_evidence(const Facts& facts, const DocumentShelf& shelf,
                                          CriterionIndex criterion);
Explanation explain_condition(const Facts& facts, const Condition& condition);

}  // namespace assessor::scoring
