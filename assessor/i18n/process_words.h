#pragma once

#include <string>

#include "domain/finding.h"
#include "domain/follow_up.h"
#include "domain/objection.h"
#include "i18n/catalog.h"

namespace assessor::i18n {

// The closed words of findings, objections and the follow-up plan, the same on screen, paper and command
// line.

std::string words_of(const Catalog& words, FindingKind kind);
std::string words_of(const Catalog& words, ObjectionState state);
std::string words_of(const Catalog& words, FollowUpState state);
std::string words_of(const Catalog& words, FollowUpSource source);
std::string words_of(const Catalog& words, BudgetStep step);
std::string words_of(const Catalog& words, Effort effort);

}  // namespace assessor::i18n
