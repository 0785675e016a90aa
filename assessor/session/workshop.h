#pragma once

#include <string>
#include <vector>

#include "session/overview.h"
#include "session/state.h"

namespace assessor::session {

/// Guests at a table unless chosen otherwise.
constexpr std::size_t k_usual_table = 5;

/// Those whom the next training asks for and those who can teach one of its topics, at tables of at most
/// `table_size` that mix strong and weak (seating_plan).
std::vector<std::vector<std::string>> workshop_tables(const WorkspaceState& state, const Overview& overview,
                                                      std::size_t table_size);

}  // namespace assessor::session
