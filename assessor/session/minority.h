#pragma once

#include <string>
#include <vector>

#include "domain/standard.h"
#include "session/state.h"

namespace assessor::session {

/// Where a rater stayed of another opinion than the sheet that both agreed on.
struct MinorityNote {
  StageKey stage;  ///< with the rater
  std::string text;
};

/// Of all stages of an assessment, in the order of the standard. Nothing of a stage before all its raters
/// have sent: until then neither may know what the other thinks.
std::vector<MinorityNote> minority_notes(const WorkspaceState& state, const Standard& standard,
                                         const std::string& assessment);

}  // namespace assessor::session
