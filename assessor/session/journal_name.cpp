#include "session/journal_name.h"

namespace assessor::session {

std::string_view journal_name(const Command& command) {
  return std::holds_alternative<CoverPicture>(command) ? "erase" : name_of(command);
}

}  // namespace assessor::session
