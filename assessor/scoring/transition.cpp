#include "scoring/transition.h"

#include <numeric>

namespace assessor::scoring {

TransitionMatrix::TransitionMatrix(std::size_t from_states, std::size_t to_states)
    : m_counts(from_states, std::vector<int>(to_states, 0)) {}

int TransitionMatrix::row_sum(std::size_t from) const {
  return std::accumulate(m_counts[from].begin(), m_counts[from].end(), 0);
}

int TransitionMatrix::column_sum(std::size_t to) const {
  int sum = 0;
  for (const auto& row : m_counts) sum += row[to];
  return sum;
}

int TransitionMatrix::total() const {
  int sum = 0;
  for (std::size_t from = 0; from < m_counts.size(); ++from) sum += row_sum(from);
  return sum;
}

std::optional<Rational> TransitionMatrix::row_share(std::size_t from, std::size_t to) const {
  const int units = row_sum(from);
  if (units < k_smallest_row) return std::nullopt;
  return Rational::ratio(count(from, to), units);
}

}  // namespace assessor::scoring
