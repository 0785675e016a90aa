#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/criterion.h"
#include "domain/schedule.h"

namespace assessor::report {

// What people recorded after rating, as papers print it: names instead of ids.

struct FindingLine {
  enum class Kind { positive, recommendation, nonconformity };
  Kind kind = Kind::recommendation;
  std::string criterion;  ///< id; empty: of the organization as a whole
  std::string text, response;
  std::optional<Date> due;
};

struct FollowUpLine {
  enum class State { planned, running, done, dropped };
  std::string criterion;  ///< id; empty: of the organization as a whole
  std::string action, owner, completion;
  std::optional<Date> due;
  Effort effort = Effort::unspecified;
  State state = State::planned;
};

struct ObjectionLine {
  enum class State { raised, answered, accepted, rejected, withdrawn };
  std::string criterion;
  std::string reason, answer, decision;
  Date raised;
  State state = State::raised;
};

/// Where a rater stayed of another opinion than the sheet that both agreed on.
struct MinorityLine {
  std::string rater;  ///< name
  std::string stage;  ///< id
  std::string text;
};

/// Somebody of the office, by name: what else stands beside it.
struct PersonLine {
  std::string name, position, nip;
};

/// Empty where nothing was recorded: then forms are made of the score, with room to write.
struct ProcessLines {
  std::vector<FindingLine> findings;
  std::vector<FollowUpLine> follow_ups;
  std::vector<ObjectionLine> objections;
  std::vector<MinorityLine> minority;
  std::vector<std::string> present;  ///< at the plenary
  std::vector<PersonLine> people;    ///< whom the office knows; no name twice
  std::optional<Visit> visit;
};

}  // namespace assessor::report
