#pragma once

#include "session/command.h"

namespace assessor::session {

/// As the journal calls it, where values may go only by "erase": covering a picture is one.
std::string_view journal_name(const Command& command);

}  // namespace assessor::session
