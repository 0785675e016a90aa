#include "session/privacy_guard.h"

#include <algorithm>
#include <array>

#include "session/privacy_numbers.h"

namespace assessor::session {

std::string_view name_of(PersonalKind kind) {
  static constexpr std::array<std::string_view, 4> k_names{"population_number", "phone", "account", "victim"};
  return k_names[static_cast<std::size_t>(kind)];
}

std::vector<PersonalHit> find_personal(std::string_view text) {
  std::vector<PersonalHit> hits = find_personal_numbers(text);
  const std::vector<PersonalHit> victims = find_named_victims(text);
  hits.insert(hits.end(), victims.begin(), victims.end());
  std::stable_sort(hits.begin(), hits.end(),
                   [](const PersonalHit& one, const PersonalHit& other) { return one.begin < other.begin; });
  return hits;
}

}  // namespace assessor::session
