#include "scoring/rank_interval.h"

#include <catch2/catch.hpp>

#include "scoring/weight_draws.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

/// Two sections of equal weight with one rubric item each.
struct Pair {
  StandardBuilder builder;
  Pair() {
    for (const char* id : {"A", "B"}) {
      builder.section(id, "1");
      builder.rubric(id + std::string("-1"));
    }
  }
  Score of(const std::string& a, const std::string& b) const {
    AnswerSheet sheet = sheet_of(builder.made);
    choose(sheet, "A-1", a);
    choose(sheet, "B-1", b);
    return score(builder.made, sheet);
  }
};

std::vector<std::pair<int, int>> pairs(const std::vector<RankInterval>& ranks) {
  std::vector<std::pair<int, int>> made;
  for (const RankInterval& rank : ranks) made.emplace_back(rank.best, rank.worst);
  return made;
}

}  // namespace

TEST_CASE("intervals apart have one rank each, those that overlap share the ranks that they may have") {
  CHECK(pairs(ranks_by_bounds({{70, 80}, {50, 60}, {90, 90}})) ==
        std::vector<std::pair<int, int>>{{2, 2}, {3, 3}, {1, 1}});
  CHECK(pairs(ranks_by_bounds({{50, 80}, {60, 70}, {10, 20}})) ==
        std::vector<std::pair<int, int>>{{1, 2}, {1, 2}, {3, 3}});
}

TEST_CASE("equal totals share the better rank and touching intervals need not swap") {
  CHECK(pairs(ranks_by_bounds({{60, 60}, {60, 60}, {40, 60}})) ==
        std::vector<std::pair<int, int>>{{1, 1}, {1, 1}, {1, 3}});
}

TEST_CASE("weights move the rank of who is strong in one section, and not of who is better in all") {
  Pair pair;
  const Standard standard = pair.builder.standard();
  const Score best = pair.of("3", "3"), left = pair.of("3", "1"), right = pair.of("1", "3"),
              last = pair.of("0", "0");
  const auto ranks = ranks_by_weights(standard, {&best, &left, &right, &last}, k_rank_draws, k_weight_seed);
  CHECK(pairs(ranks) == std::vector<std::pair<int, int>>{{1, 1}, {2, 3}, {2, 3}, {4, 4}});
}

TEST_CASE("the same seed draws the same ranks") {
  Pair pair;
  const Standard standard = pair.builder.standard();
  const Score left = pair.of("3", "1"), right = pair.of("1", "3"), other = pair.of("2", "2");
  const std::vector<const Score*> scores{&left, &right, &other};
  CHECK(pairs(ranks_by_weights(standard, scores, 50, 1)) == pairs(ranks_by_weights(standard, scores, 50, 1)));
}
