#pragma once

#include <functional>

#include "session/plan.h"

namespace assessor::session {

/// What becomes of each copy of an answer or a document.
struct CopyChange {
  std::function<void(Answer&)> answer;
  std::function<void(Document&)> document;
};

/// Adds the change of what is frozen to `set`: sheets that were sent, decisions, whose digests are made anew
/// over what is left, and benchmarks. `key` is of an answer or a document; others have no copies.
void change_copies(const WorkspaceState& state, const Key& key, const CopyChange& change, ChangeSet& set);

}  // namespace assessor::session
