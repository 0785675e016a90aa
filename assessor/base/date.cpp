#include "base/date.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace assessor {

namespace {

using namespace std::chrono;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
  return value;
}

std::optional<std::int64_t> clock_seconds(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hours_part = whole(text.substr(0, 2)), minutes_part = whole(text.substr(3, 2)),
             seconds_part = whole(text.substr(6, 2));
  if (!hours_part || !minutes_part || !seconds_part) return std::nullopt;
  if (*hours_part > 23 || *minutes_part > 59 || *seconds_part > 59) return std::nullopt;
  return *hours_part * 3600 + *minutes_part * 60 + *seconds_part;
}

constexpr std::int64_t k_day = 86400;

std::int64_t floor_day(std::int64_t seconds) {
  return seconds >= 0 ? seconds / k_day : -((-seconds + k_day - 1) / k_day);
}

}  // namespace

Date Date::of(int year, unsigned month, unsigned day) {
  return {year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}};
}

Result<Date> Date::parse(std::string_view text) {
  const auto refused = [&] { return fail("not-a-date", {{"text", std::string(text)}}); };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return refused();
  const auto year = whole(text.substr(0, 4)), month = whole(text.substr(5, 2)),
             day = whole(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2999) return refused();
  const Date date = of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  if (!date.day.ok()) return refused();
  return date;
}

std::string Date::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

Date add_months(Date date, int count) {
  const year_month_day moved = date.day + months{count};
  return {moved.ok() ? moved : year_month_day{moved.year() / moved.month() / last}};
}

Date add_days(Date date, int count) {
  return {year_month_day{sys_days{date.day} + days{count}}};
}

int days_between(Date a, Date b) {
  return static_cast<int>((sys_days{b.day} - sys_days{a.day}).count());
}

Date end_of_month(Date date) {
  return {year_month_day{date.day.year() / date.day.month() / last}};
}

Date end_of_year(Date date) {
  return {year_month_day{date.day.year() / December / std::chrono::day{31}}};
}

unsigned weekday_of(Date date) {
  return weekday{sys_days{date.day}}.c_encoding();
}

Result<Instant> Instant::parse(std::string_view text) {
  if (text.size() == 20 && text[10] == 'T' && text.back() == 'Z') {
    const auto date = Date::parse(text.substr(0, 10));
    const auto clock = clock_seconds(text.substr(11, 8));
    if (date && clock) return Instant{days_between(Date{}, *date) * k_day + *clock};
  }
  return fail("not-an-instant", {{"text", std::string(text)}});
}

std::string Instant::iso() const {
  const std::int64_t rest = seconds - floor_day(seconds) * k_day;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", date_at(0).iso(), rest / 3600, rest / 60 % 60, rest % 60);
}

Date Instant::date_at(int offset_minutes) const {
  return add_days(Date{}, static_cast<int>(floor_day(seconds + offset_minutes * 60)));
}

std::string Instant::clock_at(int offset_minutes) const {
  const std::int64_t local = seconds + offset_minutes * 60;
  const std::int64_t rest = local - floor_day(local) * k_day;
  return fmt::format("{:02}.{:02}", rest / 3600, rest / 60 % 60);
}

}  // namespace assessor
