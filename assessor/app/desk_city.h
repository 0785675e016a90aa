#pragma once

#include "app/desk_state.h"

namespace assessor::app {

/// The kind of an order for all tables of the city in one spreadsheet.
inline constexpr const char* k_city_tables = "city-tables";

/// True where the order asks for them; they are then written.
bool print_city_tables(DeskState& state, const ui::PrintReports& action, const std::filesystem::path& folder);

}  // namespace assessor::app
