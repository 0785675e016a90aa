#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "session/city_map.h"
#include "session/city_ranks.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Ranks as intervals, kept until the records or the choice change.
struct CityRanks {
  bool known = false;
  std::uint64_t revision = 0;
  bool with_own = false;
  std::vector<session::RankedOrganization> rows;
};

/// Peta kota: what should the next training be about?
struct CityState {
  enum class View { map, periods, claims, training, coverage };
  View view = View::map;
  /// Another picture of a tab instead of its first.
  bool shows_ranks = false, shows_funnel = false, shows_change = false, shows_seating = false;
  std::string before;  ///< period to compare with; empty: the one before
  /// Keys of the rows whose details stand at the right.
  std::string moved, changed, claim, topic, step, guest, ranked, kelurahan;
  /// What the colours of the cells tell.
  using Shows = session::MapShows;
  Shows shows = Shows::section_value;
  /// "name", "total", "gates" or the id of a section. By name unless chosen: no ranking.
  std::string order = "name";
  std::string only = "all";  ///< narrows the map: a key of session::MapFilter
  bool hides_names = false;  ///< for outside the office: groups under five are hidden too
  bool counts_own = false;   ///< own scores count in medians, ranges and below the minimum
  int table_size = 5;        ///< guests at a table of a training
  CityRanks ranks;

  bool shows_map() const { return view == View::map && !shows_ranks; }
};

Page city_page(const Model& model, const CityState& state);
void draw_city(Ui& ui, const Model& model, CityState& state, const PageEvent& event, Actions& actions);

}  // namespace assessor::ui
