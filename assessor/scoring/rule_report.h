#pragma once

#include <string>
#include <vector>

#include "scoring/rules.h"
#include "scoring/score.h"

namespace assessor::scoring {

/// A rule with what it needs and what there is; see UnmetRule, which is one of these that does not hold.
struct RuleReport {
  std::string rule, subject, needs, has;
  bool holds = false;
  std::vector<std::string> criteria;  ///< those that stand in the way
  std::vector<RuleReport> parts;
};

enum class Reported { everything, unmet_only };

/// One report for each rule; `all`, and `when` whose condition holds, give their members in their place,
/// a `when` whose condition does not hold gives nothing.
std::vector<RuleReport> report_of(const std::vector<Rule>& rules, const Standing& standing,
                                  Reported reported);

/// What of these rules does not hold.
std::vector<UnmetRule> unmet_of(const std::vector<Rule>& rules, const Standing& standing);

}  // namespace assessor::scoring
