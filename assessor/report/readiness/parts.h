#pragma once

#include "report/readiness/manuscript.h"

namespace assessor::report {

// The parts of F-07, in the order of the paper. Each adds its blocks at the end of the document.

void set_page(Manuscript& script);
void add_opening(Manuscript& script);         ///< letterhead, title, number
void add_identity(Manuscript& script);        ///< who, when, which stage
void add_verdict(Manuscript& script);         ///< score and level
void add_section_scores(Manuscript& script);  ///< the stages side by side
void add_reasons(Manuscript& script);         ///< why this level, what the next one asks
void add_gates(Manuscript& script);
void add_missing(Manuscript& script);
void add_notes(Manuscript& script);
void add_evidence(Manuscript& script);
void add_comparison(Manuscript& script);
void add_arithmetic(Manuscript& script);
void add_closing(Manuscript& script);       ///< places to sign
void add_completeness(Manuscript& script);  ///< instead of scores, where no stage was sent

/// Title of a stage in the standard, or its id where the standard has none.
std::string stage_title(const Manuscript& script, const std::string& stage);
/// The same for the middle of a sentence: "verifikasi lapangan".
std::string stage_in_sentence(const Manuscript& script, const std::string& stage);
/// Section at the top of the tree under which a criterion lies.
SectionIndex top_section_of(const Standard& standard, CriterionIndex criterion);

}  // namespace assessor::report
