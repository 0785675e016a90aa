#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/finding.h"
#include "domain/follow_up.h"
#include "domain/schedule.h"

namespace assessor::exchange {

/// One act of what is agreed before the rating and of what follows it, as assets/demo/acts.json has it:
/// names in place of ids.
struct PracticeAct {
  enum class Kind { schedule, finding, follow_up, hand_over, objection, answer, decision };
  Kind kind = Kind::finding;
  Date on;
  std::string by;  ///< a person, or "chair"
  std::string organization, period, stage;
  std::string name;  ///< of the finding, the objection or the line of the plan
  std::string criterion, text, number;
  std::vector<std::string> documents, present, assessors;
  std::optional<Visit> visit;
  std::optional<Date> plenary;
  std::string finding;  ///< name of the one that a line of the plan answers
  FindingKind finding_kind = FindingKind::recommendation;
  std::optional<Date> due, done_on;
  std::string owner, completion;
  Effort effort = Effort::unspecified;
  BudgetStep budget = BudgetStep::none;
  FollowUpState state = FollowUpState::planned;
};

/// Error: record-damaged {reason, path}.
Result<std::vector<PracticeAct>> read_practice_process(std::string_view bytes);

}  // namespace assessor::exchange
