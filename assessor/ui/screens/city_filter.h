#pragma once

#include <string>

#include "ui/screens/city_table.h"

namespace assessor::ui {

/// The choice, a line of the panel.
void draw_city_filter(Ui& ui, const Model& model, CityState& state, const Standard& standard);

}  // namespace assessor::ui
