#pragma once

#include <vector>

#include "session/port.h"
#include "store/database.h"

namespace assessor::store {

// Records and journal of an open database. The caller holds the connection for itself.

/// In one read transaction, so that another program's write is seen as a whole or not at all.
Result<session::Loaded> load_records(const Database& database);
Result<void> append(const Database& database, const session::Transaction& transaction);
Result<std::vector<session::Transaction>> read_history(const Database& database,
                                                       const session::HistoryQuery& query);

}  // namespace assessor::store
