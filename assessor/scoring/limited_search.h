#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "scoring/frontier.h"
#include "scoring/level_demands.h"
#include "scoring/next_step.h"

namespace assessor::scoring {

/// Points to bring criteria to; one that is not named stays as it is.
using Targets = std::map<CriterionIndex, Rational>;

/// Between what a criterion may end: at `least` (raised for it), `below` that much, or as it stays.
struct Limit {
  std::optional<Rational> least, below;
  bool stays = false;

  friend bool operator<(const Limit& a, const Limit& b) {
    return std::tie(a.least, a.below, a.stays) < std::tie(b.least, b.below, b.stays);
  }
};
using Limits = std::map<CriterionIndex, Limit>;

struct FoundTargets {
  Targets targets;
  std::int64_t effort = 0;
  Rational gain;
};

/// The least effort that meets all demands of a level while every criterion keeps its limit; for equal effort
/// the most gain. All demands rise with the gain of a section, so that its frontier holds all that matters of
/// it; the sections' frontiers are in turn the groups of the whole.
class LimitedSearch {
 public:
  /// More effort than the budget is not looked at.
  LimitedSearch(const PreparedStandard& prepared, const Score& now, const LevelDemands& demands,
                std::int64_t budget)
      : m_prepared(prepared), m_now(now), m_demands(demands), m_budget(budget) {}

  std::optional<FoundTargets> cheapest(const Limits& limits);

 private:
  /// What may be done with one criterion: leave it (target none) or bring it to some points.
  struct Options {
    CriterionIndex criterion = 0;
    std::vector<Choice> choices;
    std::vector<std::optional<Rational>> targets;
  };
  struct Part {
    std::vector<Options> options;
    Frontier frontier;
    std::vector<std::size_t> met;  ///< ways of the frontier that meet the section's demand
  };
  Options options_of(CriterionIndex criterion, const Limit& limit) const;
  void add_choice(Options& options, const Rational& points, bool counts) const;
  std::vector<CriterionIndex> weakest_first(SectionIndex section) const;
  Part made_part(SectionIndex section, const Limits& limits) const;
  /// One search asks for the same sections again and again.
  const Part& part_of(SectionIndex section, const Limits& limits);
  bool meets(SectionIndex section, const Rational& gain) const;
  bool meets_total(const Rational& gain) const;

  const PreparedStandard& m_prepared;
  const Score& m_now;
  const LevelDemands& m_demands;
  std::int64_t m_budget;
  std::map<std::pair<SectionIndex, Limits>, Part> m_parts;
};

SectionIndex top_of(const Standard& standard, CriterionIndex criterion);
/// The step from where a criterion stands now. Its reason is what the demands ask.
Step step_to(const PreparedStandard& prepared, const Score& now, const LevelDemands& demands,
             CriterionIndex criterion, const Rational& target);

}  // namespace assessor::scoring
