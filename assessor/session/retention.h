#pragma once

#include <string>
#include <vector>

#include "session/state.h"

namespace assessor::session {

/// What may be erased because the office settled that it is not kept any longer.
struct Outlived {
  Key key;  ///< of a document or an answer with words
  std::string organization, period;
  Date until;  ///< the last day on which it was to be kept
  friend bool operator==(const Outlived&, const Outlived&) = default;
};

/// Documents and notes of the periods whose last day has gone by. A document that a period still uses which
/// is kept, or of which it is not settled, is not among them.
std::vector<Outlived> outlived(const WorkspaceState& state, Date today);

}  // namespace assessor::session
