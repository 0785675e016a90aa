#pragma once

#include "report/city_input.h"
#include "report/script.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

/// A paper about all organizations in the making.
class CityScript : public Script {
 public:
  CityScript(const CityInput& city, const ReadinessOptions& report_options, const i18n::Catalog& catalog)
      : Script(city.office, *city.standard, report_options, catalog, city.crest), input(city) {}

  const CityInput& input;
};

/// What templates about the city may name beside what all may.
const Offer<CityScript>& city_offer();

// Parts. Each adds its blocks at the end of the document.

void add_city_table(CityScript& script);     ///< every organization, by name
void add_city_map(CityScript& script);       ///< organizations by sections, as on the screen
void add_city_levels(CityScript& script);    ///< how many stand at which level
void add_city_sections(CityScript& script);  ///< how each section spreads
void add_city_gates(CityScript& script);     ///< gates that are most often unmet
void add_training_topics(CityScript& script);
void add_training_invited(CityScript& script);
void add_city_funnel(CityScript& script);    ///< how many came how far
void add_city_coverage(CityScript& script);  ///< fields by kelurahan
void add_city_moves(CityScript& script);     ///< levels of two periods
void add_city_change(CityScript& script);    ///< medians of two periods over the same items
void add_city_claims(CityScript& script);    ///< own answers against verified ones
void add_city_teaching(CityScript& script);  ///< who can teach whom
void add_city_seating(CityScript& script);   ///< who sits with whom in the workshop
void add_city_ranks(CityScript& script);     ///< intervals, in the order of names

/// "Siap Diajukan", or a dash.
std::string level_words(const CityScript& script, const CityRow& row);

}  // namespace assessor::report
