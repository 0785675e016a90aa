#include <fmt/format.h>

#include "report/city/city_counts.h"

namespace assessor::report {

namespace {

/// Of all rows: rated, filling in, not begun.
template <std::size_t at>
std::string progress_of(const CityScript& script) {
  return told_words(script, told_progress(script)[at]);
}

template <CityPart part>
bool wants(const CityScript& script) {
  return script.input.parts.contains(part);
}

std::string counted(const CityScript& script) {
  const int count = script.input.total ? static_cast<int>(script.input.total->count) : 0;
  return told_words(script, told_beside(script, count));
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
          {"rated", progress_of<0>},
          {"filling", progress_of<1>},
          {"not_begun", progress_of<2>},
          {"median",
           [](const CityScript& script) { return total_of(script, &scoring::Distribution::median); }},
          {"lowest",
           [](const CityScript& script) { return total_of(script, &scoring::Distribution::lowest); }},
          {"highest",
           [](const CityScript& script) { return total_of(script, &scoring::Distribution::highest); }},
          {"counted", counted},
          {"topics", [](const CityScript& script) { return fmt::to_string(script.input.topics.size()); }},
          {"invited", [](const CityScript& script) { return fmt::to_string(script.input.invited.size()); }},
      },
      {
          {"has_spread", [](const CityScript& script) { return script.input.total.has_value(); }},
          {"has_topics", [](const CityScript& script) { return !script.input.topics.empty(); }},
          {"names_hidden", [](const CityScript& script) { return script.input.hides_names; }},
          {"wants_levels", wants<CityPart::levels>},
          {"wants_organizations", wants<CityPart::organizations>},
          {"wants_sections", wants<CityPart::sections>},
          {"wants_gates", wants<CityPart::gates>},
          {"wants_training", wants<CityPart::training>},
          {"wants_map", wants<CityPart::map>},
          {"wants_funnel", wants<CityPart::funnel>},
          {"wants_coverage", wants<CityPart::coverage>},
          {"wants_moves", wants<CityPart::moves>},
          {"wants_change", wants<CityPart::change>},
          {"wants_claims", wants<CityPart::claims>},
          {"wants_teaching", wants<CityPart::teaching>},
          {"wants_seating", wants<CityPart::seating>},
          {"wants_ranks", wants<CityPart::ranks>},
      },
      {
          {"city_table", add_city_table},
          {"city_levels", add_city_levels},
          {"city_sections", add_city_sections},
          {"city_gates", add_city_gates},
          {"training_topics", add_training_topics},
          {"training_invited", add_training_invited},
          {"city_map", add_city_map},
          {"city_funnel", add_city_funnel},
          {"city_coverage", add_city_coverage},
          {"city_moves", add_city_moves},
          {"city_change", add_city_change},
          {"city_claims", add_city_claims},
          {"city_teaching", add_city_teaching},
          {"city_seating", add_city_seating},
          {"city_ranks", add_city_ranks},
      }};
  return offer;
}

}  // namespace assessor::report
