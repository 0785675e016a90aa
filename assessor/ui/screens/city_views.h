#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/told_counts.h"
#include "ui/screens/city_table.h"
#include "ui/signs.h"

namespace assessor::ui {

struct CityFrame {
  const Model& model;
  CityState& state;
  const CityTable& table;
  Actions& actions;
};

struct ViewColumn {
  std::string title;
  float share = 1;
};

struct ViewRow {
  std::string key;
  std::vector<std::string> cells;
  std::vector<std::size_t> marked = {};  ///< cells on a soft ground
  Sign sign = Sign::none;                ///< before the first cell
  std::string names = {};                ///< only copied: the last cell
};

/// What a view of the city shows beside the map, as words. The first column is at the left, the others are
/// numbers.
struct ViewTable {
  std::vector<ViewColumn> columns;
  std::vector<ViewRow> rows;
  std::string names_title = {};  ///< of ViewRow::names; empty: there are none
  std::string missing = {};      ///< why there are no rows
};

/// The table of the chosen picture; not for the map.
ViewTable view_table(const CityFrame& frame);
/// Table and details of the chosen view.
void draw_city_view(Ui& ui, const CityFrame& frame, Rect area, Rect side);

std::string as_tabbed_text(const ViewTable& table);
/// "Lembaga 7" while names are hidden.
std::string shown_name(const CityFrame& frame, const std::string& organization);
/// "< 5" for a group under five while names are hidden: what is copied then may leave the office.
std::string shown_count(const CityFrame& frame, int count);
/// "7", or "*" for a count that others of the table would give away.
std::string told_words(const CityFrame& frame, scoring::ToldCount count);
std::string shown_names(const CityFrame& frame, const std::vector<std::string>& organizations);

// Each view: its table, and what stands at the right for the chosen row.
ViewTable periods_table(const CityFrame& frame);
void draw_periods_panel(Ui& ui, const CityFrame& frame);
ViewTable change_table(const CityFrame& frame);
void draw_change_panel(Ui& ui, const CityFrame& frame);
ViewTable claims_table(const CityFrame& frame);
void draw_claims_panel(Ui& ui, const CityFrame& frame);
ViewTable training_table(const CityFrame& frame);
void draw_training_panel(Ui& ui, const CityFrame& frame);
ViewTable ranks_table(const CityFrame& frame);
void draw_ranks_panel(Ui& ui, const CityFrame& frame);
ViewTable funnel_table(const CityFrame& frame);
void draw_funnel_panel(Ui& ui, const CityFrame& frame);
ViewTable seating_table(const CityFrame& frame);
void draw_seating_panel(Ui& ui, const CityFrame& frame);
ViewTable coverage_table(const CityFrame& frame);
void draw_coverage_panel(Ui& ui, const CityFrame& frame);

// What they share.
/// The earlier period that is compared with: as chosen, else the one before; empty: there is none.
std::string chosen_before(const CityFrame& frame);
void draw_before_choice(Ui& ui, const CityFrame& frame);
void panel_title(Ui& ui, std::string_view words);
void panel_words(Ui& ui, const std::string& words, Color color);
/// What "*" means, while names are hidden.
void panel_hidden_note(Ui& ui, const CityFrame& frame);
void panel_links(Ui& ui, const CityFrame& frame, std::string_view key,
                 const std::vector<std::string>& organizations);

}  // namespace assessor::ui
