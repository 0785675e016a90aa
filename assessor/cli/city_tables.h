#pragma once

#include "cli/flat_table.h"
#include "session/city_ranks.h"
#include "session/overclaim.h"
#include "session/participation.h"
#include "session/peers.h"
#include "session/teaching.h"
#include "session/training.h"
#include "session/transitions.h"

namespace assessor::cli {

// The city's tables beside that of the organizations. The overview has a standard. With `hides_names` a table
// holds only counts that may leave the office; names are those of the overview, ids go with
// FlatTable::hide_ids.

/// In place of a count that is not told.
std::string hidden_sign(const Console& console);

/// A section by its id for programs, by code and short title for people.
FlatCell named_section(const Console& console, const Section& section);

/// Rows and columns are the levels, then without a level, new or left; the last column is the row's sum.
FlatTable transitions_table(const Console& console, const session::Transitions& found, bool hides_names);
/// Id of a level, "not-assessed", or "new" (`before`) and "left".
std::string transition_id(const session::Transitions& found, std::size_t state, bool before);
FlatTable funnel_table(const Console& console, const Standard& standard, const session::ToldFunnel& funnel);
FlatTable coverage_table(const Console& console, const Standard& standard, const session::Coverage& coverage);
FlatTable overclaim_table(const Console& console, const Standard& standard, const session::OverClaim& claim,
                          bool hides_names);
FlatTable training_table(const Console& console, const session::Overview& overview,
                         const std::vector<session::TrainingTopic>& topics, bool hides_names);
FlatTable teaching_table(const Console& console, const session::Overview& overview,
                         const std::vector<session::TeachingPair>& pairs);
FlatTable seating_table(const Console& console, const session::Overview& overview,
                        const std::vector<std::vector<std::string>>& groups);
FlatTable ranks_table(const Console& console, const session::Overview& overview,
                      const std::vector<session::RankedOrganization>& ranked);
/// At most k_shown_peers of each.
FlatTable peers_table(const Console& console, const session::Overview& overview,
                      const std::vector<session::Peers>& all);

}  // namespace assessor::cli
