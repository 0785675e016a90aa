#pragma once

#include <cstddef>
#include <vector>

#include "report/document.h"

namespace assessor::report {

/// How many sign in each row: at most three side by side, and rows as even as can be, so that nobody signs
/// alone below the others.
inline std::vector<std::size_t> signature_row_sizes(const Signatures& block) {
  constexpr std::size_t k_most = 3;
  const std::size_t count = block.signatures.size(), rows = (count + k_most - 1) / k_most;
  std::vector<std::size_t> sizes(rows, rows == 0 ? 0 : count / rows);
  for (std::size_t i = 0; i < rows; ++i) sizes[i] += i < count % rows ? 1 : 0;
  return sizes;
}

}  // namespace assessor::report
