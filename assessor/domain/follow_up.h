#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "domain/criterion.h"

namespace assessor {

/// What made an entry of the follow-up plan.
enum class FollowUpSource { own, finding, gate, path };

/// The city's budget year, step by step; what costs nothing waits for none of them.
enum class BudgetStep { none, musrenbang, renja, kua_ppas, rka, dpa, amendment, other_source };

enum class FollowUpState { planned, running, done, dropped };

/// One line of the follow-up plan (RTL): who does what until when.
struct FollowUp {
  std::string id;  ///< UUID
  std::string assessment;
  FollowUpSource source = FollowUpSource::own;
  std::string finding;    ///< id, where it answers one
  std::string criterion;  ///< id; empty: of the organization as a whole
  std::string action, owner;
  std::optional<Date> due;
  Effort effort = Effort::unspecified;
  BudgetStep budget = BudgetStep::none;
  FollowUpState state = FollowUpState::planned;
  std::string completion;  ///< what shows that it is done, or why it was dropped
  std::string document;    ///< id of an EvidenceDocument that shows it
  std::optional<Date> done_on;
  Date noted;
  std::string extra;
  friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

}  // namespace assessor
