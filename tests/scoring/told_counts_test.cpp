#include "scoring/told_counts.h"

#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>

using namespace assessor;
using namespace assessor::scoring;

namespace {

using Parts = std::vector<int>;
using ToldParts = std::vector<ToldCount>;

constexpr ToldCount k_hidden = std::nullopt;

/// Every way to part a whole in three.
std::vector<Parts> thirds(int whole) {
  std::vector<Parts> all;
  for (int a = 0; a <= whole; ++a)
    for (int b = 0; a + b <= whole; ++b) all.push_back({a, b, whole - a - b});
  return all;
}

/// What is hidden in one sum of a table: how many parts, and how many organizations.
struct Hidden {
  int parts = 0, organizations = 0, most_told = 0;

  void add(int count, ToldCount told) {
    if (told) return void(most_told = std::max(most_told, count));
    ++parts;
    organizations += count;
  }
  /// Where everything but nothing is hidden, the whole is small.
  bool is_safe() const { return parts == 0 || most_told == 0 || (parts > 1 && organizations >= 5); }
};

}  // namespace

TEST_CASE("a count is told that is no small group and stands one to four apart from no other") {
  ToldCounts told;
  CHECK(told.tell(28) == 28);
  CHECK(told.tell(26) == k_hidden);
  CHECK(told.tell(23) == 23);
  CHECK(told.tell(23) == 23);
  CHECK(told.tell(26) == k_hidden);
  CHECK(told.tell(19) == k_hidden);
  CHECK(told.tell(4) == k_hidden);
  CHECK(told.tell(5) == 5);
  CHECK(told.tell(0) == 0);
}

TEST_CASE("parts of a whole are all told while names are not hidden, or no part is small") {
  CHECK(told_parts(false, {1, 2, 20}) == ToldParts{1, 2, 20});
  CHECK(told_parts(true, {8, 0, 20}) == ToldParts{8, 0, 20});
}

TEST_CASE("a small part takes others with it, smallest first, until the rest tells nothing") {
  CHECK(told_parts(true, {3, 5, 20}) == ToldParts{k_hidden, k_hidden, 20});
  CHECK(told_parts(true, {3, 2, 23}) == ToldParts{k_hidden, k_hidden, 23});
  CHECK(told_parts(true, {4, 4, 20}) == ToldParts{k_hidden, k_hidden, k_hidden});
  CHECK(told_parts(true, {1, 2, 25}) == ToldParts{k_hidden, k_hidden, k_hidden});
  CHECK(told_parts(true, {8, 0, 20}, {true}) == ToldParts{k_hidden, 0, k_hidden});
  CHECK(told_parts(true, {2, 1, 0}) == ToldParts{k_hidden, k_hidden, 0});
}

TEST_CASE("not even who knows these rules can work a hidden part out") {
  for (int whole = 5; whole <= 24; ++whole) {
    std::map<ToldParts, std::vector<std::set<int>>> possible;
    for (const Parts& parts : thirds(whole)) {
      auto& values = possible.try_emplace(told_parts(true, parts), 3).first->second;
      for (std::size_t i = 0; i < 3; ++i) values[i].insert(parts[i]);
    }
    for (const auto& [told, values] : possible)
      for (std::size_t i = 0; i < 3; ++i)
        if (!told[i] && values[i].size() < 2) FAIL("part " << i << " of " << whole);
  }
}

TEST_CASE("no sum of a table's row, column or whole tells a cell or a small group") {
  std::mt19937_64 random(11);
  for (int round = 0; round < 300; ++round) {
    constexpr std::size_t k_states = 5;
    TransitionMatrix matrix(k_states, k_states);
    for (int unit = 0; unit < 60; ++unit) matrix.add(random() % k_states, random() % (1 + round % k_states));
    const auto told = told_cells(true, matrix);
    std::vector<Hidden> sums(2 * k_states + 1);
    for (std::size_t from = 0; from < k_states; ++from)
      for (std::size_t to = 0; to < k_states; ++to) {
        const int count = matrix.count(from, to);
        if (told[from][to]) CHECK((told[from][to] == count && may_be_told(count)));
        for (const std::size_t sum : {from, k_states + to, 2 * k_states})
          sums[sum].add(count, told[from][to]);
      }
    for (const Hidden& sum : sums) CHECK(sum.is_safe());
  }
}

TEST_CASE("a table of large cells is told whole, and any other while names are not hidden") {
  TransitionMatrix matrix(2, 2);
  matrix.add(0, 0, 7);
  matrix.add(0, 1, 12);
  CHECK(told_cells(true, matrix) == std::vector<ToldParts>{{7, 12}, {0, 0}});
  CHECK(told_sum(told_cells(true, matrix)[0]) == 19);
  matrix.add(1, 1, 3);
  CHECK(told_cells(false, matrix)[1] == ToldParts{0, 3});
  CHECK(told_cells(true, matrix) == std::vector<ToldParts>{{k_hidden, k_hidden}, {0, k_hidden}});
  CHECK(told_sum(told_cells(true, matrix)[0]) == k_hidden);
}

TEST_CASE("a training tells how many learn only where that tells no small group of the others") {
  ToldCounts all;
  all.tell(28);
  const auto told = [&](const TrainingCounts& counts) {
    const ToldTraining made = told_training(true, all, counts);
    return ToldParts{made.rated, made.learners, made.teachers};
  };
  CHECK(told({20, 9, 5}) == ToldParts{20, 9, 5});
  CHECK(told({20, 18, 0}) == ToldParts{20, k_hidden, 0});
  CHECK(told({20, 9, 3}) == ToldParts{20, 9, k_hidden});
  CHECK(told({26, 26, 0}) == ToldParts{k_hidden, k_hidden, 0});
  CHECK(told({3, 3, 0}) == ToldParts{k_hidden, k_hidden, 0});
  const ToldTraining open = told_training(false, all, {3, 2, 1});
  CHECK(ToldParts{open.rated, open.learners, open.teachers} == ToldParts{3, 2, 1});
}
