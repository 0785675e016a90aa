#pragma once

#include <string>
#include <vector>

#include "cli/flat_table.h"
#include "cli/opened_workspace.h"
#include "cli/selection.h"

namespace assessor::cli {

struct CityAsked {
  Selection at;
  bool csv = false;
  bool with_own = false;    ///< own scores count in medians and ranges
  bool hide_names = false;  ///< for outside the office: no names, no groups under five
  std::string section;      ///< empty: the table of the organizations
  std::string xlsx;         ///< file for all tables as a workbook; empty: none
  std::string before;       ///< period to compare with; empty: the one before
  std::optional<std::int64_t> group_size;
};

std::vector<std::string> city_section_names();
/// "Lembaga 7" in place of each name, and the rows in an order that tells none. Ids stay, since only they
/// tell two organizations of one name apart; tables hide them (FlatTable::hide_ids).
void take_names_out(session::Overview& overview, const Console& console);
/// One of the city's other tables. Errors: period-missing {period}, period-first {period} (there is none
/// before), standard-missing {digest}, levels-differ {before, period}, usage-group-size.
Result<int> print_city_section(const CityAsked& asked, const OpenedWorkspace& opened,
                               const std::string& period, const Console& console);

/// All of them, by name; those that cannot be made (there is no period before) are left out. The overview has
/// a standard, and no names (take_names_out) where they are to be hidden.
std::vector<std::pair<std::string, FlatTable>> city_section_tables(const CityAsked& asked,
                                                                   const session::Session& session,
                                                                   const session::Overview& overview,
                                                                   const Console& console);

}  // namespace assessor::cli
