#include "exchange/calendar_file.h"

#include <libical/ical.h>
#include <catch2/catch.hpp>

#include "base/text.h"

using namespace assessor;
using exchange::calendar_file;
using exchange::CalendarDay;

namespace {

const CalendarDay k_day{"objection-as-1-field", Date::of(2026, 12, 31), Date::of(2026, 12, 24),
                        "Hari terakhir keberatan; koma, titik koma\\ dan garis miring",
                        "Bukan\ninstrumen resmi"};

const exchange::CalendarZone k_wita{"WITA", 480};

/// What another program reads back from the file.
std::string read_back(const std::string& text, icalproperty_kind kind) {
  icalcomponent* calendar = icalparser_parse_string(text.c_str());
  REQUIRE(calendar != nullptr);
  CHECK(icalcomponent_count_errors(calendar) == 0);
  icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  REQUIRE(event != nullptr);
  icalproperty* property = icalcomponent_get_first_property(event, kind);
  REQUIRE(property != nullptr);
  const char* words = kind == ICAL_SUMMARY_PROPERTY ? icalproperty_get_summary(property)
                                                    : icalproperty_get_description(property);
  std::string said = words;
  icalcomponent_free(calendar);
  return said;
}

}  // namespace

TEST_CASE("a calendar file gives words back as they were, with commas, breaks and signs") {
  const std::string text = calendar_file({k_day}, k_wita);
  CHECK(read_back(text, ICAL_SUMMARY_PROPERTY) == k_day.title);
  CHECK(read_back(text, ICAL_DESCRIPTION_PROPERTY) == k_day.text);
}

TEST_CASE("an hour of an office without a name for its clock has the clock's distance as its zone") {
  CalendarDay visit = k_day;
  visit.at = TimeOfDay{9 * 60};
  const std::string text = calendar_file({visit}, {"", 420});
  CHECK(text.find("TZID=\"UTC+07:00\":20261231T090000\r\n") != std::string::npos);
  CHECK(text.find("\r\nTZID:UTC+07:00\r\n") != std::string::npos);
}

TEST_CASE("a day in a calendar is a whole day, also the last of a year") {
  const std::string text = calendar_file({k_day}, k_wita);
  CHECK(text.find("\r\nDTSTART;VALUE=DATE:20261231\r\n") != std::string::npos);
  CHECK(text.find("\r\nDTEND;VALUE=DATE:20270101\r\n") != std::string::npos);
  CHECK(text.find("\r\nDTSTAMP:20261224T000000Z\r\n") != std::string::npos);
  CHECK(text.find("\r\nUID:objection-as-1-field@asesor-lplpp\r\n") != std::string::npos);
}

TEST_CASE(
    "what begins at an hour has its zone, its place, and the hour that another program reads in Greenwich") {
  CalendarDay visit = k_day;
  visit.at = TimeOfDay{9 * 60 + 30};
  visit.place = "Aula Kelurahan Contoh, lantai 2";
  const std::string text = calendar_file({visit}, k_wita);
  CHECK(text.find("\r\nDTSTART;TZID=WITA:20261231T093000\r\n") != std::string::npos);
  CHECK(text.find("\r\nTZOFFSETTO:+0800\r\n") != std::string::npos);
  CHECK(text.find("DTEND") == std::string::npos);
  icalcomponent* calendar = icalparser_parse_string(text.c_str());
  REQUIRE(calendar != nullptr);
  CHECK(icalcomponent_count_errors(calendar) == 0);
  icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  REQUIRE(event != nullptr);
  CHECK(std::string(icalcomponent_get_location(event)) == visit.place);
  const icaltimetype start = icalcomponent_get_dtstart(event);
  const icaltimetype there = icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone());
  CHECK(there.hour == 1);
  CHECK(there.minute == 30);
  CHECK(there.day == 31);
  icalcomponent_free(calendar);
}

TEST_CASE("without an hour no zone is told") {
  CHECK(calendar_file({k_day}, k_wita).find("VTIMEZONE") == std::string::npos);
}

TEST_CASE("long lines are folded between letters, whatever they are") {
  CalendarDay day = k_day;
  for (const char* letter : {"a", "é", "·", "字", "😀"}) {
    for (std::size_t shift = 0; shift < 4; ++shift) {
      day.title = std::string(shift, 'x');
      for (int i = 0; i < 120; ++i) day.title += letter;
      const std::string text = calendar_file({day}, k_wita);
      INFO(letter << " " << shift);
      CHECK(read_back(text, ICAL_SUMMARY_PROPERTY) == day.title);
      for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2) {
        CHECK(end - at <= 75);
        CHECK_FALSE(first_bad_utf8(std::string_view(text).substr(at, end - at)));
      }
    }
  }
}

TEST_CASE("equal days give equal files, and no days an empty calendar") {
  CHECK(calendar_file({k_day, k_day}, k_wita) == calendar_file({k_day, k_day}, k_wita));
  const std::string none = calendar_file({}, k_wita);
  CHECK(none.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(none.ends_with("END:VCALENDAR\r\n"));
}
