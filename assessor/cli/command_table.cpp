#include "cli/command_table.h"

#include <algorithm>

#include "cli/commands/commands.h"

namespace assessor::cli {

const std::vector<CommandRow>& command_table() {
  static const std::vector<CommandRow> table = {
      {"files", "validate", declare_validate},
      {"files", "score", declare_score},
      {"files", "compare", declare_compare},
  };
  return table;
}

const CommandRow* find_command(std::string_view name) {
  for (const CommandRow& command : command_table())
    if (command.name == name) return &command;
  return nullptr;
}

bool is_command_family(std::string_view word) {
  const auto& table = command_table();
  return std::any_of(table.begin(), table.end(), [&](const CommandRow& command) {
    return command.name.starts_with(word) && command.name.substr(word.size()).starts_with(' ');
  });
}

std::string key_of(const CommandRow& command) {
  std::string key(command.name);
  std::replace(key.begin(), key.end(), ' ', '-');
  return key;
}

}  // namespace assessor::cli
