#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scoring/weight_firmness.h"

// How firm a level is. The level is firm ("kokoh") when none of these holds, else it hangs on something
// ("rapuh"):
// - unanswered: with the unanswered at their lowest or highest it is another;
// - not_applicable: with the items declared not applicable at their lowest or highest it is another;
// - weights: fewer than k_firm_percent of the weight draws keep it;
// - one_item: without the points of some one item it is another;
// - unsupported: some one item that lacks evidence would alter it by being lower.
// An item with evidence that alters the level by changing (a gate at its minimum does) is told, and is no
// reason: a level that rests on verified gates is as the standard wants it.

namespace assessor::scoring {

enum class Doubt { unanswered, not_applicable, weights, one_item, unsupported };

inline constexpr int k_weight_draws = 10000;
inline constexpr int k_firm_percent = 95;

/// The nearest points of one item, on one side of those that count now, that alone alter the level.
struct ItemFlip {
  CriterionIndex criterion = 0;
  std::optional<Rational> from;  ///< none: unanswered
  Rational to;
  bool supported = true;  ///< as it stands now
  std::optional<std::string> level;

  bool lowers() const { return from && to < *from; }
};

/// An item without whose points the level is another. Its gate, if it is one, still stands.
struct LeftOut {
  CriterionIndex criterion = 0;
  std::optional<Rational> total;
  std::optional<std::string> level;
};

struct Firmness {
  std::optional<std::string> level;
  TotalSpan span;
  std::vector<WeightFlip> weights;
  int draws = 0, kept = 0;
  std::vector<ItemFlip> items;    ///< in the order of the standard; a percentage is tried at 0 and 100 only
  std::vector<LeftOut> left_out;  ///< in the order of the standard
  Bounds unanswered;
  Bounds not_applicable;      ///< without a total where nothing was declared so
  std::vector<Doubt> doubts;  ///< each once, in the order above

  bool is_firm() const { return doubts.empty(); }
};

/// `now` is the score of the same sheet. None where there is no level to judge: no total, an exit, too much
/// unanswered, or a standard without levels.
std::optional<Firmness> firmness(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                                 const std::vector<PreviousResult>& previous = {});

}  // namespace assessor::scoring
