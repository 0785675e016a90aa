#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "domain/answer.h"
#include "domain/assessment.h"

namespace assessor {

/// What the ministry decided afterwards; it stands beside the plenary's decision and changes nothing in it.
struct MinistryDecision {
  Date on;
  std::string number, text;
  friend bool operator==(const MinistryDecision&, const MinistryDecision&) = default;
};

/// Where the plenary of an assessment stands. Exists from the first decision on.
struct Plenary {
  std::string correction;  ///< why the decision is being corrected; empty: it is locked
  std::optional<MinistryDecision> ministry;
  std::string extra;
  friend bool operator==(const Plenary&, const Plenary&) = default;

  bool locked() const { return correction.empty(); }
};

/// Which decision: revision 1, 2, 3 … of an assessment.
struct RevisionKey {
  std::string assessment;
  int revision = 0;
  friend auto operator<=>(const RevisionKey&, const RevisionKey&) = default;
};

/// One decision of the plenary, complete in itself and never changed: a correction is another revision.
struct PlenaryDecision {
  std::string reason;  ///< why it corrects the one before; empty for the first
  std::string decision, number;
  Date on;
  std::vector<std::string> present;  ///< names
  std::string level;                 ///< id; empty: none
  std::optional<Rational> total;
  StandardPin standard;
  AnswerSheet sheet;             ///< what was decided on
  std::string answers_digest;    ///< "sha256:…" of the sheet without its documents
  std::string documents_digest;  ///< "sha256:…" of the list of its documents
  Instant locked;
  std::string locked_by;  ///< person id
  std::string extra;
  friend bool operator==(const PlenaryDecision&, const PlenaryDecision&) = default;
};

}  // namespace assessor
