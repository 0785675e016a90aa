#pragma once

#include <vector>

#include "scoring/rules.h"
#include "scoring/score.h"
#include "scoring/shares.h"

namespace assessor::scoring {

/// What follows from changing one item, worked out from the sums instead of the whole sheet. Right only for
/// an item that no condition looks at (PreparedStandard::looked_at) and that zero_if does not decide.
class OneItem {
 public:
  struct Outcome {
    std::optional<Rational> total;
    std::optional<std::string> level;
  };

  /// What `now` and `standing` are of must outlive this.
  OneItem(const PreparedStandard& prepared, const Score& now, const Standing& standing);
  OneItem(const OneItem&) = delete;
  OneItem& operator=(const OneItem&) = delete;

  /// With these points, which count.
  Outcome at(CriterionIndex criterion, const PointStep& step);
  /// Without its points in any sum; rules on the item itself still see them.
  Outcome without(CriterionIndex criterion);

 private:
  Tally tally_without(CriterionIndex criterion) const;
  /// With another tally of one section; everything is put back afterwards.
  Outcome outcome(SectionIndex section, Tally tally);
  /// Looks again at the sections from this one up, and at the total.
  void compare(SectionIndex section);

  const PreparedStandard& m_prepared;
  const Standard& m_standard;
  const Score& m_now;
  std::vector<Tally> m_tallies;
  Shares m_shares;
  std::vector<CriterionFacts> m_criteria;
  Standing m_standing;  ///< looks at m_criteria
};

}  // namespace assessor::scoring
