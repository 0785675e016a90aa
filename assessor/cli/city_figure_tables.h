#pragma once

#include "cli/city_tables.h"

namespace assessor::cli {

// What `city --json` and the sections' JSON say beside their rows, as tables of their own, so that a
// spreadsheet gets all of it. Each number comes with how many organizations it counts. With `hides_names` as
// city_tables.h.

/// At each level, then without one; `all`: every organization of the period.
FlatTable levels_table(const Console& console, const session::Overview& overview, const session::City& city,
                       bool hides_names);
FlatTable gates_table(const Console& console, const session::Overview& overview, const session::City& city,
                      bool hides_names);
/// Quartiles of each section, then of the total; empty where fewer than five count.
FlatTable spread_table(const Console& console, const session::Overview& overview, const session::City& city,
                       bool hides_names);
FlatTable claim_sections_table(const Console& console, const Standard& standard,
                               const session::OverClaim& claim, bool hides_names);
/// How many stayed, rose, fell and so on, by the names that JSON and the table use.
std::vector<std::pair<const char*, int>> move_counts(const session::Transitions& found);
/// The same as a table. Without names none but the whole: sums would tell what is hidden.
FlatTable moves_table(const Console& console, const session::Transitions& found, bool hides_names);
/// Shares of the rows that are long enough for them.
FlatTable move_shares_table(const Console& console, const session::Transitions& found, bool hides_names);

}  // namespace assessor::cli
