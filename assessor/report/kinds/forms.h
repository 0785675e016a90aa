#pragma once

#include "report/readiness/manuscript.h"

namespace assessor::report {

// Parts of the forms, beside those of F-07. Each adds its blocks at the end of the document.

void add_profile(Manuscript& script);      ///< who the organization is, and what it said of itself
void add_officers(Manuscript& script);     ///< rows to write on: the program keeps no list of officers
void add_answers(Manuscript& script);      ///< item by item: what was chosen, or all that can be
void add_study_cards(Manuscript& script);  ///< empty practice cards for what it could learn from others
void add_left_out(Manuscript& script);     ///< what is not on the paper, and why
/// Whom the organization could visit: the first other organization that it is compared with. Null: none.
const ComparedLine* host_of(const ReadinessInput& input);
/// Its name; empty: none.
std::string host_name(const ReadinessInput& input);
/// Two places: who filled in, and the chair of the organization.
void sign_organization(Manuscript& script);

}  // namespace assessor::report
