#pragma once

namespace assessor::app {

// What the desk does again and again while the window is open. Times are seconds since the window opened.

constexpr double k_backup_interval = 3600;
/// How often a reader looks whether somebody else wrote.
constexpr double k_refresh_interval = 5;

/// Whether something is to be done now, and when it is to be looked at again.
struct Turn {
  bool due = false;
  double next = 0;
  double wait = 0;  ///< from now until `next`
  friend bool operator==(const Turn&, const Turn&) = default;
};

/// However long `next` is past, there is one turn to make up, not several: a laptop that slept through the
/// night makes one backup in the morning.
constexpr Turn turn_at(double now, double next, double interval) {
  const bool due = now >= next;
  const double then = due ? now + interval : next;
  return {due, then, then - now};
}

}  // namespace assessor::app
