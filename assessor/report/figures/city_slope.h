#pragma once

#include <optional>

#include "domain/standard.h"
#include "i18n/catalog.h"
#include "report/city_change.h"
#include "report/figures/slope.h"

namespace assessor::report {

/// A line for each section, from the city's median before to that of this period; none where fewer than five
/// organizations are compared in every section.
std::optional<Drawing> city_slope(const Standard& standard, const CityDevelopment& change, double width,
                                  const i18n::Catalog& words);

}  // namespace assessor::report
