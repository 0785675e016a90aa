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

}  // namespace assessor::cli
