#pragma once

#include "report/readiness/manuscript.h"

namespace assessor::report {

// Parts of F-06, F-08 and the reply to an objection. Each adds its blocks at the end of the document.

/// Who takes part, numbered, with the position that the office noted and the NIP where that is wanted; rows
/// to write on where nobody is named.
void add_people(Manuscript& script);
void add_findings(Manuscript& script);  ///< those recorded, and every unmet gate, which is one by itself
void add_follow_up(
    Manuscript& script);  ///< the plan; where there is none, what the score proposes to do first
void add_objections(Manuscript& script);  ///< what was objected, answered and decided
void add_minority(Manuscript& script);    ///< where a rater stayed of another opinion; nothing where none did
bool has_minority(const Manuscript& script);
/// Assessors, chair of the organization, and the head of the office below.
void sign_minutes(Manuscript& script);
bool has_objections(const Manuscript& script);

}  // namespace assessor::report
