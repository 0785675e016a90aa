#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assessor {

/// A time by the clock on the wall, no zone.
struct TimeOfDay {
  int minutes = 0;  ///< after midnight, 0–1439
  friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;

  /// "09.30", "9:30" or "9". Error: not-a-time {text}.
  static Result<TimeOfDay> parse(std::string_view text);
  /// "09.30", the Indonesian way.
  std::string text() const;
};

}  // namespace assessor
