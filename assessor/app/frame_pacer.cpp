#include "app/frame_pacer.h"

#include <algorithm>

namespace assessor::app {

void FramePacer::wake_at(double time) {
  m_alarm = m_alarm ? std::min(*m_alarm, time) : time;
}

bool FramePacer::is_due(double now) const {
  const auto left = patience(now);
  return left && *left <= 0;
}

std::optional<double> FramePacer::patience(double now) const {
  const double earliest = m_last < 0 ? 0 : m_last + k_shortest_frame - now;
  if (m_frames_left > 0) return std::max(0.0, earliest);
  if (m_alarm) return std::max({0.0, earliest, *m_alarm - now});
  return std::nullopt;
}

void FramePacer::drawn(double now) {
  m_last = now;
  m_frames_left = std::max(0, m_frames_left - 1);
  if (m_alarm && *m_alarm <= now) {
    m_alarm.reset();
    wake();
  }
}

}  // namespace assessor::app
