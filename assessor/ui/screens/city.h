#pragma once

#include <string>

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Peta kota: what should the next training be about?
struct CityState {
  enum class View { map, periods, claims, training };
  View view = View::map;
  std::string before;               ///< period to compare with; empty: the one before
  std::string moved, claim, topic;  ///< keys of the rows whose details stand at the right
  /// What the colours of the cells tell.
  enum class Shows { section_value, unmet_gates, completeness, change };
  Shows shows = Shows::section_value;
  /// "name", "total", "gates" or the id of a section. By name unless chosen: no ranking.
  std::string order = "name";
  bool hides_names = false;
};

Page city_page(const Model& model, const CityState& state);
void draw_city(Ui& ui, const Model& model, CityState& state, const PageEvent& event, Actions& actions);

}  // namespace assessor::ui
