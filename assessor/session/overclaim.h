#pragma once

#include <optional>
#include <vector>

#include "session/overview.h"

namespace assessor::session {

/// How far what organizations say of themselves stands above what was verified.
struct ClaimGap {
  int over = 0, same = 0, under = 0;  ///< organizations with a number on both sides
  Rational mean;                      ///< own minus verified, share −1 … 1; 0 for nobody

  int compared() const { return over + same + under; }
};

struct ItemClaim {
  CriterionIndex criterion = 0;
  ClaimGap gap;
  /// At least five were compared and all but one in ten at most rated it too high: more likely the words than
  /// the organizations.
  bool unclear_wording = false;
};

struct OverClaim {
  int organizations = 0;           ///< with an own and a verified stage of the same standard
  std::vector<ItemClaim> items;    ///< compared ones, the widest mean first, else in the standard's order
  std::vector<ClaimGap> sections;  ///< as Standard::top_sections
};

/// Own: the organization's stage as sent. Verified: the last stage that others sent. Both as they count, so
/// that a claim without evidence is one, too. Never touches the own score.
OverClaim build_overclaim(const Session& session, const Overview& overview);

}  // namespace assessor::session
