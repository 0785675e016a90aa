#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace assessor {

/// The day on which the organization was handed the result of a stage; its days to object begin after it.
struct HandOver {
  Date on;
  bool accepted = false;  ///< the organization said in writing that it does not object
  std::string recorded_by;
  std::string extra;
  friend bool operator==(const HandOver&, const HandOver&) = default;
};

enum class ObjectionState { raised, answered, accepted, rejected, withdrawn };

/// An organization objects to the result of one item.
struct Objection {
  std::string id;  ///< UUID
  std::string assessment, stage, criterion;
  ObjectionState state = ObjectionState::raised;
  std::string reason;
  std::vector<std::string> documents;  ///< new ones, ids
  Date raised;
  std::string raised_by;  ///< person id, as the next two
  std::string answer;     ///< of the assessors
  std::optional<Date> answered;
  std::string answered_by;
  std::string decision;  ///< why the plenary accepted or rejected it, or why it was withdrawn
  std::optional<Date> decided;
  std::string decided_by;
  std::string extra;
  friend bool operator==(const Objection&, const Objection&) = default;

  bool waits() const { return state == ObjectionState::raised || state == ObjectionState::answered; }
};

}  // namespace assessor
