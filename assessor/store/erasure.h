#pragma once

#include "base/result.h"
#include "session/record.h"
#include "store/database.h"
#include "store/folder.h"
#include "store/guard.h"

namespace assessor::store {

// An erasure takes files out of the vault as well, and a program may be killed between the two. So it is
// noted first which files are to go (their digests, nothing of their contents); whoever opens the workspace
// next finishes what was begun: a file goes where no record names it any more.

bool is_erasure(const session::Transaction& transaction);

/// Notes the files that this erasure takes out of the records, before it is written.
Result<void> note_erasure(const WorkspaceFolder& folder, const session::Transaction& transaction);
/// Removes the noted files that no record names, then the note. Nothing to do without a note.
Result<void> finish_erasure(const WorkspaceFolder& folder, const Database& database, const Guard& guard);

}  // namespace assessor::store
