#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/overview.h"

namespace assessor::session {

// The map of the city as a table: a row for each organization, a cell for each top-level section. Screen and
// picture show the same.

/// What the colours of the cells tell.
enum class MapShows { section_value, unmet_gates, completeness, change };
/// "value", "gates", "completeness", "change".
std::string_view name_of(MapShows shows);
std::optional<MapShows> map_shows_named(std::string_view name);

struct MapCell {
  std::string number;   ///< cut down; "–" where the section dropped out
  std::size_t bin = 0;  ///< of the standard's display, 0 the lowest; k_best_bin the highest
  bool gate_shut = false;
};
constexpr std::size_t k_best_bin = 5;
/// `before`: the score in the period before, for the change; null: there is none.
MapCell map_cell(const Standard& standard, const scoring::Score& score, const scoring::Score* before,
                 SectionIndex section, MapShows shows);

/// Below what the standard shows as the minimum of a section; false where there is none.
bool is_below_minimum(const Standard& standard, const scoring::Score& score, SectionIndex section);

/// Its row has numbers on the map: a sent score of the map's standard.
bool has_map_cells(const Standard& standard, const OrganizationRow& row);

/// One way to narrow the map: "all", "verified", "no-score", or "level:", "class:" and "fields:" with an id
/// of the standard.
struct MapFilter {
  std::string key;
  const Text* title = nullptr;  ///< of the level, class or field; null for the first three
  std::string_view kind;        ///< the part before the colon, or the key
};
std::vector<MapFilter> map_filters(const Standard& standard);
bool passes_map_filter(std::string_view only, const OrganizationRow& row);

/// Where names are hidden, neither the alphabet nor the day of registration may tell who is who: rows are put
/// in the order of this before any other.
std::string unnamed_key(const OrganizationRow& row);
void put_in_unnamed_order(Overview& overview);

/// Rows with numbers first, then those filling in, then the others; `order` is "name" (as in the overview),
/// "total", "gates" or the id of a section, higher first.
bool comes_before(const Standard& standard, std::string_view order, const OrganizationRow& a,
                  const OrganizationRow& b);

}  // namespace assessor::session
