#pragma once

#include <vector>

#include "scoring/score.h"
#include "scoring/shares.h"

namespace assessor::scoring {

/// One item that asks the same in two versions of a standard.
struct ItemPair {
  CriterionIndex before = 0, after = 0;
};

/// What became of the items of `before` in `after`. Every criterion of either stands in one of the four.
struct ItemPairs {
  std::vector<ItemPair> same;           ///< in the order of `after`
  std::vector<CriterionIndex> changed;  ///< of `after`: there in both, asking something else
  std::vector<CriterionIndex> fresh;    ///< of `after`, new
  std::vector<CriterionIndex> gone;     ///< of `before`
};
/// Pairs by the map with which the newer version names the older one's items, else by equal id; the same is
/// only what is checked in the same way: equal check digests.
ItemPairs pair_items(const Standard& before, const Standard& after);

/// Two sheets over nothing but the items that were rated in both, by the weights of `after`: the plain mean
/// of a score, so that neither new items nor new weights move it.
struct SameItemShares {
  int items = 0;
  Shares before, after;
};
/// `before` and `after` are scores of the standards that the items were paired of, in that order.
SameItemShares share_same_items(const PreparedStandard& standard, const ItemPairs& items, const Score& before,
                                const Score& after);

}  // namespace assessor::scoring
