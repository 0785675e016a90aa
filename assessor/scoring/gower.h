#pragma once

#include <optional>
#include <vector>

#include "base/rational.h"

namespace assessor::scoring {

/// How two values of one attribute differ: alike or not, or by how far they lie apart (numbers, and ranks of
/// ordered classes).
enum class Attribute { named, measured };

/// One unit's values, one for each attribute; a named value is any number that stands for the name. None:
/// not known.
using UnitValues = std::vector<std::optional<Rational>>;

struct GowerDistance {
  /// Mean of the known parts, 0 (alike) to 1; none where nothing is known of both.
  std::optional<Rational> distance;
  /// 0–1, as the attributes; none where one of the two is not known. Measured: the difference over the range.
  std::vector<std::optional<Rational>> parts;
};

/// Gower's dissimilarity (1971), exact. The ranges are those of the units given.
class Gower {
 public:
  /// Every unit has a value for each attribute.
  Gower(std::vector<Attribute> attributes, std::vector<UnitValues> units);

  GowerDistance between(std::size_t a, std::size_t b) const;

 private:
  std::optional<Rational> part(std::size_t attribute, std::size_t a, std::size_t b) const;

  std::vector<Attribute> m_attributes;
  std::vector<UnitValues> m_units;
  std::vector<Rational> m_ranges;  ///< by attribute; 0 where no two known values differ
};

}  // namespace assessor::scoring
