#pragma once

#include <optional>
#include <string>
#include <vector>

#include "i18n/change_words.h"
#include "scoring/same_items.h"
#include "scoring/told_counts.h"
#include "session/session.h"

namespace assessor::session {

/// Of one organization, over the items rated in both periods; both are there or neither.
struct TwoNumbers {
  std::optional<Rational> before, after;
};

struct OrganizationChange {
  std::string organization;
  int items = 0;  ///< rated in both
  TwoNumbers total;
  std::vector<TwoNumbers> sections;  ///< as Standard::top_sections, percent
};

/// Of all organizations that have the number in both periods.
struct CityChange {
  int rose = 0, stayed = 0, fell = 0;
  TwoNumbers median;  ///< quantile of type 7; none for fewer than five organizations

  int compared() const { return rose + stayed + fell; }
};

/// How the city has changed between two periods where the same was asked of the same organizations.
struct SameItems {
  std::string from, to;                ///< periods
  const Standard* before = nullptr;    ///< of `from`; null: there is no such period or standard
  const Standard* standard = nullptr;  ///< of `to`, whose weights both periods get; null as above
  scoring::ItemPairs items;
  int registered = 0, verified = 0;               ///< organizations of the overview
  int fewest = 0, most = 0;                       ///< items of one organization
  std::vector<OrganizationChange> organizations;  ///< in the order of the overview
  CityChange total;                               ///< on the scale of the standard
  std::vector<CityChange> sections;               ///< as Standard::top_sections, percent

  /// Two versions: what was added, left out or reworded is not compared.
  bool standards_differ() const { return before->digest != standard->digest; }
};

/// Compares who was verified in both periods by the standard of the period: own ratings say what somebody
/// claims, and a claim that was found untrue is no step back. The overview is that of the later period.
SameItems build_same_items(const Session& session, const Overview& overview, const std::string& from);

/// `found` has its standards.
i18n::ComparedItems compared_items(const SameItems& found);

/// A line of it as it may leave the office where names are hidden, whole otherwise.
struct ToldChange {
  scoring::ToldCount rose, stayed, fell, compared;
  TwoNumbers median;
};
/// Of the total, then of each section. A line that compares a few less than are registered, verified or in
/// the total tells how many these are, so nothing of it is told.
std::vector<ToldChange> told_changes(const SameItems& found, bool hides_names);

/// After minus before.
std::optional<Rational> change_of(const TwoNumbers& numbers);

}  // namespace assessor::session
