#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace assessor::exchange {

/// One whole day in a calendar.
struct CalendarDay {
  std::string id;  ///< the same for the same deadline in every file, so that a calendar replaces it
  Date on;
  Date since;  ///< when it was set: the stamp of the entry
  std::string title, text;
};

/// An iCalendar file (RFC 5545): UTF-8, lines of at most 75 octets, no clock of ours, so that equal days give
/// equal bytes.
std::string calendar_file(const std::vector<CalendarDay>& days);

}  // namespace assessor::exchange
