#include "report/city_input.h"

namespace assessor::report {

const std::vector<std::pair<std::string_view, CityPart>>& city_parts() {
  static const std::vector<std::pair<std::string_view, CityPart>> parts{
      {"levels", CityPart::levels},     {"organizations", CityPart::organizations},
      {"sections", CityPart::sections}, {"gates", CityPart::gates},
      {"bimtek", CityPart::training},   {"map", CityPart::map},
      {"funnel", CityPart::funnel},     {"coverage", CityPart::coverage},
      {"transitions", CityPart::moves}, {"change", CityPart::change},
      {"overclaim", CityPart::claims},  {"teach", CityPart::teaching},
      {"seating", CityPart::seating},   {"ranks", CityPart::ranks}};
  return parts;
}

std::set<CityPart> usual_city_parts() {
  return {CityPart::levels, CityPart::organizations, CityPart::sections, CityPart::gates, CityPart::training};
}

}  // namespace assessor::report
