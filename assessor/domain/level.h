#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "domain/rule.h"
#include "domain/text.h"

namespace assessor {

struct NamedRule {
  std::string id;
  Text title;
  Rule rule;
};

enum class StageActor { organization, assessor, panel };

struct Stage {
  std::string id;
  Text title;
  StageActor by = StageActor::organization;
  int assessors = 1;
  std::optional<Rational> unsupported_max_share;
  std::optional<int> top_needs_evidence_within_months;
  bool observation_counts = false;
  std::string inherits;  ///< id of the stage whose values may be copied; empty: none
  bool hide_score_until_sent = false;
  int objection_days = 0;
  std::optional<int> rework_rounds;  ///< how often the sent stage may be returned; none: no limit
};

struct Scoring {
  enum class Compare { rounded, exact };
  enum class Unanswered { zero, reweight };
  Rational min = 0;
  Rational max = 100;
  int decimals = 2;
  Rounding rounding = Rounding::half_up;
  Compare compare = Compare::rounded;
  Unanswered unanswered = Unanswered::zero;
  std::optional<Rational> unanswered_at_most;  ///< share 0–1 of applicable scored criteria
  std::optional<Rational> near_threshold;      ///< points of the total
};

struct Level {
  std::string id;
  Text title, meaning;
  std::vector<Rule> requires_all;
};
struct Mark {
  std::string id;
  Text title;
  std::vector<Rule> requires_all;
};
struct Exit {
  std::string id;
  Text title;
  Condition when;
};
struct Facet {
  std::string id;
  Text title;
  std::vector<Condition> when;  ///< none or one
  std::vector<CriterionIndex> criteria;
};

struct Display {
  std::vector<Rational> bins;  ///< lower bounds of section scores, lowest colour below the first
  std::optional<Rational> minimum;
};

struct Supersedes {
  std::string version;
  std::map<std::string, std::string> map;  ///< old criterion to new criterion
};

}  // namespace assessor
