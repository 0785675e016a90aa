#include <chrono>
#include <ctime>

#include "base/platform/clock.h"

namespace assessor {

Instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::floor<std::chrono::seconds>(since).count()};
}

Clock fixed_clock(Instant moment) {
  return [moment] { return moment; };
}

int local_offset_minutes(Instant moment) {
  const std::time_t seconds = moment.seconds;
  std::tm local{};
  if (::localtime_r(&seconds, &local) == nullptr) return 0;
  return static_cast<int>(local.tm_gmtoff / 60);
}

int local_offset_minutes() {
  return local_offset_minutes(now());
}

}  // namespace assessor
