#pragma once

#include <optional>
#include <vector>

#include "scoring/score.h"

namespace assessor::scoring {

/// One number of one's own beside the same number of each benchmark, exact.
struct ComparedNumber {
  std::optional<Rational> own;
  std::vector<std::optional<Rational>> benchmarks;  ///< in the order asked for

  /// Own minus benchmark; none where either has no number: it does not apply, dropped out or is unanswered.
  std::optional<Rational> gap(std::size_t benchmark) const;
  /// The gap to the benchmark furthest ahead, below 0; none where no benchmark is ahead.
  std::optional<Rational> shortfall() const;
};

struct Comparison {
  ComparedNumber total;                  ///< on the scale of the standard
  std::vector<ComparedNumber> sections;  ///< in percent, as Standard::sections
  std::vector<ComparedNumber> criteria;  ///< in points that count, as Standard::criteria
  std::vector<ComparedNumber> shares;  ///< of criteria, 0–1: comparable between criteria; none: not scored

  /// Criteria in which a benchmark is ahead, the widest difference in share first, else in the standard's
  /// order.
  std::vector<CriterionIndex> behind() const;
};

/// All scores are of the same standard. No benchmark: rows without gaps.
Comparison compare(const Score& own, const std::vector<const Score*>& benchmarks);

}  // namespace assessor::scoring
