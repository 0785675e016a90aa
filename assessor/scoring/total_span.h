#pragma once

#include <optional>

#include "scoring/rules.h"
#include "scoring/score.h"

namespace assessor::scoring {

/// A total at which another level begins, all else as it is.
struct LevelEdge {
  Rational total;         ///< exact, on the scale of the standard
  bool included = false;  ///< that level holds at this total itself, not only beyond it
  std::optional<std::string> level;
};

/// The nearest totals below and above at which the level would be another; none: no total does that.
struct TotalSpan {
  std::optional<LevelEdge> below, above;

  bool keeps(const Rational& total) const;
};

/// `total` is the exact one; `standing` holds everything else.
TotalSpan span_of(const Score& score, const Standing& standing, const Rational& total);
/// The level that these rules give to this exact total.
std::optional<std::string> level_at(Standing standing, const Rational& total);

}  // namespace assessor::scoring
