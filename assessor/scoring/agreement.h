#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/score.h"

// Two assessors rated the same items apart. What becomes of each item: equal points agree by themselves; a
// difference of up to one point proposes the lower value and waits for a confirmation; any other difference
// waits for a value and a reason. Nothing is ever averaged. Where the rule leaves a choice:
// - Points are compared as typed, before evidence caps them: raters disagree about what they saw.
// - A gate is crossed when one of the two has the points that it asks for and the other has not.
// - An item that has points for one rater only (not applicable, not answered) needs a value and a reason.
// - Words are not scored; they agree by themselves and the first rater's stand.

namespace assessor::scoring {

/// Why an item differs, the first that holds.
enum class Contrast {
  gate,         ///< the two stand on different sides of a gate
  two_options,  ///< the item has only two points to choose from
  far,          ///< more than one point apart
  unmeasured,   ///< one of the two has no points
  near,         ///< up to one point apart: the lower value is proposed
};

struct Difference {
  CriterionIndex criterion = 0;
  std::array<std::optional<Rational>, 2> points;  ///< as typed by the first and the second rater
  Contrast contrast = Contrast::near;
  Rational size;             ///< points between the two; 0 where unmeasured
  std::size_t lower = 0;     ///< 0 or 1: whose value gives the lower total
  Rational effect;           ///< on the total, where the other open items are all low or all high; the larger
  bool moves_level = false;  ///< the level differs with one value and with the other

  bool confirms_lower() const { return contrast == Contrast::near; }
};

/// Lowest and highest result while items are open: each at its lower, each at its higher value.
struct AgreedRange {
  std::optional<Rational> lowest, highest;
  std::optional<std::string> level_lowest, level_highest;
};

/// Over the items that have points for both, settled or not.
struct AgreementSummary {
  int compared = 0, equal = 0, within_one = 0;
  /// Weighted by the square of the points between the two, over the scale with more than two options that
  /// most items use. None: nothing varies.
  std::optional<Rational> kappa;

  Rational equal_share() const;       ///< 0–1; 1 where nothing is compared
  Rational within_one_share() const;  ///< equal or up to one point apart
};

struct Agreement {
  /// Gates that are crossed first, then by size (the unmeasured before all others), then those that move the
  /// level, then by effect, then in the standard's order. Settled ones are there too.
  std::vector<Difference> differences;
  std::vector<CriterionIndex> open;  ///< of `differences`, those not settled yet, in the same order
  AgreedRange range;
  AgreementSummary summary;

  bool settled() const { return open.empty(); }
  const Difference* difference(CriterionIndex criterion) const;
};

/// Both sheets are of the same organization, stage and profile. `settled`: by criterion id, what was agreed
/// on; only the answers of items that differ are looked at.
Agreement compare_raters(const PreparedStandard& prepared, const std::array<const AnswerSheet*, 2>& sheets,
                         const std::map<std::string, Answer>& settled,
                         const std::vector<PreviousResult>& previous = {});

/// The answer of the chosen rater with the evidence of both, so that nothing seen gets lost.
Answer joined(const Answer& chosen, const Answer& other);

/// The answers that the two agree on so far: equal ones and settled ones. Open items are left out.
std::map<std::string, Answer> agreed_answers(const PreparedStandard& prepared,
                                             const std::array<const AnswerSheet*, 2>& sheets,
                                             const std::map<std::string, Answer>& settled);

}  // namespace assessor::scoring
