#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"

namespace assessor {

/// A number written in the standard, or one that the office may set (index into Standard::parameters).
struct Threshold {
  Rational value;
  std::optional<std::size_t> parameter;
};

/// Position of a thing in the lists of its Standard. Ids are resolved once, on reading.
using CriterionIndex = std::size_t;
using SectionIndex = std::size_t;
using ProfileIndex = std::size_t;

/// The closed vocabulary of conditions (formats.md): on the profile or on other answers.
struct Condition {
  enum class Kind {
    all,
    any,
    negation,          ///< children[0]
    profile_is,        ///< `words` is an option id, "true"/"false", or a text
    profile_in,        ///< one of `words`
    profile_includes,  ///< the chosen options contain words[0]
    profile_at_least,  ///< number or money >= threshold
    criterion_answered,
    criterion_at_least,  ///< points >= threshold
    criterion_option,    ///< the chosen option is one of `words`
  };
  Kind kind = Kind::all;
  std::vector<Condition> children;
  ProfileIndex profile = 0;
  CriterionIndex criterion = 0;
  std::vector<std::string> words;
  Threshold threshold;
};

/// The closed vocabulary of rules: what a level or a mark requires.
struct Rule {
  enum class Kind {
    all,
    any,
    at_least_of,  ///< `count` of the children
    named,        ///< Standard::rules[index]
    total_at_least,
    total_above,
    section_at_least,         ///< Standard::sections[index]
    every_section_at_least,   ///< top-level sections that have a share, percent 0–100
    gates_all,                ///< all gates, or those below sections[index] when `scoped`
    gates_unmet_at_most,      ///< `count`
    criterion_at_least,       ///< points of criteria[index]
    stage_in,                 ///< `words`: stage ids
    previous_level_at_least,  ///< words[0] = level id, `count` = cycles
    evidence_valid_on,        ///< every evidence kind of `words` valid on the date of profile[index]
    when,                     ///< children[0] is required where `condition` holds
  };
  Kind kind = Kind::all;
  std::vector<Rule> children;
  std::vector<Condition> condition;  ///< exactly one for `when`
  std::size_t index = 0;
  bool scoped = false;
  int count = 0;
  std::vector<std::string> words;
  Threshold threshold;
};

}  // namespace assessor
