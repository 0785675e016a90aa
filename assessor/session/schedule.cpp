#include "session/schedule.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "session/apart.h"

namespace assessor::session {

namespace {

constexpr int k_hour = 60;

bool holds(const std::vector<std::string>& people, const std::string& person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

bool same_hour(const Visit& a, const Visit& b) {
  return a.on == b.on && a.at && b.at && std::abs(a.at->minutes - b.at->minutes) < k_hour;
}

bool is_running(const WorkspaceState& state, const std::string& id) {
  const Assessment* assessment = state.assessment(id);
  const Organization* organization =
      assessment == nullptr ? nullptr : state.organization(assessment->organization);
  return organization != nullptr && !organization->archived;
}

void add_other_visits(const WorkspaceState& state, const Schedule& schedule,
                      std::vector<ScheduleClash>& found) {
  if (!schedule.visit) return;
  for (const auto& [id, other] : state.schedules) {
    if (id == schedule.assessment || !other.visit || !is_running(state, id)) continue;
    if (!same_hour(*schedule.visit, *other.visit)) continue;
    for (const std::string& person : schedule.assessors)
      if (holds(other.assessors, person))
        found.push_back({ScheduleClash::Kind::two_visits, person, state.assessment(id)->organization,
                         schedule.visit->on});
  }
}

/// All days of a schedule, soonest first, each once.
std::vector<Date> days_of(const Schedule& schedule) {
  std::vector<Date> days;
  for (const auto& [stage, day] : schedule.due) days.push_back(day);
  if (schedule.visit) days.push_back(schedule.visit->on);
  if (schedule.plenary) days.push_back(*schedule.plenary);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void add_outside(const WorkspaceState& state, const Schedule& schedule, std::vector<ScheduleClash>& found) {
  const Assessment* assessment = state.assessment(schedule.assessment);
  const auto span = assessment == nullptr ? std::nullopt : days_of_period(assessment->period);
  if (!span) return;
  for (const Date day : days_of(schedule))
    if (day < span->first || day > span->last)
      found.push_back({ScheduleClash::Kind::outside_period, {}, {}, day});
}

void add_past(const Schedule& schedule, Date today, std::vector<ScheduleClash>& found) {
  if (schedule.visit && schedule.visit->on < today)
    found.push_back({ScheduleClash::Kind::past, {}, {}, schedule.visit->on});
  if (schedule.plenary && *schedule.plenary < today)
    found.push_back({ScheduleClash::Kind::past, {}, {}, *schedule.plenary});
}

/// `months` months from the first of `month`.
DaySpan months_from(int year, int month, int months) {
  const int after = month + months;
  const Date next = after > 12 ? Date::of(year + 1, static_cast<unsigned>(after - 12), 1)
                               : Date::of(year, static_cast<unsigned>(after), 1);
  return {Date::of(year, static_cast<unsigned>(month), 1), add_days(next, -1)};
}

}  // namespace

std::optional<DaySpan> days_of_period(const std::string& id) {
  const bool dated =
      id.size() >= 4 && std::all_of(id.begin(), id.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  if (!dated) return std::nullopt;
  const int year = std::atoi(id.substr(0, 4).c_str());
  const std::string part = id.substr(4);
  if (part.empty()) return months_from(year, 1, 12);
  for (int half = 0; half < 2; ++half)
    if (part == "-S" + std::to_string(half + 1)) return months_from(year, half * 6 + 1, 6);
  for (int third = 0; third < 3; ++third)
    if (part == "-C" + std::to_string(third + 1)) return months_from(year, third * 4 + 1, 4);
  for (int month = 1; month <= 12; ++month)
    if (part == (month < 10 ? "-0" : "-") + std::to_string(month)) return months_from(year, month, 1);
  return std::nullopt;
}

std::optional<Date> due_of(const WorkspaceState& state, const Assessment& assessment,
                           const std::string& stage) {
  if (has_own_due(state, assessment.id, stage)) return state.schedule(assessment.id)->due.at(stage);
  const Period* period = state.period(assessment.period);
  if (period == nullptr) return std::nullopt;
  const auto found = period->due.find(stage);
  return found == period->due.end() ? std::nullopt : std::optional(found->second);
}

bool has_own_due(const WorkspaceState& state, const std::string& assessment, const std::string& stage) {
  const Schedule* schedule = state.schedule(assessment);
  return schedule != nullptr && schedule->due.contains(stage);
}

bool is_assigned(const WorkspaceState& state, const StageKey& stage, const std::string& person) {
  const Schedule* schedule = state.schedule(stage.assessment);
  if (schedule == nullptr || schedule->assessors.empty()) return true;
  return holds(schedule->assessors, person) || is_rater(state, stage, person);
}

std::string_view name_of(ScheduleClash::Kind kind) {
  static constexpr std::array<std::string_view, 4> k_names{"two-visits", "after-plenary", "outside-period",
                                                           "past"};
  return k_names[static_cast<std::size_t>(kind)];
}

std::vector<ScheduleClash> schedule_clashes(const WorkspaceState& state, const Schedule& schedule,
                                            Date today) {
  std::vector<ScheduleClash> found;
  add_other_visits(state, schedule, found);
  if (schedule.visit && schedule.plenary && *schedule.plenary < schedule.visit->on)
    found.push_back({ScheduleClash::Kind::after_plenary, {}, {}, schedule.visit->on});
  add_outside(state, schedule, found);
  add_past(schedule, today, found);
  return found;
}

}  // namespace assessor::session
