#pragma once

#include <map>
#include <string>
#include <vector>

#include "scoring/score.h"

namespace assessor::scoring {

/// One number and how it came about. `code` is the key of a sentence in the language catalogs
/// ("explain.<code>"); `params` are numbers as exact fractions or decimals and ids.
struct Explanation {
  std::string code;
  std::string subject;  ///< section or criterion id, empty for the total
  std::optional<Rational> value;
  std::map<std::string, std::string> params;
  std::vector<Explanation> parts;
};

/// The whole tree: total → sections → criteria → points → evidence.
Explanation explain_total(const Standard& standard, const AnswerSheet& sheet, const Score& score);
Explanation explain_criterion(const Standard& standard, const AnswerSheet& sheet, const Score& score,
                              CriterionIndex criterion);
/// Why this level: every rule of the level reached and of the next one, with what holds.
Explanation explain_level(const Standard& standard, const AnswerSheet& sheet, const Score& score);

}  // namespace assessor::scoring
