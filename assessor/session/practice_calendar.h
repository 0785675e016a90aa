#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "session/practice_steps.h"

namespace assessor::session {

/// Collects steps and gives each its time of day: those of one organization on one day follow each other.
class PracticeCalendar {
 public:
  explicit PracticeCalendar(const exchange::PracticeCity& city) : m_city(city) {}

  /// `lane` keeps what belongs together in order; an early lane is earlier in the day.
  void add(int lane, Date day, std::string actor, Command command);
  /// By time; the last step falls on the moment of the practice.
  std::vector<PracticeStep> take() &&;

 private:
  Instant moment(Date day, int minutes) const;

  const exchange::PracticeCity& m_city;
  std::map<std::pair<int, Date>, int> m_next;  ///< minutes after midnight
  std::vector<PracticeStep> m_steps;
};

}  // namespace assessor::session
