#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/answer.h"
#include "scoring/points.h"
#include "scoring/prepared.h"

// Conditions. Where the format leaves a choice:
// - A profile question without an answer makes a condition "unknown", and unknown is carried through
//   `all`, `any` and `not` (not unknown is unknown). At the end unknown counts as true in applies_if (the
//   criterion applies) and in zero_if (in doubt it counts 0), and as false everywhere else: `when` of
//   evidence, rules, facets and exits. Leaving a question out never hides a criterion.
// - A condition on a criterion is false when that criterion does not apply, or is marked not applicable;
//   `at_least_points` looks at the points that count.
// - `at_least` on a question with several choices counts the choices; `is` there means exactly that one.

namespace assessor::scoring {

enum class Truth { no, unknown, yes };

/// What conditions and rules may know of a criterion.
struct CriterionFacts {
  bool applies = false;
  bool answered = false;
  std::optional<Rational> points;       ///< what counts
  const std::string* option = nullptr;  ///< chosen option of a scale
};

/// What a sheet says, found once by position.
struct Facts {
  const PreparedStandard* prepared;
  const AnswerSheet* sheet;
  ParameterValues parameters;
  std::vector<const ProfileValue*> profile;  ///< null: not answered
  std::vector<const Answer*> answers;        ///< null: none
  std::vector<CriterionFacts> criteria;      ///< filled while criteria are scored

  const Standard& standard() const { return *prepared->standard; }
  const Rational& number(const Threshold& threshold) const {
    return threshold.parameter ? parameters[*threshold.parameter] : threshold.value;
  }
};

/// Everything but `criteria`, which has the right size and is empty.
Facts facts_of(const PreparedStandard& prepared, const AnswerSheet& sheet);

/// A profile answer as conditions compare it: an option id, "true", a number, a date.
std::string in_words(const ProfileValue& value);

/// `criteria` may differ from facts.criteria: a way the answers might stand.
Truth evaluate(const Condition& condition, const Facts& facts, const std::vector<CriterionFacts>& criteria);
/// True unless it is known not to hold / only if it is known to hold; no condition holds.
bool may_hold(const std::vector<Condition>& condition, const Facts& facts);
bool must_hold(const std::vector<Condition>& condition, const Facts& facts);

}  // namespace assessor::scoring
