#include "scoring/display.h"

#include <algorithm>

#include "scoring/score.h"

namespace assessor::scoring {

namespace {

/// Enough for every threshold that can be written as a decimal.
constexpr int k_most_extra_decimals = 12;

/// The cut number is on the same side as the exact one, whether the threshold is "at least" or "above".
bool keeps_sides(const Rational& cut, const Rational& value, const std::vector<Rational>& thresholds) {
  return std::all_of(thresholds.begin(), thresholds.end(), [&](const Rational& threshold) {
    return (cut >= threshold) == (value >= threshold) && (cut > threshold) == (value > threshold);
  });
}

std::string displayed(const Scoring& scoring, const Rational& value,
                      const std::vector<Rational>& thresholds) {
  if (scoring.compare == Scoring::Compare::rounded) return value.decimal(scoring.decimals, scoring.rounding);
  int places = scoring.decimals;
  while (places < scoring.decimals + k_most_extra_decimals &&
         !keeps_sides(value.rounded(places, Rounding::truncate), value, thresholds)) {
    ++places;
  }
  return value.decimal(places, Rounding::truncate);
}

std::vector<Rational> standard_values(const Standard& standard, const std::vector<Threshold>& written) {
  std::vector<Rational> values;
  for (const Threshold& threshold : written) values.push_back(standard_value(standard, threshold));
  return values;
}

}  // namespace

Rational compared(const Scoring& scoring, const Rational& value) {
  const bool rounded = scoring.compare == Scoring::Compare::rounded;
  return rounded ? value.rounded(scoring.decimals, scoring.rounding) : value;
}

std::string displayed_total(const Standard& standard, const Score& score) {
  return score.total ? displayed_on_scale(standard, score, *score.total) : "";
}

std::string displayed_on_scale(const Standard& standard, const Score& score, const Rational& value) {
  return displayed(standard.scoring, value, score.thresholds.total);
}

std::string displayed_percent(const Standard& standard, const Rational& share) {
  const PreparedStandard prepared(standard);
  return displayed(standard.scoring, share * Rational(100),
                   standard_values(standard, prepared.thresholds.percent));
}

std::string displayed_percent(const Standard& standard, const Score& score, const Rational& share) {
  return displayed(standard.scoring, share * Rational(100), score.thresholds.percent);
}

std::string displayed_whole_percent(const Standard& standard, const Rational& share) {
  return compared(standard.scoring, share * Rational(100)).decimal(0, Rounding::truncate);
}

}  // namespace assessor::scoring
