#pragma once

#include "report/readiness/manuscript.h"

namespace assessor::report {

// Parts of letters and of the one-page summary. Each adds its blocks at the end of the document.

void add_strengths(Manuscript& script);     ///< the sections with the highest shares
void add_first_steps(Manuscript& script);   ///< what to do first, with the standard's own advice
void add_score_figure(Manuscript& script);  ///< the total on its scale
void add_ladder_figure(Manuscript& script);
void add_section_figure(Manuscript& script);

}  // namespace assessor::report
