#pragma once

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/standard.h"

namespace assessor::scoring {

/// One of the points that an answer can take.
struct PointStep {
  Rational points;
  Rational share;
  /// weight × share × the scale of its section: whole numbers, so that sums stay quick.
  Rational weighted;
};

struct PreparedCriterion {
  std::vector<PointStep> steps;  ///< ascending; empty: no points at all; the two ends when continuous
  bool continuous = false;       ///< a linear ratio: its points are the percentage, any percentage
  bool scored = false;           ///< weight > 0 and more than one step
  Rational zero;                 ///< points that are share 0
  Rational span = 1;             ///< points from share 0 to share 1
  Rational factor;               ///< weight × the scale of its section

  Rational share_of(const Rational& points) const;
  const PointStep* step(const Rational& points) const;
};

/// Total and section thresholds as written; a parameter is resolved by a sheet.
struct WrittenThresholds {
  std::vector<Threshold> ladder;  ///< of totals, in the rules of levels
  std::vector<Threshold> total;   ///< of totals, in any rule
  std::vector<Threshold> percent;
};

/// The same as numbers, ascending and without repetition.
struct Thresholds {
  std::vector<Rational> ladder, total, percent;
};

/// What can be worked out once for a standard, so that scoring one sheet is quick.
/// Keeps a pointer: the standard must stay where it is and outlive it.
struct PreparedStandard {
  explicit PreparedStandard(const Standard& prepared_standard);

  const Standard* standard;
  std::vector<PreparedCriterion> criteria;
  std::vector<Rational> section_scale;
  std::vector<CriterionIndex> order;  ///< those first on which conditions of others depend
  std::vector<std::pair<std::string_view, CriterionIndex>> by_id;  ///< sorted
  std::unordered_map<std::string_view, std::size_t> evidence;      ///< kinds by id
  std::vector<CriterionIndex> gates;
  std::vector<ProfileIndex> asked;  ///< questions on which a condition or rule depends
  /// By criterion: whether another one, what it needs as evidence, or an exit depends on its answer.
  std::vector<bool> looked_at;
  WrittenThresholds thresholds;
};

/// True when the criterion lies in the section or in one below it.
bool lies_in(const Standard& standard, CriterionIndex criterion, SectionIndex section);
/// Number that a threshold stands for without an office's own setting.
Rational standard_value(const Standard& standard, const Threshold& threshold);

}  // namespace assessor::scoring
