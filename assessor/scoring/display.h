#pragma once

#include <string>

#include "domain/standard.h"

namespace assessor::scoring {

struct Score;

/// What a threshold sees of a number: rounded as the standard says for `compare: rounded`, else exact.
Rational compared(const Scoring& scoring, const Rational& value);

/// A displayed number is at or above a threshold exactly when the rule holds: with `compare: rounded`
/// it is the rounded number itself; with `compare: exact` it is cut down, and shows more decimals than
/// the standard asks for in the one case where fewer would put it on the wrong side of a threshold.
/// Without a score, thresholds that are parameters have their standard value.

/// Total in the standard's decimals ("70.70"); empty when there is none.
std::string displayed_total(const Standard& standard, const Score& score);
/// Any number on the scale of the total (a bound, a total after a step).
std::string displayed_on_scale(const Standard& standard, const Score& score, const Rational& value);
/// A share on the scale 0–100.
std::string displayed_percent(const Standard& standard, const Rational& share);
std::string displayed_percent(const Standard& standard, const Score& score, const Rational& share);
/// Whole percent for a heat cell: never more than the compared number.
std::string displayed_whole_percent(const Standard& standard, const Rational& share);

}  // namespace assessor::scoring
