#pragma once

#include <string>
#include <vector>

#include "session/overview.h"
#include "session/state.h"

namespace assessor::session {

/// Who could show whom how it is done, in one section.
struct TeachingPair {
  SectionIndex section = 0;
  std::string teacher, learner;               ///< organizations
  Rational teacher_percent, learner_percent;  ///< 0–100
};

/// All pairs of the city: by section, then the weakest learner and the strongest teacher first. Strong is at
/// or above the upper quartile of the verified scores (type 7), weak at or below the lower one; a teacher
/// consents to teach and was verified, a learner needs only a sent score. Fewer than five verified: no pairs.
std::vector<TeachingPair> teaching_pairs(const WorkspaceState& state, const Overview& overview);

struct Guest {
  std::string organization;
  std::optional<Rational> strength;  ///< none: not known, seated last
};

/// Everybody of the overview with the total of the last stage sent.
std::vector<Guest> guests_of(const Overview& overview);

/// Groups of at most `group_size` that mix strong and weak: dealt out strongest first, back and forth, so
/// that groups differ by at most one guest and no group has all the strong. The same guests in the same order
/// sit the same way. Empty for no guests or a size of 0.
std::vector<std::vector<std::string>> seating_plan(std::vector<Guest> guests, std::size_t group_size);

}  // namespace assessor::session
