#pragma once

#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/assessment.h"
#include "domain/finding.h"
#include "domain/follow_up.h"
#include "domain/objection.h"
#include "domain/plenary.h"

namespace assessor::session {

// What follows the rating: findings, objections, the plenary's decision and the follow-up plan.

struct AddFinding {
  Finding finding;  ///< the day and the person are filled in
};
/// Kind, text, item, due day and references; the rest stays as it is.
struct EditFinding {
  Finding finding;
};
struct RemoveFinding {
  std::string id;
};
/// What the organization says to a finding. An empty response takes it back.
struct RespondToFinding {
  std::string id, response;
};

/// The organization was handed the result of a stage: its days to object begin.
struct HandOverResult {
  StageKey stage;
  Date on;
  bool accepted = false;
};
struct RaiseObjection {
  std::string id;
  StageKey stage;
  std::string criterion, reason;
  std::vector<std::string> documents;
};
struct WithdrawObjection {
  std::string id, reason;
};
struct AnswerObjection {
  std::string id, answer;
};
/// Accepted: the value becomes the plenary's, its evidence joined by the objection's documents.
struct DecideObjection {
  std::string id;
  bool accepted = false;
  AnswerValue value;  ///< of an accepted one
  std::string reason;
};

struct LockPlenary {
  std::string assessment;
  std::string decision, number;
  Date on;
  std::vector<std::string> present;
};
/// Opens a locked decision for a correction; the next LockPlenary makes the next revision.
struct RevisePlenary {
  std::string assessment, reason;
};
struct RecordMinistryDecision {
  std::string assessment;
  MinistryDecision decision;
};

/// One entry of the follow-up plan, or all that were proposed: all or none.
struct AddFollowUps {
  std::vector<FollowUp> entries;
};
struct EditFollowUp {
  FollowUp entry;
};
struct RemoveFollowUp {
  std::string id;
};

}  // namespace assessor::session
