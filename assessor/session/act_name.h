#pragma once

#include <string>

#include "session/record.h"

namespace assessor::session {

/// The command by name, and what of it was done where one command does two things: "archive-person.back",
/// "add-benchmark.practice". "command.<act>" is in the catalogs.
std::string act_name(const Transaction& transaction);

}  // namespace assessor::session
