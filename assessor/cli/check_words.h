#pragma once

#include <vector>

#include "i18n/sentence.h"
#include "store/check.h"

namespace assessor::cli {

// What a check of the workspace says, the same in the window and on the command line.

i18n::Sentence sentence_of(const store::CheckFinding& finding);
/// Whether it is whole, and what to do where it is not.
std::vector<i18n::Sentence> outcome_of(const store::CheckReport& report);
/// What was looked at, what could not be, and where the journal stands.
std::vector<i18n::Sentence> facts_of(const store::CheckReport& report);

}  // namespace assessor::cli
