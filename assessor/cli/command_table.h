#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/syntax.h"

namespace assessor::cli {

/// What a command does once its words are read: the exit code, or why it could not be done.
using Work = std::function<Result<int>(const Console&)>;

struct CommandRow {
  std::string_view group;    ///< "cli.group.<group>"
  std::string_view name;     ///< one or two words: "organization add"
  Work (*declare)(Syntax&);  ///< declares the words, hands back what to do with them
};

/// All commands, in the order of the help.
const std::vector<CommandRow>& command_table();
/// Null: there is no such command.
const CommandRow* find_command(std::string_view name);
/// True for the first word of a command of two words.
bool is_command_family(std::string_view word);
/// The key behind "cli.command.": "organization-add".
std::string key_of(const CommandRow& command);

}  // namespace assessor::cli
