#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/time_of_day.h"

namespace assessor::exchange {

/// One whole day in a calendar, or what begins at an hour of it.
struct CalendarDay {
  std::string id;  ///< the same for the same deadline in every file, so that a calendar replaces it
  Date on;
  Date since;  ///< when it was set: the stamp of the entry
  std::string title, text;
  std::optional<TimeOfDay> at = {};  ///< by the clock of the zone; nothing: the whole day
  std::string place = {};
};

/// A zone without daylight saving, as the Indonesian ones are.
struct CalendarZone {
  std::string name;  ///< "WITA"
  int utc_offset_minutes = 0;
};

/// An iCalendar file (RFC 5545), with the zone where an entry has an hour: UTF-8, lines of at most 75 octets,
/// no clock of ours, so that equal days give equal bytes.
std::string calendar_file(const std::vector<CalendarDay>& days, const CalendarZone& zone);

}  // namespace assessor::exchange
