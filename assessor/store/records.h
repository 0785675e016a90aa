#pragma once

#include <span>
#include <vector>

#include "session/port.h"
#include "store/database.h"

namespace assessor::store {

// Records and journal of an open database. The caller holds the connection for itself.

/// In one read transaction, so that another program's write is seen as a whole or not at all.
Result<session::Loaded> load_records(const Database& database);
/// All acts in one write; those that are there already are left out. Error: sequence-gap {expected, found}.
Result<void> append(const Database& database, std::span<const session::Transaction> acts);
Result<std::vector<session::Transaction>> read_history(const Database& database,
                                                       const session::HistoryQuery& query);

}  // namespace assessor::store
