#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assessor {

/// A day of the calendar, always valid; no time zone.
struct Date {
  std::chrono::year_month_day day{std::chrono::year{1970}, std::chrono::month{1}, std::chrono::day{1}};

  friend auto operator<=>(const Date&, const Date&) = default;

  static Date of(int year, unsigned month, unsigned day);
  /// "2026-11-21", years 1900 to 2999. Error: not-a-date {text}.
  static Result<Date> parse(std::string_view text);
  std::string iso() const;
};

/// The same day n months on, clipped to the month's end: 31 January + 1 = 28 or 29 February.
Date add_months(Date date, int months);
Date add_days(Date date, int days);
/// Days from a to b, negative when b lies before a.
int days_between(Date a, Date b);
Date end_of_month(Date date);
Date end_of_year(Date date);
/// 0 = Sunday … 6 = Saturday.
unsigned weekday_of(Date date);

/// A moment, seconds since 1970 UTC, written "2026-11-17T01:42:00Z".
struct Instant {
  std::int64_t seconds = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;

  static Result<Instant> parse(std::string_view text);
  std::string iso() const;
  /// Day and clock in a zone without daylight saving, offset in minutes (WITA = 480).
  Date date_at(int offset_minutes) const;
  /// "09.42", the Indonesian way.
  std::string clock_at(int offset_minutes) const;
};

}  // namespace assessor
