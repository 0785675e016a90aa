#pragma once

#include <random>

#include <catch2/catch.hpp>

#include "scoring/cheapest_path.h"
#include "support/standard_builder.h"

namespace assessor::test {

/// Some items wait for others before them in the file, so that there is no circle.
inline void draw_order(std::mt19937& random, Standard& standard) {
  for (CriterionIndex i = 1; i < standard.criteria.size(); ++i)
    if (random() % 3 != 0)
      standard.criteria[i].after.push_back({random() % i, Rational(1 + static_cast<int>(random() % 2))});
}

/// Three sections of two or three items each, with gates and a level "high" to reach.
inline Standard drawn_standard(std::mt19937& random, bool with_order = false) {
  StandardBuilder builder;
  const int efforts = 4;
  for (const char* id : {"S0", "S1", "S2"}) {
    const SectionIndex section = builder.section(id, std::to_string(1 + random() % 4));
    for (std::size_t i = 0, count = 2 + random() % 2; i < count; ++i) {
      const Rational weight = Rational::ratio(1 + static_cast<int>(random() % 5), 2);
      Criterion& criterion = builder.criterion_in(section, id + std::string("-") + std::to_string(i),
                                                  ScaleAnswer{1, {}}, weight);
      criterion.effort = static_cast<Effort>(random() % efforts);
      if (random() % 3 == 0) criterion.gate_min_points = Rational(1 + static_cast<int>(random() % 2));
    }
  }
  if (with_order) draw_order(random, builder.made);
  builder.made.scoring.compare = random() % 2 == 0 ? Scoring::Compare::rounded : Scoring::Compare::exact;
  Rule gates = rule(random() % 2 == 0 ? Rule::Kind::gates_all : Rule::Kind::gates_unmet_at_most);
  gates.count = 1;
  builder.level("low", {});
  builder.level(
      "high",
      {rule(Rule::Kind::total_at_least, Rational(30 + static_cast<int>(random() % 40))),
       rule(Rule::Kind::every_section_at_least, Rational(20 + static_cast<int>(random() % 20))), gates});
  return builder.standard();
}

inline AnswerSheet drawn_sheet(std::mt19937& random, const Standard& standard) {
  AnswerSheet sheet = sheet_of(standard);
  for (const Criterion& criterion : standard.criteria)
    if (random() % 5 != 0) choose(sheet, criterion.id, std::to_string(random() % 3));
  return sheet;
}

/// Draws so many times and hands on what is at the lowest level. How many those were.
template <class Trial>
int each_low_draw(unsigned seed, int draws, bool waits, Trial trial) {
  std::mt19937 random(seed);
  int tried = 0;
  for (int i = 0; i < draws; ++i) {
    const Standard standard = drawn_standard(random, waits);
    const AnswerSheet sheet = drawn_sheet(random, standard);
    const scoring::PreparedStandard prepared(standard);
    const scoring::Score now = scoring::score(prepared, sheet);
    if (now.level != "low") continue;
    const scoring::CheapestPaths found = scoring::cheapest_paths(prepared, sheet, now);
    REQUIRE(found.proven);
    trial(standard, prepared, sheet, now, found);
    ++tried;
  }
  return tried;
}

/// The points that a way asks, by item.
inline scoring::Assumptions asked(const scoring::Way& way) {
  scoring::Assumptions all;
  for (const scoring::PathStep& step : way.path.steps) all[step.step.criterion] = step.step.target;
  return all;
}

/// Tries every way of raising criteria that reaches the level "high" in the order that items wait for.
class WayTrial {
 public:
  WayTrial(const scoring::PreparedStandard& prepared, const AnswerSheet& sheet, const scoring::Score& now)
      : m_prepared(prepared), m_sheet(sheet), m_now(now) {}

  /// The least effort below the limit of a way that does not ask all that a known one asks; else the limit.
  std::int64_t least(std::int64_t limit, std::vector<scoring::Assumptions> known = {}) {
    m_known = std::move(known);
    m_least = limit;
    try_from(0, 0);
    return m_least;
  }

 private:
  void try_from(CriterionIndex criterion, std::int64_t effort) {
    if (effort >= m_least) return;
    if (criterion == m_now.criteria.size()) {
      if (is_new() && keeps_order() &&
          scoring::score_assumed(m_prepared, m_sheet, {}, m_assumed).level == "high")
        m_least = effort;
      return;
    }
    try_from(criterion + 1, effort);
    for (const scoring::PointStep& at : m_prepared.criteria[criterion].steps) {
      const auto& points = m_now.criteria[criterion].points;
      if (points.value_or(0) >= at.points) continue;
      m_assumed[criterion] = at.points;
      const scoring::Step step{criterion, scoring::StepReason::to_meet, points, at.points, 0, false};
      try_from(criterion + 1, effort + scoring::effort_of(m_prepared, m_now, step));
      m_assumed.erase(criterion);
    }
  }
  bool is_new() const {
    for (const scoring::Assumptions& one : m_known) {
      bool all = true;
      for (const auto& [criterion, points] : one) {
        const auto own = m_assumed.find(criterion);
        all = all && own != m_assumed.end() && own->second >= points;
      }
      if (all) return false;
    }
    return true;
  }
  bool keeps_order() const {
    for (const auto& [criterion, points] : m_assumed)
      for (const Precedence& wanted : m_prepared.standard->criteria[criterion].after) {
        const auto raised = m_assumed.find(wanted.criterion);
        const Rational then =
            raised != m_assumed.end() ? raised->second : m_now.criteria[wanted.criterion].points.value_or(0);
        if (then < wanted.at_least_points) return false;
      }
    return true;
  }

  const scoring::PreparedStandard& m_prepared;
  const AnswerSheet& m_sheet;
  const scoring::Score& m_now;
  std::vector<scoring::Assumptions> m_known;
  scoring::Assumptions m_assumed;
  std::int64_t m_least = 0;
};

}  // namespace assessor::test
