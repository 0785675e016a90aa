#include <algorithm>

#include <fmt/format.h>

#include "report/city/city_script.h"

namespace assessor::report {

namespace {

template <class Is>
std::string count_of(const CityScript& script, Is is) {
  return fmt::to_string(std::ranges::count_if(script.input.rows, is));
}

std::size_t counted(const CityScript& script) {
  return script.input.total ? script.input.total->count : 0;
}

std::string total_of(const CityScript& script, Rational scoring::Distribution::*part) {
  return script.input.total ? script.format.number((*script.input.total).*part, 2) : "–";
}

}  // namespace

const Offer<CityScript>& city_offer() {
  static const Offer<CityScript> offer{
      {
          {"period", [](const CityScript& script) { return script.input.period; }},
          {"organizations",
           [](const CityScript& script) { return fmt::to_string(script.input.rows.size()); }},
          {"rated",
           [](const CityScript& script) {
             return count_of(script, [](const CityRow& row) { return row.score != nullptr; });
           }},
          {"filling",
           [](const CityScript& script) {
             return count_of(
                 script, [](const CityRow& row) { return row.score == nullptr && !row.open_stage.empty(); });
           }},
          {"not_begun",
           [](const CityScript& script) {
             return count_of(
                 script, [](const CityRow& row) { return row.score == nullptr && row.open_stage.empty(); });
           }},
          {"median",
           [](const CityScript& script) { return total_of(script, &scoring::Distribution::median); }},
          {"lowest",
           [](const CityScript& script) { return total_of(script, &scoring::Distribution::lowest); }},
          {"highest",
           [](const CityScript& script) { return total_of(script, &scoring::Distribution::highest); }},
          {"counted", [](const CityScript& script) { return fmt::to_string(counted(script)); }},
          {"topics", [](const CityScript& script) { return fmt::to_string(script.input.topics.size()); }},
          {"invited", [](const CityScript& script) { return fmt::to_string(script.input.invited.size()); }},
      },
      {
          {"has_spread", [](const CityScript& script) { return script.input.total.has_value(); }},
          {"has_topics", [](const CityScript& script) { return !script.input.topics.empty(); }},
      },
      {
          {"city_table", add_city_table},
          {"city_levels", add_city_levels},
          {"city_sections", add_city_sections},
          {"city_gates", add_city_gates},
          {"training_topics", add_training_topics},
          {"training_invited", add_training_invited},
      }};
  return offer;
}

}  // namespace assessor::report
