#pragma once

#include "i18n/catalog.h"
#include "report/city_input.h"
#include "session/session.h"

namespace assessor::cli {

/// Copies what the wanted parts of a paper about the city show beside its table: the numbers that the screens
/// and `assessor city --section` show. The rows stand in the input already, as in the overview, which has a
/// standard. Ranks take tens of milliseconds.
void add_city_pictures(const session::Session& session, const session::Overview& overview,
                       const i18n::Catalog& words, report::CityInput& input);

/// How the city changed since the period before, as it may be told. None: there is no period before, or one
/// of the two has no standard that can be read.
std::optional<report::CityDevelopment> city_development(const session::Session& session,
                                                        const session::Overview& overview, bool hides_names);

}  // namespace assessor::cli
