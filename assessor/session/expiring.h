#pragma once

#include <optional>

#include "base/date.h"

namespace assessor::session {

/// Evidence is renewed in this time: whose last day is nearer, or past, is warned of.
inline bool is_expiring(const std::optional<Date>& until, Date today) {
  constexpr int k_warning_months = 3;
  return until && *until <= add_months(today, k_warning_months);
}

}  // namespace assessor::session
