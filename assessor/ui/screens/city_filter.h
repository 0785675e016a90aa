#pragma once

#include <string>

#include "ui/screens/city_table.h"

namespace assessor::ui {

/// A narrowing of the map: "all", "verified", "no-score", or "level:", "class:" and "fields:" with an id of
/// the standard.
bool passes_city_filter(const std::string& only, const session::OrganizationRow& row);

/// The choice, a line of the panel.
void draw_city_filter(Ui& ui, const Model& model, CityState& state, const Standard& standard);

}  // namespace assessor::ui
