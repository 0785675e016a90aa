#pragma once

#include <optional>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// How often two raters chose each pair of categories: rows the first rater's, columns the second's.
using PairCounts = std::vector<std::vector<int>>;
/// How far apart two categories are: 0 on the diagonal.
using Distances = std::vector<std::vector<Rational>>;

/// 1 between any two categories: Cohen's kappa without weights.
Distances nominal_distances(std::size_t categories);
/// By the values of the categories, used or not, never by their place among those that were used.
Distances linear_distances(const std::vector<Rational>& values);
Distances quadratic_distances(const std::vector<Rational>& values);

/// Cohen's kappa with weights, 1 - observed / expected distance, exact. None where nothing varies (both
/// always chose the same category) or nothing was counted: 0/0 is no agreement of 1.
std::optional<Rational> cohen_kappa(const PairCounts& counts, const Distances& distances);

}  // namespace assessor::scoring
