#pragma once

#include <optional>
#include <string>

#include "session/state.h"

namespace assessor::session {

/// The assessment of a finding, an objection or an entry of the follow-up plan, whose keys do not say it;
/// empty for other kinds.
std::string assessment_in(const Change& change);

/// A record of the process that would point to nothing once `key` is gone.
std::optional<Key> process_user_of(const WorkspaceState& state, const Key& key);

}  // namespace assessor::session
