#pragma once

#include <string_view>

#include "cli/command_table.h"

namespace assessor::cli {

/// All commands in a line each; with `family`, only those that begin with that word.
void print_overview(const Console& console, std::string_view family = {});
/// How one command is written, and what its words mean.
void print_help(const Console& console, const CommandRow& command, const Syntax& syntax);

}  // namespace assessor::cli
