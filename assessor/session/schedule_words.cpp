#include "session/schedule_words.h"

namespace assessor::session {

namespace {

std::string person_name(const WorkspaceState& state, const std::string& id) {
  const Person* person = state.person(id);
  return person == nullptr ? id : person->name;
}

}  // namespace

std::string clash_words(const ScheduleClash& clash, const WorkspaceState& state, const Schedule& schedule,
                        const i18n::Catalog& words, const i18n::Format& format) {
  const std::string key = "schedule.clash." + std::string(name_of(clash.kind));
  const std::string day = clash.on ? format.date(*clash.on) : std::string();
  const Organization* organization = state.organization(clash.organization);
  const Assessment* assessment = state.assessment(schedule.assessment);
  switch (clash.kind) {
    case ScheduleClash::Kind::two_visits:
      return words.text(
          key, {{"person", person_name(state, clash.person)},
                {"organization", organization == nullptr ? clash.organization : organization->name}});
    case ScheduleClash::Kind::outside_period:
      return words.text(
          key, {{"day", day}, {"period", assessment == nullptr ? std::string() : assessment->period}});
    case ScheduleClash::Kind::after_plenary:
    case ScheduleClash::Kind::past:
      return words.text(key, {{"day", day}});
  }
  return {};
}

std::string assessor_names(const WorkspaceState& state, const Schedule& schedule) {
  std::string names;
  for (const std::string& id : schedule.assessors)
    names += (names.empty() ? "" : ", ") + person_name(state, id);
  return names;
}

}  // namespace assessor::session
