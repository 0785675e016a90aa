#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "session/overview.h"
#include "session/state.h"

namespace assessor::session {

/// What makes two organizations alike, beyond class and field.
enum class PeerTrait { size, age, budget, district };
/// `near`: at most a quarter of the city's range apart.
enum class Likeness { same, near, far, unknown };

std::string_view name_of(PeerTrait trait);
std::string_view name_of(Likeness likeness);

struct PeerReason {
  PeerTrait trait;
  Likeness likeness = Likeness::unknown;
  std::optional<Rational> difference;  ///< 0–1; none: unknown
};

struct Peer {
  std::string organization;
  std::optional<Rational> distance;  ///< Gower, 0 (alike) to 1; none: nothing is known of both
  std::vector<PeerReason> reasons;   ///< one a trait
  std::vector<std::string> shared_fields;
};

struct Peers {
  std::string organization;
  bool profile_known = false;  ///< class and fields are answered, so that it can be matched
  std::vector<Peer> nearest;   ///< all that match, the nearest first, those without distance last
};

/// More are not shown: three to five.
constexpr std::size_t k_shown_peers = 5;

/// Organizations of exactly the same class with at least one field in common, by Gower's distance over
/// members, year of founding, budget class and kecamatan; the ranges are those of all organizations of the
/// overview. No distance is made of scores, so that weak and strong stand side by side.
Peers peers_of(const WorkspaceState& state, const Overview& overview, const std::string& organization);

/// Without those that a person left out: what is composed of peers rests on the others.
Peers without(Peers peers, const std::set<std::string>& left_out);

}  // namespace assessor::session
