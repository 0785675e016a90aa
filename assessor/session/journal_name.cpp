#include "session/journal_name.h"

#include <algorithm>
#include <utility>

namespace assessor::session {

namespace {

template <std::size_t... Index>
std::vector<std::string_view> names_of_all(std::index_sequence<Index...>) {
  return {journal_name(Command(std::in_place_index<Index>))...};
}

}  // namespace

std::string_view journal_name(const Command& command) {
  return std::holds_alternative<CoverPicture>(command) ? "erase" : name_of(command);
}

std::vector<std::string_view> journal_names() {
  auto names = names_of_all(std::make_index_sequence<std::variant_size_v<Command>>());
  names.insert(names.end(), {"undo", "redo"});
  std::ranges::sort(names);
  const auto twice = std::ranges::unique(names);
  names.erase(twice.begin(), twice.end());
  return names;
}

}  // namespace assessor::session
