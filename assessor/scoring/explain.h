#pragma once

#include <map>
#include <string>
#include <vector>

#include "scoring/score.h"

// Codes and what they hold; `subject` is the section or criterion that they speak of. Every number is a
// plain decimal ("70.70") or a fraction ("13/16"), every name an id: the shells put both into words.
//   total {total exact min max} · total-none · rounded, cut {exact shown} · bounds {worst best open}
//   section {percent weight weights contribution} · section-dropped
//   criterion-answered, -capped-no-support, -capped-top, -zeroed, -ratio-empty, -unanswered
//     {points points_given highest weight weights contribution}
//   criterion-left-out, -not-applicable, -not-scored, -ratio-empty-na · criterion-declared-na {reason}
//   answer-option {option points} · answer-number {number points} · answer-money {rupiah points}
//   answer-ratio {numerator denominator percent points} · answer-linear {numerator denominator percent}
//   answer-document-valid, -incomplete, -none {points} · answer-date {date points}
//   answer-checklist {checked items points} · answer-text · answer-recorded
//   band-lowest {points} · band-from, band-above {bound points} · share {points zero highest share}
//   gate-met, gate-unmet {points needs} · evidence-not-asked · evidence-none
//   document-valid, -expired {title evidence until} · document-always, -undated-own, -seen, -undated,
//     -not-listed {title evidence} · document-not-yet, -outside {title evidence date}
//   observed {date place method} · observed-incomplete · sample {hits size percent lower upper}
//   condition-all, -any, -not · condition-unanswered {question} · condition-profile {question answer wanted}
//   condition-criterion {criterion wanted}
//   level-reached {level} · level-none · level-exit {exit} · level-not-classified · level {level}
//   near-threshold {total threshold}
//   rule-<name> {subject needs has}, <name> as in UnmetRule, and rule-gate for one gate

namespace assessor::scoring {

/// One number and how it came about. `code` is the key of a sentence in the language catalogs, see
/// explanation_key; `params` are numbers as exact fractions or decimals and ids.
struct Explanation {
  std::string code;
  std::string subject;  ///< section or criterion id, empty for the total
  std::optional<Rational> value;
  std::map<std::string, std::string> params;
  std::vector<Explanation> parts;
  std::optional<bool> holds;  ///< of conditions, rules and levels
};

/// The whole tree: total → sections → criteria → points → evidence.
Explanation explain_total(const Standard& standard, const AnswerSheet& sheet, const Score& score);
Explanation explain_criterion(const Standard& standard, const AnswerSheet& sheet, const Score& score,
                              CriterionIndex criterion);
/// Why this level: every rule of every level with what holds.
Explanation explain_level(const Standard& standard, const AnswerSheet& sheet, const Score& score,
                          const std::vector<PreviousResult>& previous = {});

/// Key of the language catalogs.
std::string explanation_key(const Explanation& explanation);

}  // namespace assessor::scoring
