#include "scoring/rank_interval.h"

#include <algorithm>

#include "scoring/weight_draws.h"

namespace assessor::scoring {

namespace {

/// Weight and share of each top-level section; a weight of 0 where it dropped out.
struct Parts {
  std::vector<Rational> weights, weighted;
};

Parts parts_of(const Standard& standard, const Score& score) {
  Parts parts;
  for (SectionIndex top : standard.top_sections) {
    const SectionScore& section = score.sections[top];
    parts.weights.push_back(section.share ? section.weight : Rational(0));
    parts.weighted.push_back(section.share ? section.weight * *section.share : Rational(0));
  }
  return parts;
}

Rational share_at(const Parts& parts, const std::vector<std::int64_t>& factors) {
  Rational sum, whole;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    sum += parts.weighted[i] * Rational(factors[i]);
    whole += parts.weights[i] * Rational(factors[i]);
  }
  return whole.is_zero() ? Rational(0) : sum / whole;
}

/// 1 + how many are higher, for each.
std::vector<int> ranks_of(const std::vector<Rational>& values) {
  std::vector<Rational> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  std::vector<int> ranks;
  for (const Rational& value : values)
    ranks.push_back(1 +
                    static_cast<int>(sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), value)));
  return ranks;
}

/// The lowest rank at or below which at least `percent` of the draws lie.
int rank_at(const std::vector<int>& counts, int draws, int percent) {
  int seen = 0;
  for (std::size_t rank = 0; rank < counts.size(); ++rank) {
    seen += counts[rank];
    if (seen * 100 >= draws * percent) return static_cast<int>(rank) + 1;
  }
  return static_cast<int>(counts.size());
}

}  // namespace

std::vector<RankInterval> ranks_by_bounds(const std::vector<TotalInterval>& totals) {
  std::vector<RankInterval> ranks;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    RankInterval interval{1, 1};
    for (std::size_t j = 0; j < totals.size(); ++j) {
      if (j == i) continue;
      interval.best += totals[j].worst > totals[i].best ? 1 : 0;
      interval.worst += totals[j].best > totals[i].worst ? 1 : 0;
    }
    ranks.push_back(interval);
  }
  return ranks;
}

std::vector<RankInterval> ranks_by_weights(const Standard& standard, const std::vector<const Score*>& scores,
                                           int draws, std::uint64_t seed) {
  std::vector<Parts> parts;
  for (const Score* score : scores) parts.push_back(parts_of(standard, *score));
  std::vector<std::vector<int>> counts(scores.size(), std::vector<int>(scores.size()));
  WeightDraws random(seed);
  std::vector<std::int64_t> factors(standard.top_sections.size());
  std::vector<Rational> values(scores.size());
  for (int draw = 0; draw < draws; ++draw) {
    random.draw(factors);
    for (std::size_t i = 0; i < parts.size(); ++i) values[i] = share_at(parts[i], factors);
    const std::vector<int> ranks = ranks_of(values);
    for (std::size_t i = 0; i < ranks.size(); ++i) ++counts[i][static_cast<std::size_t>(ranks[i]) - 1];
  }
  std::vector<RankInterval> intervals;
  for (const std::vector<int>& count : counts)
    intervals.push_back({rank_at(count, draws, 5), rank_at(count, draws, 95)});
  return intervals;
}

}  // namespace assessor::scoring
