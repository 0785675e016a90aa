#pragma once

#include <string_view>

#include "domain/assessment.h"
#include "domain/finding.h"
#include "domain/follow_up.h"
#include "domain/objection.h"
#include "domain/office.h"
#include "domain/organization.h"
#include "exchange/fields.h"

namespace assessor::exchange {

// How the closed choices of a record are written. Never renamed.

inline const Words<BudgetClass> k_budget_words = {
    {"unknown", BudgetClass::unknown},   {"none", BudgetClass::none},
    {"below_25", BudgetClass::below_25}, {"from_25", BudgetClass::from_25},
    {"from_100", BudgetClass::from_100}, {"from_500", BudgetClass::from_500}};

inline const Words<LetterheadOf> k_letterhead_words = {{"office", LetterheadOf::office},
                                                       {"organization", LetterheadOf::organization},
                                                       {"nobody", LetterheadOf::nobody}};

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

inline const Words<FindingKind> k_finding_words = {{"positive", FindingKind::positive},
                                                   {"recommendation", FindingKind::recommendation},
                                                   {"nonconformity", FindingKind::nonconformity}};

inline const Words<ObjectionState> k_objection_words = {{"raised", ObjectionState::raised},
                                                        {"answered", ObjectionState::answered},
                                                        {"accepted", ObjectionState::accepted},
                                                        {"rejected", ObjectionState::rejected},
                                                        {"withdrawn", ObjectionState::withdrawn}};

inline const Words<FollowUpSource> k_source_words = {{"own", FollowUpSource::own},
                                                     {"finding", FollowUpSource::finding},
                                                     {"gate", FollowUpSource::gate},
                                                     {"path", FollowUpSource::path}};

inline const Words<FollowUpState> k_follow_up_words = {{"planned", FollowUpState::planned},
                                                       {"running", FollowUpState::running},
                                                       {"done", FollowUpState::done},
                                                       {"dropped", FollowUpState::dropped}};

inline const Words<BudgetStep> k_budget_step_words = {{"none", BudgetStep::none},
                                                      {"musrenbang", BudgetStep::musrenbang},
                                                      {"renja", BudgetStep::renja},
                                                      {"kua_ppas", BudgetStep::kua_ppas},
                                                      {"rka", BudgetStep::rka},
                                                      {"dpa", BudgetStep::dpa},
                                                      {"amendment", BudgetStep::amendment},
                                                      {"other_source", BudgetStep::other_source}};

inline const Words<Effort> k_effort_words = {{"unspecified", Effort::unspecified},
                                             {"small", Effort::small},
                                             {"medium", Effort::medium},
                                             {"large", Effort::large}};

template <class Value>
std::string word_for(const Words<Value>& words, Value wanted) {
  for (const auto& [word, value] : words)
    if (value == wanted) return std::string(word);
  return {};
}

}  // namespace assessor::exchange
