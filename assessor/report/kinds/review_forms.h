#pragma once

#include "report/readiness/manuscript.h"

namespace assessor::report {

// Parts of the assessors' forms and of the list of evidence. Each adds its blocks at the end of the document.

void add_evidence_register(
    Manuscript& script);  ///< every document, where it can be seen, and how sensitive it is
void add_evidence_to_bring(
    Manuscript& script);  ///< every kind that the items ask for, and what is there of it
void add_evidence_gallery(Manuscript& script);  ///< the pictures among the documents
void add_review(Manuscript& script);            ///< own points, reviewed points, why, and what is missing
void add_visit(Manuscript& script);             ///< how to look, points, whether it agrees, what was seen
void add_discussed(Manuscript& script);         ///< what is marked for the panel; nothing where nothing is
/// Places to sign for those who rated; two where nobody is known yet.
void sign_assessors(Manuscript& script);
void sign_visit(Manuscript& script);  ///< the same, and the chair of the organization

}  // namespace assessor::report
