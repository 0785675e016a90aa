#pragma once

#include <vector>

#include "session/command.h"

namespace assessor::session {

/// As the journal calls it, where values may go only by "erase": covering a picture is one.
std::string_view journal_name(const Command& command);
/// All that an act can be called there, each once; also "undo" and "redo", which are no commands.
std::vector<std::string_view> journal_names();

}  // namespace assessor::session
