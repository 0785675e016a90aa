#include "scoring/weight_firmness.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace assessor::scoring {

namespace {

struct Part {
  SectionIndex section;
  Rational weight, share;
};

std::vector<Part> parts_of(const Standard& standard, const Score& score) {
  std::vector<Part> parts;
  for (SectionIndex top : standard.top_sections) {
    const SectionScore& section = score.sections[top];
    if (section.share) parts.push_back({top, section.weight, *section.share});
  }
  return parts;
}

std::optional<WeightFlip> flip_at(const LevelEdge& edge, bool upwards, const Rational& total,
                                  const Part& part, const Rational& weight, const Rational& slope) {
  if (slope.is_zero()) return std::nullopt;
  WeightFlip flip{part.section, weight,        weight + (edge.total - total) / slope,
                  false,        edge.included, edge.level};
  flip.raised = upwards == (slope > 0);
  const Rational end = flip.raised ? 1 : 0;
  const bool beyond = flip.raised ? flip.at > end : flip.at < end;
  if (beyond || (flip.at == end && !flip.included)) return std::nullopt;
  return flip;
}

/// The level stays exactly while every sum of factor × coefficient is below 0, or at most 0 where
/// `allows_zero`.
template <class Number>
struct Side {
  std::vector<Number> coefficients;
  bool allows_zero = false;

  bool holds(const std::vector<std::int64_t>& factors) const {
    Number sum = 0;
    for (std::size_t i = 0; i < factors.size(); ++i) sum += coefficients[i] * Number(factors[i]);
    return allows_zero ? sum <= Number(0) : sum < Number(0);
  }
};

/// The total lies above the edge exactly when sum of weight × (share − the edge's share) does.
Side<Rational> side_of(const Scoring& scoring, const std::vector<Part>& parts, const LevelEdge& edge,
                       bool upwards) {
  const Rational at = (edge.total - scoring.min) / (scoring.max - scoring.min);
  Side<Rational> side{{}, !edge.included};
  for (const Part& part : parts) {
    const Rational above = part.weight * (part.share - at);
    side.coefficients.push_back(upwards ? above : -above);
  }
  return side;
}

/// The same in whole numbers; none where a sum might not fit.
std::optional<Side<std::int64_t>> in_whole_numbers(const Side<Rational>& side) {
  Rational scale = 1;
  for (const Rational& value : side.coefficients) scale *= (value * scale).denominator();
  const auto count = static_cast<std::int64_t>(side.coefficients.size());
  const std::int64_t most = std::numeric_limits<std::int64_t>::max() /
                            ((1000 + k_weight_thousandths) * std::max<std::int64_t>(count, 1));
  Side<std::int64_t> whole{{}, side.allows_zero};
  for (const Rational& value : side.coefficients) {
    const Rational scaled = value * scale;
    if (scaled > Rational(most) || scaled < Rational(-most)) return std::nullopt;
    const std::string letters = scaled.shortest();
    std::from_chars(letters.data(), letters.data() + letters.size(), whole.coefficients.emplace_back());
  }
  return whole;
}

template <class Number>
int count_kept(const std::vector<Side<Number>>& sides, std::size_t parts, int draws, std::uint64_t seed) {
  WeightDraws random(seed);
  std::vector<std::int64_t> factors(parts);
  int kept = 0;
  for (int draw = 0; draw < draws; ++draw) {
    random.draw(factors);
    const bool keeps = std::all_of(sides.begin(), sides.end(),
                                   [&](const Side<Number>& side) { return side.holds(factors); });
    kept += keeps ? 1 : 0;
  }
  return kept;
}

std::vector<Side<Rational>> sides_of(const Standard& standard, const std::vector<Part>& parts,
                                     const TotalSpan& span) {
  std::vector<Side<Rational>> sides;
  if (span.below) sides.push_back(side_of(standard.scoring, parts, *span.below, false));
  if (span.above) sides.push_back(side_of(standard.scoring, parts, *span.above, true));
  return sides;
}

}  // namespace

std::vector<WeightFlip> weight_flips(const Standard& standard, const Score& score, const TotalSpan& span) {
  const std::vector<Part> parts = parts_of(standard, score);
  Rational whole;
  for (const Part& part : parts) whole += part.weight;
  std::vector<WeightFlip> flips;
  if (!score.total || whole.is_zero()) return flips;
  const Scoring& scoring = standard.scoring;
  const Rational range = scoring.max - scoring.min, share = (*score.total - scoring.min) / range;
  for (const Part& part : parts) {
    const Rational weight = part.weight / whole;
    if (weight == Rational(1)) continue;
    const Rational others = (share - weight * part.share) / (Rational(1) - weight);
    const Rational slope = range * (part.share - others);
    for (const bool upwards : {false, true}) {
      const auto& edge = upwards ? span.above : span.below;
      if (!edge) continue;
      if (auto flip = flip_at(*edge, upwards, *score.total, part, weight, slope)) flips.push_back(*flip);
    }
  }
  std::stable_sort(flips.begin(), flips.end(),
                   [](const WeightFlip& a, const WeightFlip& b) { return a.distance() < b.distance(); });
  return flips;
}

int draws_that_keep_by_fractions(const Standard& standard, const Score& score, const TotalSpan& span,
                                 int draws, std::uint64_t seed) {
  const std::vector<Part> parts = parts_of(standard, score);
  return count_kept(sides_of(standard, parts, span), parts.size(), draws, seed);
}

int draws_that_keep(const Standard& standard, const Score& score, const TotalSpan& span, int draws,
                    std::uint64_t seed) {
  const std::vector<Part> parts = parts_of(standard, score);
  std::vector<Side<std::int64_t>> quick;
  for (const Side<Rational>& side : sides_of(standard, parts, span)) {
    auto whole = in_whole_numbers(side);
    if (!whole) return draws_that_keep_by_fractions(standard, score, span, draws, seed);
    quick.push_back(std::move(*whole));
  }
  return count_kept(quick, parts.size(), draws, seed);
}

}  // namespace assessor::scoring
