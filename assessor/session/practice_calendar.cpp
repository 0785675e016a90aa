#include "session/practice_calendar.h"

#include <algorithm>

namespace assessor::session {

namespace {

constexpr int k_first_minute = 7 * 60 + 30, k_lane_minutes = 7, k_step_minutes = 3;

}  // namespace

Instant PracticeCalendar::moment(Date day, int minutes) const {
  const std::int64_t days = days_between(Date{}, day);
  return {days * 86'400 + std::int64_t{minutes - m_city.office.utc_offset_minutes} * 60};
}

void PracticeCalendar::add(int lane, Date day, std::string actor, Command command) {
  const auto [next, fresh] = m_next.try_emplace({lane, day}, k_first_minute + lane * k_lane_minutes);
  m_steps.push_back({moment(day, next->second), std::move(actor), std::move(command)});
  next->second += k_step_minutes;
}

std::vector<PracticeStep> PracticeCalendar::take() && {
  const auto earlier = [](const PracticeStep& a, const PracticeStep& b) { return a.at < b.at; };
  std::stable_sort(m_steps.begin(), m_steps.end(), earlier);
  if (!m_steps.empty()) {
    const Instant midnight = moment(m_city.today, 0);
    const std::int64_t late = m_steps.back().at.seconds - moment(m_city.today, m_city.last_saved).seconds;
    for (PracticeStep& step : m_steps)
      if (step.at >= midnight) step.at.seconds -= late;
  }
  return std::move(m_steps);
}

}  // namespace assessor::session
