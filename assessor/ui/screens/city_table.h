#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/screens/city.h"
#include "ui/widgets/select.h"

namespace assessor::ui {

using CityCell = session::MapCell;

/// The tab's two pictures to choose from, at ImGui's cursor; nothing where there is one.
void draw_picture_choice(Ui& ui, const Model& model, CityState& state);
/// A label at the left and a list of choices at the right of one line of the panel. Returns the index chosen.
int labelled_select(Ui& ui, std::string_view key, std::string_view label, std::span<const Option> options,
                    int chosen);
/// The switch that counts own scores.
void draw_own_choice(Ui& ui, const Model& model, CityState& state);

struct CityRow {
  const session::OrganizationRow* source = nullptr;
  bool claimed = false;         ///< an own score, drawn hollow
  std::string name;             ///< "Lembaga 7" while names are hidden
  std::string stage;            ///< "Lap"; "–" without one
  std::vector<CityCell> cells;  ///< one for each top-level section; empty: nothing was sent
  std::string total;
  std::string blank;  ///< why there are no numbers
};

struct CityTable {
  const Standard* standard = nullptr;
  std::vector<CityRow> rows;  ///< with numbers first, then filling, then not begun
  std::vector<int> below;     ///< by section: counted organizations below the minimum
  int verified = 0, own = 0;  ///< organizations with a score
  int counted = 0;            ///< of them, those that count
  std::size_t all = 0;        ///< organizations before the map was narrowed
  bool too_few = false;       ///< narrowed to fewer than five with names hidden: no rows are shown
};

/// Null standard: no period is open.
CityTable city_table(const Model& model, const CityState& state);
/// The table for a spreadsheet: a line each, cells parted by tabs.
std::string as_tabbed_text(const Model& model, const CityTable& table);

/// A section and what the city shows of it.
struct CityFinding {
  SectionIndex section = 0;
  int below = 0;
  std::optional<Rational> median;  ///< percent; none for groups too small
};
/// Weakest first: by how many are below the minimum, then by the median.
std::vector<CityFinding> city_findings(const Model& model, const CityTable& table);

/// Colours, their meaning, order and names; what strikes the eye.
void draw_city_panel(Ui& ui, const Model& model, CityState& state, const CityTable& table, Rect rect,
                     Actions& actions);

}  // namespace assessor::ui
