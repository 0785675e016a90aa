#pragma once

#include <span>
#include <vector>

#include "session/port.h"
#include "store/database.h"
#include "store/guard.h"

namespace assessor::store {

// Records and journal of an open database. The caller holds the connection for itself. Behind a guard without
// a key only the readable part of sealed values comes back.

/// In one read transaction, so that another program's write is seen as a whole or not at all.
Result<session::Loaded> load_records(const Database& database, const Guard& guard);
/// All acts in one write; those that are there already are left out. Error: sequence-gap {expected, found}.
Result<void> append(const Database& database, std::span<const session::Transaction> acts, const Guard& guard);
Result<std::vector<session::Transaction>> read_history(const Database& database,
                                                       const session::HistoryQuery& query,
                                                       const Guard& guard);

}  // namespace assessor::store
