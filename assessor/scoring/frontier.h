#pragma once

#include <cstdint>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// One way to treat a thing: so much effort for so much gain, and so many things met by it.
struct Choice {
  std::int64_t effort = 0;
  Rational gain;
  std::size_t met = 0;
};

/// The multiple-choice knapsack, exact: of each group exactly one choice is taken; for every effort that is
/// worth it, the most gain. Only ways that no other equals in everything are kept (Nemhauser and Ullmann
/// 1969).
class Frontier {
 public:
  struct Way {
    std::int64_t effort = 0;
    Rational gain;
    std::size_t met = 0;     ///< as many as count, at most
    std::size_t before = 0;  ///< the way through the groups before this one
    std::size_t choice = 0;  ///< taken of this group
  };

  /// Ways of more effort than the budget are not followed; more than `wanted` met count as `wanted`.
  explicit Frontier(std::int64_t budget, std::size_t wanted = 0)
      : m_budget(budget), m_wanted(wanted), m_layers{{Way{}}} {}
  /// Without a choice that the budget allows, no way is left.
  void add_group(const std::vector<Choice>& choices);
  /// By effort, those of equal effort by gain, the most first.
  const std::vector<Way>& ways() const { return m_layers.back(); }
  /// The choice of each group, in the order of adding.
  std::vector<std::size_t> choices_of(std::size_t way) const;

 private:
  std::int64_t m_budget;
  std::size_t m_wanted;
  std::vector<std::vector<Way>> m_layers;  ///< after each group
};

}  // namespace assessor::scoring
