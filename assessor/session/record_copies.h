#pragma once

#include <functional>
#include <string>

#include "session/plan.h"

namespace assessor::session {

/// What becomes of each answer and document that is frozen somewhere; false: it stays as it is.
struct CopyChange {
  std::function<bool(const StageKey& stage, const std::string& criterion, Answer&)> answer;
  std::function<bool(Document&)> document;
};

/// Adds to `set` how that changes what holds copies: sheets that were sent, decisions, whose digests are made
/// anew over what is left, and benchmarks. One change each, however many of its parts changed.
void change_copies(const WorkspaceState& state, const CopyChange& change, ChangeSet& set);

}  // namespace assessor::session
