#include "scoring/kappa.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

template <class Between>
Distances distances_of(std::size_t categories, Between between) {
  Distances made(categories, std::vector<Rational>(categories));
  for (std::size_t i = 0; i < categories; ++i)
    for (std::size_t j = 0; j < categories; ++j) made[i][j] = between(i, j);
  return made;
}

}  // namespace

Distances nominal_distances(std::size_t categories) {
  return distances_of(categories, [](std::size_t i, std::size_t j) { return Rational(i == j ? 0 : 1); });
}

Distances linear_distances(const std::vector<Rational>& values) {
  return distances_of(values.size(), [&](std::size_t i, std::size_t j) {
    return std::max(values[i], values[j]) - std::min(values[i], values[j]);
  });
}

Distances quadratic_distances(const std::vector<Rational>& values) {
  return distances_of(values.size(), [&](std::size_t i, std::size_t j) {
    return (values[i] - values[j]) * (values[i] - values[j]);
  });
}

std::optional<Rational> cohen_kappa(const PairCounts& counts, const Distances& distances) {
  const std::size_t size = counts.size();
  std::vector<int> rows(size), columns(size);
  int all = 0;
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = 0; j < size; ++j) {
      rows[i] += counts[i][j];
      columns[j] += counts[i][j];
      all += counts[i][j];
    }
  Rational observed, expected;  // times the number counted, and times its square
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = 0; j < size; ++j) {
      observed += Rational(counts[i][j]) * distances[i][j];
      expected += Rational(rows[i]) * Rational(columns[j]) * distances[i][j];
    }
  if (expected == Rational(0)) return std::nullopt;
  return Rational(1) - observed * Rational(all) / expected;
}

}  // namespace assessor::scoring
