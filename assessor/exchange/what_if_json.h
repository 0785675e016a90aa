#pragma once

#include "domain/standard.h"
#include "exchange/json_tree.h"
#include "scoring/what_if.h"

namespace assessor::exchange {

/// One item tried: what it would bring by itself, and what it stands at now.
struct TriedItem {
  CriterionIndex criterion = 0;
  std::optional<Rational> from;  ///< points that count now; none: unanswered
  Rational to;
  scoring::Score alone;  ///< with this item only
};

/// {now, then, next_level, reaches_next, gates, opens, remains, items: [{criterion, from, to, alone}]}.
/// `now`, `then` and `alone` are {total, total_exact, level}; `opens` and `remains` are rules of the next
/// level as in the score object, `gates` ids of those that would open.
JsonNode what_if_node(const Standard& standard, const scoring::Score& now, const scoring::WhatIf& then,
                      const std::vector<TriedItem>& items);

}  // namespace assessor::exchange
