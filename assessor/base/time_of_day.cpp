#include "base/time_of_day.h"

#include <charconv>
#include <optional>

#include "base/text.h"

namespace assessor {

namespace {

constexpr int k_hour = 60;

std::optional<int> whole_below(std::string_view digits, int limit) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, value);
  const bool read = problem == std::errc{} && stop == end && digits.size() <= 2 && !digits.starts_with('-');
  return read && value < limit ? std::optional(value) : std::nullopt;
}

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

Result<TimeOfDay> TimeOfDay::parse(std::string_view text) {
  const std::string_view typed = trimmed(text);
  const auto dot = typed.find_first_of(".:");
  const bool has_minutes = dot != std::string_view::npos;
  const std::string_view after = has_minutes ? typed.substr(dot + 1) : "00";
  const auto hour = whole_below(typed.substr(0, dot), 24);
  const auto minute = after.size() == 2 ? whole_below(after, k_hour) : std::nullopt;
  if (!hour || !minute) return fail("not-a-time", {{"text", std::string(typed)}});
  return TimeOfDay{*hour * k_hour + *minute};
}

std::string TimeOfDay::text() const {
  return two_digits(minutes / k_hour) + "." + two_digits(minutes % k_hour);
}

}  // namespace assessor
