#pragma once

#include <string_view>

#include "domain/assessment.h"
#include "domain/organization.h"
#include "exchange/fields.h"

namespace assessor::exchange {

// How the closed choices of a record are written. Never renamed.

inline const Words<BudgetClass> k_budget_words = {
    {"unknown", BudgetClass::unknown},   {"none", BudgetClass::none},
    {"below_25", BudgetClass::below_25}, {"from_25", BudgetClass::from_25},
    {"from_100", BudgetClass::from_100}, {"from_500", BudgetClass::from_500}};

inline const Words<Role> k_role_words = {{"coordinator", Role::coordinator},
                                         {"assessor", Role::assessor},
                                         {"organization", Role::organization},
                                         {"panel", Role::panel},
                                         {"trainer", Role::trainer}};

inline const Words<StageState> k_stage_words = {{"open", StageState::open},
                                                {"sent", StageState::sent},
                                                {"returned", StageState::returned},
                                                {"closed", StageState::closed}};

inline const Words<DocumentState> k_document_words = {{"valid", DocumentState::valid},
                                                      {"incomplete", DocumentState::incomplete},
                                                      {"none", DocumentState::none}};

template <class Value>
std::string word_for(const Words<Value>& words, Value wanted) {
  for (const auto& [word, value] : words)
    if (value == wanted) return std::string(word);
  return {};
}

}  // namespace assessor::exchange
