#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "scoring/score.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

using Random = std::mt19937_64;

std::string drawn_option(Random& random) {
  return std::to_string(random() % 4);
}

/// Nested sections, odd weights, gates and a ladder of totals, sections and gates; no conditions.
Standard drawn_standard(Random& random, Scoring::Compare compare) {
  StandardBuilder builder;
  builder.made.scoring.compare = compare;
  builder.made.scoring.decimals = static_cast<int>(random() % 3);
  int number = 0;
  const auto fill = [&](SectionIndex section) {
    const auto count = 1 + random() % 4;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string id = "C" + std::to_string(number++);
      const Rational weight =
          Rational::ratio(1 + static_cast<int>(random() % 9), 1 + static_cast<int>(random() % 4));
      Criterion& criterion = builder.criterion_in(section, id, ScaleAnswer{1, {}}, weight);
      if (random() % 4 == 0) criterion.gate_min_points = Rational(1 + static_cast<int>(random() % 2));
    }
  };
  const auto top_count = 1 + random() % 3;
  for (std::size_t i = 0; i < top_count; ++i) {
    const SectionIndex top = builder.section("S" + std::to_string(i), random() % 2 == 0 ? "" : "2.5");
    fill(top);
    if (random() % 2 == 0) fill(builder.section_in(top, "N" + std::to_string(i), "1"));
  }
  builder.level("L0", {});
  builder.level("L1",
                {rule(Rule::Kind::total_at_least, Rational::ratio(static_cast<int>(random() % 100), 2))});
  builder.level("L2", {rule(Rule::Kind::total_above, Rational(static_cast<int>(random() % 60))),
                       rule(Rule::Kind::every_section_at_least, 30), rule(Rule::Kind::gates_all)});
  return builder.standard();
}

AnswerSheet drawn_sheet(Random& random, const Standard& standard) {
  AnswerSheet sheet = sheet_of(standard);
  for (const Criterion& criterion : standard.criteria) {
    if (random() % 4 != 0) choose(sheet, criterion.id, drawn_option(random));
  }
  return sheet;
}

std::size_t rank(const Standard& standard, const std::optional<std::string>& level) {
  return level ? standard.level_by_id.at(*level) + 1 : 0;
}

/// Runs `look` on so many drawn standards with a drawn sheet.
template <class Look>
void for_drawn(unsigned seed, Look look) {
  Random random(seed);
  for (int i = 0; i < 300; ++i) {
    const auto compare = i % 2 == 0 ? Scoring::Compare::rounded : Scoring::Compare::exact;
    const Standard standard = drawn_standard(random, compare);
    look(random, standard, drawn_sheet(random, standard));
  }
}

}  // namespace

TEST_CASE("the order of items does not matter") {
  for_drawn(1, [](Random& random, const Standard& standard, const AnswerSheet& sheet) {
    Standard shuffled = standard;
    for (Section& section : shuffled.sections)
      std::shuffle(section.items.begin(), section.items.end(), random);
    std::shuffle(shuffled.top_sections.begin(), shuffled.top_sections.end(), random);
    const Score a = score(standard, sheet), b = score(shuffled, sheet);
    CHECK(a.total == b.total);
    CHECK(a.level == b.level);
    CHECK(a.bounds.best == b.bounds.best);
    CHECK(a.unmet_gates == b.unmet_gates);
  });
}

TEST_CASE("raising points never lowers score or level") {
  for_drawn(2, [](Random& random, const Standard& standard, AnswerSheet sheet) {
    const Score before = score(standard, sheet);
    const Criterion& raised = standard.criteria[random() % standard.criteria.size()];
    const auto& points = before.criteria[standard.criterion_by_id.at(raised.id)].points;
    const int now = points ? static_cast<int>(points->approximate()) : 0;
    choose(sheet, raised.id, std::to_string(std::min(3, now + 1)));
    const Score after = score(standard, sheet);
    CHECK(*after.total >= *before.total);
    CHECK(rank(standard, after.level) >= rank(standard, before.level));
  });
}

TEST_CASE("any completion lies between worst and best") {
  for_drawn(3, [](Random& random, const Standard& standard, AnswerSheet sheet) {
    const Score open = score(standard, sheet);
    for (const Criterion& criterion : standard.criteria) {
      if (!sheet.answers.contains(criterion.id)) choose(sheet, criterion.id, drawn_option(random));
    }
    const Score closed = score(standard, sheet);
    CHECK(*open.bounds.worst <= *closed.total);
    CHECK(*closed.total <= *open.bounds.best);
    CHECK(rank(standard, open.bounds.level_worst) <= rank(standard, closed.level));
    CHECK(rank(standard, closed.level) <= rank(standard, open.bounds.level_best));
  });
}

TEST_CASE("scaling all weights changes nothing") {
  for_drawn(4, [](Random& random, const Standard& standard, const AnswerSheet& sheet) {
    const Rational factor = Rational::ratio(1 + static_cast<int>(random() % 50), 7);
    Standard scaled = standard;
    for (Criterion& criterion : scaled.criteria) criterion.weight *= factor;
    for (Section& section : scaled.sections) {
      if (section.weight) *section.weight *= factor;
    }
    const Score a = score(standard, sheet), b = score(scaled, sheet);
    CHECK(a.total == b.total);
    CHECK(a.level == b.level);
    for (std::size_t i = 0; i < a.criteria.size(); ++i) {
      CHECK(a.criteria[i].contribution == b.criteria[i].contribution);
    }
  });
}

TEST_CASE("a displayed number is at or above a threshold exactly when the rule holds") {
  for_drawn(5, [](Random&, const Standard& standard, const AnswerSheet& sheet) {
    const Score result = score(standard, sheet);
    const Rational shown = Rational::parse(displayed_total(standard, result)).value();
    const bool rounds = standard.scoring.compare == Scoring::Compare::rounded;
    const Rational seen = rounds ? *result.total_compared : *result.total;
    for (const Rational& threshold : result.thresholds.total) {
      CHECK((shown >= threshold) == (seen >= threshold));
      CHECK((shown > threshold) == (seen > threshold));
    }
    for (const SectionScore& section : result.sections) {
      const Rational percent = Rational::parse(displayed_percent(standard, result, *section.share)).value();
      const Rational seen_percent = compared(standard.scoring, *section.share * Rational(100));
      for (const Rational& threshold : result.thresholds.percent) {
        CHECK((percent >= threshold) == (seen_percent >= threshold));
      }
    }
  });
}

TEST_CASE("contributions add up to the total exactly") {
  for_drawn(6, [](Random&, const Standard& standard, const AnswerSheet& sheet) {
    const Score result = score(standard, sheet);
    Rational criteria, sections;
    for (const CriterionScore& criterion : result.criteria) criteria += criterion.contribution;
    for (SectionIndex top : standard.top_sections) sections += result.sections[top].contribution;
    CHECK(criteria == *result.total - standard.scoring.min);
    CHECK(sections == criteria);
  });
}
