#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// A row of fewer units is told in counts only: a share would sound firmer than it is.
constexpr int k_smallest_row = 20;

/// How many units went from which state to which, every unit once.
class TransitionMatrix {
 public:
  TransitionMatrix(std::size_t from_states, std::size_t to_states);

  void add(std::size_t from, std::size_t to, int units = 1) { m_counts[from][to] += units; }
  int count(std::size_t from, std::size_t to) const { return m_counts[from][to]; }
  std::size_t from_states() const { return m_counts.size(); }
  std::size_t to_states() const { return m_counts.empty() ? 0 : m_counts.front().size(); }
  int row_sum(std::size_t from) const;
  int column_sum(std::size_t to) const;
  int total() const;
  /// Share 0–1 of the row; none for a row of fewer than k_smallest_row.
  std::optional<Rational> row_share(std::size_t from, std::size_t to) const;

 private:
  std::vector<std::vector<int>> m_counts;
};

}  // namespace assessor::scoring
