#pragma once

#include <string>
#include <utility>
#include <vector>

#include "i18n/catalog.h"
#include "report/figures/heat_table.h"
#include "session/city_map.h"
#include "session/session.h"

namespace assessor::cli {

struct HeatAsked {
  const session::Session& session;
  const session::Overview& overview;  ///< has a standard
  session::MapShows shows;
  const i18n::Catalog& words;
};

/// Rows with the names that they may have; not moved by this.
using HeatRows = std::vector<std::pair<const session::OrganizationRow*, std::string>>;

/// The map of the city as the screen shows it, with required conditions and how many verified organizations
/// stand below the minimum in each section.
report::HeatTable city_heat(const HeatAsked& asked, const HeatRows& rows);

}  // namespace assessor::cli
