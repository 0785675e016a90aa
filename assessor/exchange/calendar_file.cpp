#include "exchange/calendar_file.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <fmt/format.h>
#include <libical/ical.h>

namespace assessor::exchange {

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype day_of(Date date) {
  icaltimetype time = icaltime_null_date();
  time.year = static_cast<int>(date.day.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.day.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day.day()));
  return time;
}

/// An hour of a day by some clock.
icaltimetype moment_of(Date date, TimeOfDay at) {
  constexpr int k_hour = 60;
  icaltimetype time = day_of(date);
  time.is_date = 0;
  time.hour = at.minutes / k_hour;
  time.minute = at.minutes % k_hour;
  time.second = 0;
  return time;
}

icaltimetype midnight_in_greenwich(Date date) {
  icaltimetype time = moment_of(date, {});
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

/// A zone that an entry can refer to, also where the office gave its clock no name.
CalendarZone named(CalendarZone zone) {
  const int minutes = std::abs(zone.utc_offset_minutes);
  if (zone.name.empty())
    zone.name =
        fmt::format("UTC{}{:02}:{:02}", zone.utc_offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
  return zone;
}

/// The zone's own clock all year round.
icalcomponent* zone_component(const CalendarZone& zone) {
  constexpr int k_second = 60;
  icalcomponent* standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT);
  icalcomponent_add_property(standard, icalproperty_new_dtstart(moment_of(Date::of(1970, 1, 1), {})));
  icalcomponent_add_property(standard, icalproperty_new_tzoffsetfrom(zone.utc_offset_minutes * k_second));
  icalcomponent_add_property(standard, icalproperty_new_tzoffsetto(zone.utc_offset_minutes * k_second));
  icalcomponent_add_property(standard, icalproperty_new_tzname(zone.name.c_str()));
  icalcomponent* made = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
  icalcomponent_add_property(made, icalproperty_new_tzid(zone.name.c_str()));
  icalcomponent_add_component(made, standard);
  return made;
}

/// How long it lasts nobody said: an entry with an hour has a beginning only.
void add_time(icalcomponent* event, const CalendarDay& day, const CalendarZone& zone) {
  if (!day.at) {
    icalcomponent_add_property(event, icalproperty_new_dtstart(day_of(day.on)));
    icalcomponent_add_property(event, icalproperty_new_dtend(day_of(add_days(day.on, 1))));
    return;
  }
  icalproperty* begins = icalproperty_new_dtstart(moment_of(day.on, *day.at));
  icalproperty_add_parameter(begins, icalparameter_new_tzid(zone.name.c_str()));
  icalcomponent_add_property(event, begins);
}

icalcomponent* event_of(const CalendarDay& day, const CalendarZone& zone) {
  icalcomponent* event = icalcomponent_new_vevent();
  icalcomponent_add_property(event, icalproperty_new_uid((day.id + "@asesor-lplpp").c_str()));
  icalcomponent_add_property(event, icalproperty_new_dtstamp(midnight_in_greenwich(day.since)));
  add_time(event, day, zone);
  icalcomponent_add_property(event, icalproperty_new_summary(day.title.c_str()));
  if (!day.text.empty()) icalcomponent_add_property(event, icalproperty_new_description(day.text.c_str()));
  if (!day.place.empty()) icalcomponent_add_property(event, icalproperty_new_location(day.place.c_str()));
  icalcomponent_add_property(event,
                             icalproperty_new_transp(day.at ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
  return event;
}

}  // namespace

std::string calendar_file(const std::vector<CalendarDay>& days, const CalendarZone& office) {
  const CalendarZone zone = named(office);
  const Component calendar(icalcomponent_new_vcalendar(), icalcomponent_free);
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Asesor LPLPP//ID"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
  if (std::any_of(days.begin(), days.end(), [](const CalendarDay& day) { return day.at.has_value(); }))
    icalcomponent_add_component(calendar.get(), zone_component(zone));
  for (const CalendarDay& day : days) icalcomponent_add_component(calendar.get(), event_of(day, zone));
  const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), free);
  return text == nullptr ? std::string() : std::string(text.get());
}

}  // namespace assessor::exchange
