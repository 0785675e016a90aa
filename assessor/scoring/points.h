#pragma once

#include <optional>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/prepared.h"

// From an answer to points. Where the format leaves a choice:
// - Bands, documents and dates have no `zero` of their own: their lowest points are share 0.
// - A band applies when it is the last of the list whose bound holds.
// - The points of a linear ratio are its percentage (0 is share 0, 100 is share 1).
// - A ratio with more above than below the line is refused where `above` says so, also n ÷ 0; a negative
//   number in a ratio is refused always. A refused entry counts as unanswered.
// - A checklist counts the checked items that it has; others are ignored.
// - A criterion of which all points are equal cannot be scored.

namespace assessor::scoring {

/// What an answer says, before evidence is looked at.
struct Reading {
  enum class Outcome {
    blank,        ///< nothing, or "unknown"
    points,       ///< `points` is set, unless the criterion has none
    empty_ratio,  ///< denominator 0; `points` as `when_zero` says, none: not applicable
    refused,      ///< a ratio above 100 or with a negative number
    mismatch,     ///< not an answer of this criterion's kind
    declared_na,
  };
  Outcome outcome = Outcome::blank;
  std::optional<Rational> points = {};
  std::optional<Rational> percent = {};
  bool empty_counts_zero = false;  ///< of an empty ratio
};

/// All points that an answer can take, ascending, without repetition; for a linear ratio 0 and 100.
std::vector<Rational> points_of(const Standard& standard, const Criterion& criterion);

/// Parameters by position in Standard::parameters.
using ParameterValues = std::vector<Rational>;

/// answer may be null: blank.
Reading read_answer(const Standard& standard, CriterionIndex criterion, const Answer* answer,
                    const ParameterValues& parameters);

/// The highest points whose share is not above `share`: what an answer without support counts at most.
Rational points_at_share(const Standard& standard, const PreparedStandard& prepared, CriterionIndex criterion,
                         const Rational& share);

/// The first option of a scale with these points; null where there is none.
const std::string* option_at(const Standard& standard, CriterionIndex criterion, const Rational& points);

}  // namespace assessor::scoring
