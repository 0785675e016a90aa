#include "scoring/firmness.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "support/case_folder.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

using Random = std::mt19937_64;

int drawn(Random& random, int count) {
  return static_cast<int>(random() % static_cast<std::uint64_t>(count));
}

/// Sections of odd weights, one of them nested, and a ladder that looks at totals from both sides.
Standard drawn_standard(Random& random) {
  StandardBuilder builder;
  Scoring& scoring = builder.made.scoring;
  scoring.compare = drawn(random, 2) == 0 ? Scoring::Compare::rounded : Scoring::Compare::exact;
  scoring.rounding = drawn(random, 2) == 0 ? Rounding::half_up : Rounding::truncate;
  scoring.decimals = drawn(random, 3);
  for (const char* id : {"S0", "S1", "S2"}) {
    const SectionIndex section =
        builder.section(id, drawn(random, 3) == 0 ? "" : std::to_string(1 + drawn(random, 5)));
    for (int i = 0, count = 1 + drawn(random, 3); i < count; ++i) {
      const Rational weight = Rational::ratio(1 + drawn(random, 5), 1 + drawn(random, 3));
      Criterion& criterion = builder.criterion_in(section, id + std::string("-") + std::to_string(i),
                                                  ScaleAnswer{1, {}}, weight);
      if (drawn(random, 4) == 0) criterion.gate_min_points = Rational(1);
    }
    if (drawn(random, 3) == 0) {
      const SectionIndex below = builder.section_in(section, id + std::string("N"), "2");
      builder.criterion_in(below, id + std::string("-N"), ScaleAnswer{1, {}});
    }
  }
  Rule gates = rule(Rule::Kind::gates_unmet_at_most);
  gates.count = 1;
  builder.level("low", {});
  builder.level("middle", {rule(Rule::Kind::total_at_least, Rational::ratio(drawn(random, 120), 2))});
  builder.level("high", {rule(Rule::Kind::total_above, Rational(30 + drawn(random, 40))), gates,
                         rule(Rule::Kind::every_section_at_least, Rational(drawn(random, 40)))});
  return builder.standard();
}

AnswerSheet drawn_sheet(Random& random, const Standard& standard) {
  AnswerSheet sheet = sheet_of(standard);
  for (const Criterion& criterion : standard.criteria)
    if (drawn(random, 8) != 0) choose(sheet, criterion.id, std::to_string(drawn(random, 4)));
  return sheet;
}

template <class Look>
void for_drawn(unsigned seed, Look look) {
  Random random(seed);
  for (int i = 0; i < 150; ++i) {
    const Standard standard = drawn_standard(random);
    const AnswerSheet sheet = drawn_sheet(random, standard);
    const PreparedStandard prepared(standard);
    const Score now = score(prepared, sheet);
    const auto found = firmness(prepared, sheet, now);
    REQUIRE(found);
    look(standard, sheet, now, *found);
  }
}

Rational whole_weight(const Standard& standard, const Score& now) {
  Rational whole;
  for (SectionIndex top : standard.top_sections)
    if (now.sections[top].share) whole += now.sections[top].weight;
  return whole;
}

/// The level if one section had this share of all weights and the others the rest, in proportion.
std::optional<std::string> level_with(const Standard& standard, const AnswerSheet& sheet, const Score& now,
                                      SectionIndex moved, const Rational& share) {
  const Rational whole = whole_weight(standard, now);
  Standard other = standard;
  for (SectionIndex top : standard.top_sections) {
    if (!now.sections[top].share) continue;
    const Rational weight = now.sections[top].weight / whole;
    const Rational rest = Rational(1) - now.sections[moved].weight / whole;
    other.sections[top].weight = top == moved ? share : weight * (Rational(1) - share) / rest;
  }
  return score(other, sheet).level;
}

/// Sections with a share that do not weigh all.
std::vector<SectionIndex> movable(const Standard& standard, const Score& now) {
  std::vector<SectionIndex> sections;
  for (SectionIndex top : standard.top_sections)
    if (now.sections[top].share && now.sections[top].weight < whole_weight(standard, now))
      sections.push_back(top);
  return sections;
}

/// By the flips alone: is the level another at this weight?
bool has_flipped(const Firmness& found, SectionIndex section, const Rational& share) {
  return std::any_of(found.weights.begin(), found.weights.end(), [&](const WeightFlip& flip) {
    if (flip.section != section) return false;
    if (share == flip.at) return flip.included;
    return flip.raised ? share > flip.at : share < flip.at;
  });
}

/// Two sections of equal weight with shares 1 and 1/3: the total is 66 2/3.
struct Halves {
  StandardBuilder builder;
  AnswerSheet sheet;
  Halves() {
    builder.made.scoring.compare = Scoring::Compare::exact;
    builder.section("A", "1");
    builder.rubric("A-1");
    builder.section("B", "1");
    builder.rubric("B-1");
    sheet = sheet_of(builder.made);
    choose(sheet, "A-1", "3");
    choose(sheet, "B-1", "1");
  }
  Firmness found(const Rational& needed) {
    builder.made.levels.clear();
    builder.level("low", {});
    builder.level("high", {rule(Rule::Kind::total_at_least, needed)});
    const Standard standard = builder.standard();
    const PreparedStandard prepared(standard);
    return *firmness(prepared, sheet, score(prepared, sheet));
  }
};

bool has(const Firmness& found, Doubt doubt) {
  return std::find(found.doubts.begin(), found.doubts.end(), doubt) != found.doubts.end();
}

}  // namespace

TEST_CASE("the weight at which the level changes, worked out by hand") {
  // 100 v + 100/3 (1 − v) = 50 at v = 1/4: A may lose half of its weight, B may win half of its own.
  const Firmness found = Halves().found(50);
  REQUIRE(found.level == "high");
  REQUIRE(found.weights.size() == 2);
  CHECK(found.weights[0].section == 0);
  CHECK(found.weights[0].at == Rational::ratio(1, 4));
  CHECK_FALSE(found.weights[0].raised);
  CHECK_FALSE(found.weights[0].included);
  CHECK(found.weights[1].at == Rational::ratio(3, 4));
  CHECK(found.weights[1].raised);
  CHECK(found.weights[1].level == "low");
  CHECK(found.weights[0].distance() == Rational::ratio(1, 4));
}

TEST_CASE("a total that lies on its threshold flips with any change for the worse, none for the better") {
  const Firmness found = Halves().found(Rational::ratio(200, 3));
  REQUIRE(found.level == "high");
  REQUIRE(found.weights.size() == 2);
  for (const WeightFlip& flip : found.weights) {
    CHECK(flip.distance().is_zero());
    CHECK(flip.raised == (flip.section == 1));
  }
  CHECK(has(found, Doubt::weights));
  CHECK(found.kept > 4500);
  CHECK(found.kept < 5500);
}

TEST_CASE("the level changes at the told weight and nowhere before it, re-scored over the whole range") {
  int flips = 0, still = 0;
  for_drawn(1,
            [&](const Standard& standard, const AnswerSheet& sheet, const Score& now, const Firmness& found) {
              for (SectionIndex section : movable(standard, now)) {
                std::vector<Rational> shares;
                for (int i = 0; i <= 20; ++i) shares.push_back(Rational::ratio(i, 20));
                for (const WeightFlip& flip : found.weights) {
                  if (flip.section != section) continue;
                  const Rational hair = Rational::ratio(1, 1000000007);
                  for (const Rational& share : {flip.at, flip.at - hair, flip.at + hair})
                    if (share >= Rational(0) && share <= Rational(1)) shares.push_back(share);
                  if (flip.included) CHECK(level_with(standard, sheet, now, section, flip.at) == flip.level);
                  ++flips;
                }
                for (const Rational& share : shares) {
                  const bool flipped = level_with(standard, sheet, now, section, share) != now.level;
                  CHECK(flipped == has_flipped(found, section, share));
                  still += flipped ? 0 : 1;
                }
              }
            });
  CHECK(flips > 100);
  CHECK(still > 1000);
}

TEST_CASE("a draw keeps the level exactly when a score with the drawn weights does") {
  int kept_some = 0;
  for_drawn(
      2, [&](const Standard& standard, const AnswerSheet& sheet, const Score& now, const Firmness& found) {
        constexpr int k_draws = 20;
        Random random(7);
        Standard other = standard;
        int kept = 0;
        for (int draw = 0; draw < k_draws; ++draw) {
          for (SectionIndex top : standard.top_sections) {
            if (!now.sections[top].share) continue;
            const int factor = 1000 - k_weight_thousandths + drawn(random, 2 * k_weight_thousandths + 1);
            other.sections[top].weight = now.sections[top].weight * Rational(factor);
          }
          kept += score(other, sheet).level == now.level ? 1 : 0;
        }
        CHECK(draws_that_keep(standard, now, found.span, k_draws, 7) == kept);
        CHECK(draws_that_keep_by_fractions(standard, now, found.span, k_draws, 7) == kept);
        kept_some += kept > 0 && kept < k_draws ? 1 : 0;
      });
  CHECK(kept_some > 10);
}

TEST_CASE("no weight moves a total that every section shares with the threshold") {
  Halves halves;
  choose(halves.sheet, "A-1", "1");
  const Firmness reached = halves.found(Rational::ratio(100, 3));
  REQUIRE(reached.level == "high");
  CHECK(reached.kept == reached.draws);
  CHECK(reached.weights.empty());
  halves.builder.made.levels[1].requires_all = {rule(Rule::Kind::total_above, Rational::ratio(100, 3))};
  const Standard standard = halves.builder.standard();
  const PreparedStandard prepared(standard);
  const Firmness short_of = *firmness(prepared, halves.sheet, score(prepared, halves.sheet));
  REQUIRE(short_of.level == "low");
  CHECK(short_of.kept == short_of.draws);
}

TEST_CASE("weights that 64 bits do not hold are drawn by fractions, with the same verdict") {
  Halves halves;
  halves.builder.made.sections[0].weight = exact("999999999999999989/1000000000000000003");
  halves.builder.made.sections[1].weight = exact("999999999999999967/1000000000000000009");
  const Firmness close = halves.found(66);
  CHECK(close.kept == Halves().found(66).kept);
  CHECK(close.kept < close.draws);
}

TEST_CASE("an item's flip is its nearest points that alter the level, tried by brute force") {
  int flips = 0;
  for_drawn(3,
            [&](const Standard& standard, const AnswerSheet& sheet, const Score& now, const Firmness& found) {
              std::size_t expected = 0;
              for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
                std::optional<int> lower, higher;
                for (int points = 0; points <= 3; ++points) {
                  AnswerSheet other = sheet;
                  choose(other, standard.criteria[i].id, std::to_string(points));
                  if (score(standard, other).level == now.level) continue;
                  const bool below = now.criteria[i].points && Rational(points) < *now.criteria[i].points;
                  if (below) lower = points;
                  if (!below && !higher) higher = points;
                }
                for (const auto& wanted : {lower, higher}) {
                  if (!wanted) continue;
                  ++expected;
                  CHECK(std::count_if(found.items.begin(), found.items.end(), [&](const ItemFlip& flip) {
                          return flip.criterion == i && flip.to == Rational(*wanted);
                        }) == 1);
                }
              }
              CHECK(found.items.size() == expected);
              flips += static_cast<int>(expected);
            });
  CHECK(flips > 100);
}

TEST_CASE("an item on which others depend is tried with all that follows from it") {
  Halves halves;
  Criterion& asked = halves.builder.rubric("B-2");
  Condition high;
  high.kind = Condition::Kind::criterion_at_least;
  high.criterion = 0;
  high.threshold.value = 2;
  asked.applies_if = {high};
  // B-2 is blank and counts 0 while A-1 has 2 or more. At A-1 = 1 it no longer applies: 33 1/3, not 25.
  const Firmness found = halves.found(30);
  REQUIRE(found.level == "high");
  const auto flip = std::find_if(found.items.begin(), found.items.end(),
                                 [](const ItemFlip& item) { return item.criterion == 0; });
  REQUIRE(flip != found.items.end());
  CHECK(flip->to == Rational(0));
}

TEST_CASE("an item is left out as if it weighed nothing") {
  int altered = 0;
  for_drawn(4,
            [&](const Standard& standard, const AnswerSheet& sheet, const Score& now, const Firmness& found) {
              std::vector<CriterionIndex> expected, told;
              for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
                Standard other = standard;
                other.criteria[i].weight = 0;
                const Score without = score(other, sheet);
                if (without.level == now.level) continue;
                expected.push_back(i);
                for (const LeftOut& left : found.left_out)
                  if (left.criterion == i)
                    CHECK((left.total == without.total && left.level == without.level));
              }
              for (const LeftOut& left : found.left_out) told.push_back(left.criterion);
              CHECK(told == expected);
              CHECK(has(found, Doubt::one_item) == !expected.empty());
              altered += static_cast<int>(expected.size());
            });
  CHECK(altered > 30);
}

TEST_CASE("answers still missing make a level doubtful exactly when they can alter it") {
  Halves halves;
  halves.builder.rubric("B-2");
  const Firmness open = halves.found(60);  // 58 1/3 now, 83 1/3 at best
  CHECK(open.level == "low");
  CHECK(open.unanswered.level_best == "high");
  CHECK(has(open, Doubt::unanswered));
  CHECK_FALSE(has(halves.found(90), Doubt::unanswered));
}

TEST_CASE("an item declared not applicable makes a level doubtful exactly when it could alter it") {
  Halves halves;
  halves.builder.rubric("B-2").na_allowed = true;
  halves.sheet.answers["B-2"].value = NotApplicable{"tidak ada kegiatan ini"};
  const Firmness found = halves.found(60);  // 66 2/3 without it, 58 1/3 with it at its lowest
  REQUIRE(found.level == "high");
  CHECK(found.not_applicable.worst == exact("175/3"));
  CHECK(found.not_applicable.level_worst == "low");
  CHECK(found.not_applicable.level_best == "high");
  CHECK(has(found, Doubt::not_applicable));
  CHECK_FALSE(has(halves.found(50), Doubt::not_applicable));
}

TEST_CASE("a gate met without evidence makes a level doubtful, one met with evidence does not") {
  StandardBuilder builder;
  const std::size_t paper = builder.evidence("paper");
  builder.section("A");
  Criterion& gate = builder.rubric("A-1");
  gate.gate_min_points = Rational(2);
  gate.evidence.push_back({{paper}, {}});
  for (const char* id : {"A-2", "A-3", "A-4", "A-5"}) builder.rubric(id);
  builder.level("low", {});
  builder.level("high", {rule(Rule::Kind::gates_all), rule(Rule::Kind::total_at_least, 20)});
  const Standard standard = builder.standard();
  const PreparedStandard prepared(standard);
  AnswerSheet sheet = sheet_of(standard);
  for (const Criterion& criterion : standard.criteria) choose(sheet, criterion.id, "2");
  const Firmness bare = *firmness(prepared, sheet, score(prepared, sheet));
  REQUIRE(bare.level == "high");
  REQUIRE(bare.items.size() == 1);
  CHECK(bare.items[0].to == Rational(1));
  CHECK_FALSE(bare.items[0].supported);
  CHECK(bare.doubts == std::vector<Doubt>{Doubt::unsupported});
  Document document;
  document.id = "doc";
  document.evidence = "paper";
  document.date = Date::of(2026, 9, 1);
  sheet.documents.push_back(document);
  sheet.answers["A-1"].evidence.push_back({"doc", {}, {}, {}});
  const Firmness shown = *firmness(prepared, sheet, score(prepared, sheet));
  CHECK(shown.items.size() == 1);
  CHECK(shown.items[0].supported);
  CHECK(shown.is_firm());
}

TEST_CASE("without a level to judge nothing is called firm") {
  for (const char* name : {"exit", "not-classified", "no-levels", "nothing-applies"}) {
    const Case folder = case_of(name);
    const PreparedStandard prepared(folder.standard);
    INFO(name);
    CHECK_FALSE(
        firmness(prepared, folder.sheet, score(prepared, folder.sheet, folder.previous), folder.previous));
  }
}
