#include "session/command.h"

#include <array>

namespace assessor::session {

std::string_view name_of(const Command& command) {
  // In the order of the variant.
  static constexpr auto k_names = std::to_array<std::string_view>({"edit-office",
                                                                   "add-organizations",
                                                                   "edit-organization",
                                                                   "archive-organization",
                                                                   "add-person",
                                                                   "edit-person",
                                                                   "archive-person",
                                                                   "open-period",
                                                                   "edit-period",
                                                                   "start-assessment",
                                                                   "set-profile",
                                                                   "open-stage",
                                                                   "send-stage",
                                                                   "return-stage",
                                                                   "close-stage",
                                                                   "set-answers",
                                                                   "copy-inherited",
                                                                   "add-document",
                                                                   "edit-document",
                                                                   "archive-document",
                                                                   "add-benchmark",
                                                                   "remove-benchmark",
                                                                   "import-stage",
                                                                   "open-apart",
                                                                   "settle-difference",
                                                                   "write-minority-note",
                                                                   "declare-conflict",
                                                                   "add-finding",
                                                                   "edit-finding",
                                                                   "remove-finding",
                                                                   "respond-to-finding",
                                                                   "hand-over-result",
                                                                   "raise-objection",
                                                                   "withdraw-objection",
                                                                   "answer-objection",
                                                                   "decide-objection",
                                                                   "lock-plenary",
                                                                   "revise-plenary",
                                                                   "record-ministry-decision",
                                                                   "add-follow-ups",
                                                                   "edit-follow-up",
                                                                   "remove-follow-up",
                                                                   "erase",
                                                                   "set-retention",
                                                                   "edit-schedule",
                                                                   "cover-picture"});
  static_assert(k_names.size() == std::variant_size_v<Command>);
  return k_names[command.index()];
}

bool is_erasure(std::string_view command) {
  return command == "erase";
}

}  // namespace assessor::session
