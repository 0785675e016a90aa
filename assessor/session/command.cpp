#include "session/command.h"

#include <array>

namespace assessor::session {

std::string_view name_of(const Command& command) {
  // In the order of the variant.
  static constexpr std::array<std::string_view, 27> k_names{
      "edit-office",       "add-organizations",   "edit-organization", "archive-organization",
      "add-person",        "edit-person",         "archive-person",    "open-period",
      "edit-period",       "start-assessment",    "set-profile",       "open-stage",
      "send-stage",        "return-stage",        "close-stage",       "set-answers",
      "copy-inherited",    "add-document",        "edit-document",     "archive-document",
      "add-benchmark",     "remove-benchmark",    "import-stage",      "open-apart",
      "settle-difference", "write-minority-note", "declare-conflict"};
  static_assert(k_names.size() == std::variant_size_v<Command>);
  return k_names[command.index()];
}

}  // namespace assessor::session
