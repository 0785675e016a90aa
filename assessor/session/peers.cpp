#include "session/peers.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "scoring/gower.h"
#include "session/city_rows.h"

namespace assessor::session {

namespace {

using scoring::Attribute;
using scoring::UnitValues;

constexpr std::array k_traits{PeerTrait::size, PeerTrait::age, PeerTrait::budget, PeerTrait::district};

/// Numbers that stand for names, the same for the same name however it is written.
class Numbers {
 public:
  std::optional<Rational> of(const std::string& name) {
    const std::string key = folded(trimmed(name));
    if (key.empty()) return std::nullopt;
    return Rational(m_numbers.emplace(key, static_cast<int>(m_numbers.size())).first->second);
  }

 private:
  std::map<std::string, int> m_numbers;
};

std::optional<Rational> number(const std::optional<int>& value) {
  return value ? std::optional(Rational(*value)) : std::nullopt;
}

UnitValues values_of(const Organization* organization, Numbers& districts) {
  if (organization == nullptr) return UnitValues(k_traits.size());
  std::optional<Rational> budget;
  if (organization->budget != BudgetClass::unknown) budget = static_cast<int>(organization->budget);
  return {number(organization->members), number(organization->founded), budget,
          districts.of(organization->kecamatan)};
}

scoring::Gower distances(const WorkspaceState& state, const Overview& overview) {
  Numbers districts;
  std::vector<UnitValues> units;
  for (const OrganizationRow& row : overview.rows)
    units.push_back(values_of(state.organization(row.organization), districts));
  return {{Attribute::measured, Attribute::measured, Attribute::measured, Attribute::named}, units};
}

Likeness likeness_of(const std::optional<Rational>& difference) {
  if (!difference) return Likeness::unknown;
  if (difference->is_zero()) return Likeness::same;
  return *difference <= Rational::ratio(1, 4) ? Likeness::near : Likeness::far;
}

bool asks(const Overview& overview, const char* question) {
  return overview.standard != nullptr && overview.standard->question(question) != nullptr;
}

bool is_answered(const Overview& overview, const OrganizationRow& row, const char* question) {
  return !asks(overview, question) || !chosen_options(row.profile, question).empty();
}

std::vector<std::string> shared_fields(const OrganizationRow& a, const OrganizationRow& b) {
  std::vector<std::string> shared;
  const std::vector<std::string> theirs = chosen_options(b.profile, k_fields_question);
  for (const std::string& field : chosen_options(a.profile, k_fields_question))
    if (std::find(theirs.begin(), theirs.end(), field) != theirs.end()) shared.push_back(field);
  return shared;
}

bool matches(const Overview& overview, const OrganizationRow& own, const OrganizationRow& other) {
  if (&own == &other) return false;
  if (asks(overview, k_class_question) &&
      chosen_options(own.profile, k_class_question) != chosen_options(other.profile, k_class_question))
    return false;
  return !asks(overview, k_fields_question) || !shared_fields(own, other).empty();
}

Peer peer_of(const scoring::GowerDistance& found, const OrganizationRow& own, const OrganizationRow& other) {
  Peer peer{other.organization, found.distance, {}, shared_fields(own, other)};
  for (std::size_t i = 0; i < k_traits.size(); ++i)
    peer.reasons.push_back({k_traits[i], likeness_of(found.parts[i]), found.parts[i]});
  return peer;
}

}  // namespace

std::string_view name_of(PeerTrait trait) {
  constexpr std::array names{"size", "age", "budget", "district"};
  return names[static_cast<std::size_t>(trait)];
}

std::string_view name_of(Likeness likeness) {
  constexpr std::array names{"same", "near", "far", "unknown"};
  return names[static_cast<std::size_t>(likeness)];
}

Peers peers_of(const WorkspaceState& state, const Overview& overview, const std::string& organization) {
  Peers peers{organization, false, {}};
  const OrganizationRow* own = overview.row(organization);
  if (own == nullptr) return peers;
  peers.profile_known =
      is_answered(overview, *own, k_class_question) && is_answered(overview, *own, k_fields_question);
  if (!peers.profile_known) return peers;
  const scoring::Gower gower = distances(state, overview);
  const auto place = static_cast<std::size_t>(own - overview.rows.data());
  for (std::size_t i = 0; i < overview.rows.size(); ++i)
    if (matches(overview, *own, overview.rows[i]))
      peers.nearest.push_back(peer_of(gower.between(place, i), *own, overview.rows[i]));
  std::stable_sort(peers.nearest.begin(), peers.nearest.end(), [](const Peer& a, const Peer& b) {
    if (!a.distance || !b.distance) return a.distance.has_value() && !b.distance.has_value();
    return *a.distance < *b.distance;
  });
  return peers;
}

Peers without(Peers peers, const std::set<std::string>& left_out) {
  std::erase_if(peers.nearest, [&](const Peer& peer) { return left_out.contains(peer.organization); });
  return peers;
}

}  // namespace assessor::session
