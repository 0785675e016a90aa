#include "scoring/compare.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

using MaybeNumber = std::optional<Rational>;

MaybeNumber percent_of(const SectionScore& section) {
  return section.share ? MaybeNumber(*section.share * Rational(100)) : std::nullopt;
}

MaybeNumber points_of(const CriterionScore& criterion) {
  return criterion.applies ? criterion.points : std::nullopt;
}

MaybeNumber share_of(const CriterionScore& criterion) {
  return criterion.applies ? criterion.share : std::nullopt;
}

/// The number that `of` finds in each score.
template <class Of>
ComparedNumber compared(const Score& own, const std::vector<const Score*>& benchmarks, Of of) {
  ComparedNumber number{of(own), {}};
  for (const Score* benchmark : benchmarks) number.benchmarks.push_back(of(*benchmark));
  return number;
}

}  // namespace

std::optional<Rational> ComparedNumber::gap(std::size_t benchmark) const {
  const MaybeNumber& other = benchmarks[benchmark];
  return own && other ? MaybeNumber(*own - *other) : std::nullopt;
}

std::optional<Rational> ComparedNumber::shortfall() const {
  MaybeNumber widest;
  for (std::size_t i = 0; i < benchmarks.size(); ++i) {
    MaybeNumber here = gap(i);
    if (here && *here < widest.value_or(0)) widest = std::move(here);
  }
  return widest;
}

std::vector<CriterionIndex> Comparison::behind() const {
  std::vector<std::pair<Rational, CriterionIndex>> found;
  for (CriterionIndex i = 0; i < shares.size(); ++i) {
    if (auto shortfall = shares[i].shortfall()) found.emplace_back(std::move(*shortfall), i);
  }
  std::sort(found.begin(), found.end());
  std::vector<CriterionIndex> ranked;
  for (const auto& [shortfall, criterion] : found) ranked.push_back(criterion);
  return ranked;
}

Comparison compare(const Score& own, const std::vector<const Score*>& benchmarks) {
  Comparison made;
  made.total = compared(own, benchmarks, [](const Score& score) { return score.total; });
  for (SectionIndex i = 0; i < own.sections.size(); ++i) {
    made.sections.push_back(
        compared(own, benchmarks, [i](const Score& score) { return percent_of(score.sections[i]); }));
  }
  for (CriterionIndex i = 0; i < own.criteria.size(); ++i) {
    made.criteria.push_back(
        compared(own, benchmarks, [i](const Score& score) { return points_of(score.criteria[i]); }));
    made.shares.push_back(
        compared(own, benchmarks, [i](const Score& score) { return share_of(score.criteria[i]); }));
  }
  return made;
}

}  // namespace assessor::scoring
