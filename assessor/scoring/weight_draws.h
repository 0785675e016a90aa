#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace assessor::scoring {

inline constexpr std::uint64_t k_weight_seed = 28;
/// Each draw multiplies every weight by a number of its own between 1 − this and 1 + this, all equally
/// likely in steps of a thousandth, and scales them to the whole.
inline constexpr int k_weight_thousandths = 250;

/// Factors for weights in thousandths. The same seed draws the same on every machine.
class WeightDraws {
 public:
  explicit WeightDraws(std::uint64_t seed) : m_random(seed) {}

  /// One for each place.
  void draw(std::vector<std::int64_t>& factors) {
    constexpr std::uint64_t k_choices = 2 * k_weight_thousandths + 1;
    for (std::int64_t& factor : factors)
      factor = 1000 - k_weight_thousandths + static_cast<std::int64_t>(m_random() % k_choices);
  }

 private:
  std::mt19937_64 m_random;
};

}  // namespace assessor::scoring
