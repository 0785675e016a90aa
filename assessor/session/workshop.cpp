#include "session/workshop.h"

#include <algorithm>
#include <utility>

#include "session/teaching.h"
#include "session/training.h"

namespace assessor::session {

std::vector<std::vector<std::string>> workshop_tables(const WorkspaceState& state, const Overview& overview,
                                                      std::size_t table_size) {
  const auto wanted = participants(overview, training_topics(state, overview));
  std::vector<Guest> guests = guests_of(overview);
  std::erase_if(guests, [&](const Guest& guest) {
    return std::find(wanted.begin(), wanted.end(), guest.organization) == wanted.end();
  });
  return seating_plan(std::move(guests), table_size);
}

}  // namespace assessor::session
