#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/assessment.h"

namespace assessor::session {

/// Opens a stage for two assessors who rate apart: a sheet for each, and the stage's own record for what they
/// agree on afterwards.
struct OpenApart {
  StageKey stage;
  std::vector<std::string> raters;  ///< person ids, in the order in which they are shown
};
/// What the two agree on for one item that they rated differently.
struct SettleDifference {
  StageKey stage;  ///< the stage's own
  std::string criterion;
  std::optional<AnswerValue> value;  ///< nothing: the lower value that is proposed
  std::string reason;                ///< needed unless the proposed value is taken
};
/// A rater stays of another opinion; the agreed sheet stands all the same. An empty note takes it back.
struct WriteMinorityNote {
  StageKey stage;  ///< the stage's own
  std::string note;
};
/// A declared conflict bars a person from rating the organization. An empty reason takes it back.
struct DeclareConflict {
  std::string person, organization, reason;
};

}  // namespace assessor::session
