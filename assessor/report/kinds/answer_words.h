#pragma once

#include <string>
#include <vector>

#include "report/readiness/manuscript.h"

namespace assessor::report {

/// What was answered, in words: "Ya", "2 · Tertulis dan sah", "7 dari 10", "Rp1.500.000". Empty: nothing.
std::string answer_in_words(const Script& script, const Criterion& criterion, const Answer* answer);
/// What can be chosen, one a line, each with a box to tick; or what is to be written.
std::vector<std::string> choices_of(const Script& script, const Criterion& criterion);
/// Kinds of the documents that the answer points to: "E-01 (1–3), E-05".
std::string evidence_of(const Manuscript& script, const Answer* answer);
/// Null: not answered.
const Answer* answer_of(const AnswerSheet& sheet, const Criterion& criterion);
/// The criteria below a top section, in the standard's order.
std::vector<CriterionIndex> criteria_below(const Standard& standard, SectionIndex section);
/// "KL. Kelembagaan dan legalitas".
std::string section_heading(const Script& script, SectionIndex section);

}  // namespace assessor::report
