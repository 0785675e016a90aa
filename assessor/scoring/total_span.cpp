#include "scoring/total_span.h"

#include <algorithm>

#include "scoring/display.h"
#include "scoring/ladder.h"

namespace assessor::scoring {

namespace {

/// Exact totals at or beyond which a threshold's verdict can change, ascending.
std::vector<Rational> cuts_of(const Scoring& scoring, const std::vector<Rational>& thresholds) {
  if (scoring.compare == Scoring::Compare::exact) return thresholds;
  Rational grid = 1;
  for (int i = 0; i < scoring.decimals; ++i) grid /= 10;
  const Rational half = scoring.rounding == Rounding::half_up ? grid / 2 : Rational(0);
  std::vector<Rational> cuts;
  for (const Rational& threshold : thresholds) {
    const Rational at = threshold.rounded(scoring.decimals, Rounding::truncate);
    cuts.push_back(at - half);         // rounds to `at`: "at least" where the threshold lies on the grid
    cuts.push_back(at + grid - half);  // rounds to the next: "above", and "at least" between two
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

/// Walks away from `total` over the cuts, nearest first, and looks at each and just beyond it.
std::optional<LevelEdge> edge_along(const std::vector<Rational>& cuts, const Standing& standing,
                                    const Rational& total, int direction) {
  const std::optional<std::string> now = level_at(standing, total);
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const Rational& cut = cuts[i];
    const Rational beyond = i + 1 < cuts.size() ? (cut + cuts[i + 1]) / 2 : cut + direction;
    for (const bool included : {true, false}) {
      if (included && cut == total) continue;
      auto level = level_at(standing, included ? cut : beyond);
      if (level != now) return LevelEdge{cut, included, std::move(level)};
    }
  }
  return std::nullopt;
}

}  // namespace

bool TotalSpan::keeps(const Rational& total) const {
  if (below && (total < below->total || (total == below->total && below->included))) return false;
  return !above || total < above->total || (total == above->total && !above->included);
}

std::optional<std::string> level_at(Standing standing, const Rational& total) {
  const Standard& standard = standing.facts.standard();
  standing.total = compared(standard.scoring, total);
  const auto reached = level_reached(standing);
  return reached ? std::optional(standard.levels[*reached].id) : std::nullopt;
}

TotalSpan span_of(const Score& score, const Standing& standing, const Rational& total) {
  const auto cuts = cuts_of(standing.facts.standard().scoring, score.thresholds.ladder);
  std::vector<Rational> above, below;
  for (const Rational& cut : cuts) {
    if (cut >= total) above.push_back(cut);
    if (cut <= total) below.insert(below.begin(), cut);
  }
  return {edge_along(below, standing, total, -1), edge_along(above, standing, total, 1)};
}

}  // namespace assessor::scoring
