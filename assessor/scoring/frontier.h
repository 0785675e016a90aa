#pragma once

#include <cstdint>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// One way to treat a thing: so much effort for so much gain.
struct Choice {
  std::int64_t effort = 0;
  Rational gain;
};

/// The multiple-choice knapsack, exact: of each group exactly one choice is taken; for every effort that is
/// worth it, the most gain. Only ways that no other beats in both are kept (Nemhauser and Ullmann 1969).
class Frontier {
 public:
  struct Way {
    std::int64_t effort = 0;
    Rational gain;
    std::size_t before = 0;  ///< the way through the groups before this one
    std::size_t choice = 0;  ///< taken of this group
  };

  /// Ways of more effort than the budget are not followed.
  explicit Frontier(std::int64_t budget) : m_budget(budget), m_layers{{Way{}}} {}
  /// Without a choice that the budget allows, no way is left.
  void add_group(const std::vector<Choice>& choices);
  /// By effort, each with more gain than the one before it.
  const std::vector<Way>& ways() const { return m_layers.back(); }
  /// The choice of each group, in the order of adding.
  std::vector<std::size_t> choices_of(std::size_t way) const;

 private:
  std::int64_t m_budget;
  std::vector<std::vector<Way>> m_layers;  ///< after each group
};

}  // namespace assessor::scoring
