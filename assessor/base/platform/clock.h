#pragma once

#include <functional>

#include "base/date.h"

namespace assessor {

/// Where the time comes from, so that tests and `--today` can replace it.
using Clock = std::function<Instant()>;

/// The computer's clock.
Instant now();
/// Always the same moment.
Clock fixed_clock(Instant moment);
/// Minutes east of UTC that the computer's zone has at a moment (WIB 420, WITA 480, WIT 540).
int local_offset_minutes(Instant moment);
int local_offset_minutes();

}  // namespace assessor
