#pragma once

#include "cli/flat_table.h"
#include "session/same_items.h"

namespace assessor::cli {

// How the city has changed over the items that ask the same in two periods. `found` has its standards.

/// The total and each section: how many rose and fell, and the median of either period.
FlatTable change_table(const Console& console, const session::SameItems& found, bool hides_names);
/// A row for each organization.
FlatTable organization_changes_table(const Console& console, const session::Overview& overview,
                                     const session::SameItems& found);
/// What is compared and what is not, for programs.
void add_change_figures(const session::SameItems& found, exchange::JsonNode& beside);

}  // namespace assessor::cli
