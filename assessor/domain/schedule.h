#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/time_of_day.h"

namespace assessor {

struct Visit {
  Date on;
  std::optional<TimeOfDay> at;  ///< in the office's zone
  std::string place;            ///< empty: at the organization's address
  friend bool operator==(const Visit&, const Visit&) = default;
};

/// Who rates one organization in one period, and on which days.
struct Schedule {
  std::string assessment;
  std::vector<std::string> assessors;  ///< person ids; empty: nobody is assigned yet
  std::map<std::string, Date> due;     ///< by stage id; a stage without one is due when the period says
  std::optional<Visit> visit;
  std::optional<Date> plenary;
  Date noted;  ///< the day on which it was last set
  std::string extra;
  friend bool operator==(const Schedule&, const Schedule&) = default;
};

}  // namespace assessor
