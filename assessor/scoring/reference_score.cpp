#include "scoring/reference_score.h"

#include <utility>

#include "scoring/distribution.h"

namespace assessor::scoring {

namespace {

using MaybeNumber = std::optional<Rational>;
using Pick = Rational (*)(const Distribution&);

/// The picked number of those that `of` finds.
template <class Of>
MaybeNumber picked(const std::vector<const Score*>& scores, Pick pick, Of of) {
  std::vector<Rational> values;
  for (const Score* score : scores)
    if (const MaybeNumber value = of(*score)) values.push_back(*value);
  const auto found = distribution_of(std::move(values));
  return found ? MaybeNumber(pick(*found)) : std::nullopt;
}

CriterionScore criterion_of(const std::vector<const Score*>& scores, Pick pick, CriterionIndex index) {
  const auto of = [&](MaybeNumber CriterionScore::*number) {
    return picked(scores, pick, [&](const Score& score) {
      const CriterionScore& criterion = score.criteria[index];
      return criterion.applies ? criterion.*number : std::nullopt;
    });
  };
  CriterionScore made;
  made.points = of(&CriterionScore::points);
  made.share = of(&CriterionScore::share);
  made.applies = made.points || made.share;
  return made;
}

Score reference(const Standard& standard, const std::vector<const Score*>& scores, Pick pick) {
  Score made;
  made.total = picked(scores, pick, [](const Score& score) { return score.total; });
  for (SectionIndex i = 0; i < standard.sections.size(); ++i) {
    SectionScore section;
    section.share = picked(scores, pick, [i](const Score& score) { return score.sections[i].share; });
    made.sections.push_back(section);
  }
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i)
    made.criteria.push_back(criterion_of(scores, pick, i));
  return made;
}

}  // namespace

Score best_observed(const Standard& standard, const std::vector<const Score*>& scores) {
  return reference(standard, scores, [](const Distribution& found) { return found.highest; });
}

Score median_of(const Standard& standard, const std::vector<const Score*>& scores) {
  return reference(standard, scores, [](const Distribution& found) { return found.median; });
}

}  // namespace assessor::scoring
