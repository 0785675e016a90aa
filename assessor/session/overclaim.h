#pragma once

#include <optional>
#include <vector>

#include "scoring/told_counts.h"
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
  /// Typed more than the assessors did. Where these typed as much and it does not count for want of evidence,
  /// nobody misread the words.
  int over_as_given = 0;
  int unsupported = 0;  ///< claim more than counts, because the points given have no evidence
  /// At least five were compared and all but one in ten at most typed too much: more likely the words than
  /// the organizations.
  bool unclear_wording = false;
};

struct OverClaim {
  int organizations = 0;           ///< with an own and a verified stage of the same standard
  std::vector<ItemClaim> items;    ///< compared ones, the widest mean first, else in the standard's order
  std::vector<ClaimGap> sections;  ///< as Standard::top_sections
};

/// How many of `gap.over` are unsupported, as it may leave the office: the others must not be few either.
scoring::ToldCount told_unsupported(const ItemClaim& item, bool hides_names);

/// Own: the organization's stage as sent. Verified: the last stage that others sent. Both as they count, so
/// that a claim without evidence is one, too; only the words are judged by what was typed. Never touches the
/// own score.
OverClaim build_overclaim(const Session& session, const Overview& overview);

}  // namespace assessor::session
