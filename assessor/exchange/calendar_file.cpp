#include "exchange/calendar_file.h"

#include <memory>

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

/// Midnight in Greenwich.
icaltimetype moment_of(Date date) {
  icaltimetype time = day_of(date);
  time.is_date = 0;
  time.hour = time.minute = time.second = 0;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

icalcomponent* event_of(const CalendarDay& day) {
  icalcomponent* event = icalcomponent_new_vevent();
  icalcomponent_add_property(event, icalproperty_new_uid((day.id + "@asesor-lplpp").c_str()));
  icalcomponent_add_property(event, icalproperty_new_dtstamp(moment_of(day.since)));
  icalcomponent_add_property(event, icalproperty_new_dtstart(day_of(day.on)));
  icalcomponent_add_property(event, icalproperty_new_dtend(day_of(add_days(day.on, 1))));
  icalcomponent_add_property(event, icalproperty_new_summary(day.title.c_str()));
  if (!day.text.empty()) icalcomponent_add_property(event, icalproperty_new_description(day.text.c_str()));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return event;
}

}  // namespace

std::string calendar_file(const std::vector<CalendarDay>& days) {
  const Component calendar(icalcomponent_new_vcalendar(), icalcomponent_free);
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Asesor LPLPP//ID"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
  for (const CalendarDay& day : days) icalcomponent_add_component(calendar.get(), event_of(day));
  const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), free);
  return text == nullptr ? std::string() : std::string(text.get());
}

}  // namespace assessor::exchange
